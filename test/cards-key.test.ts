import assert from 'node:assert/strict'
import test from 'node:test'
import {cardGuid, cardKey, fold} from '@inkstone/export'

test('a name is the same in full-width and in ASCII marks', () => {
  const pairs = [
    ['如何清理？', '如何清理'],
    ['ａｂｃ：', 'abc'],
    ['页　缓存', '页 缓存'],
    ['普通的时机（抢占）', '普通的时机(抢占)'],
    ['What is it?', 'What is it'],
    ['a\u200Bb…', 'ab'],
    ['  two \n words .', 'two words']
  ] as const

  for (const [name, folded] of pairs) assert.equal(fold(name), folded)
})

test('case and marks inside a name count', () => {
  assert.notEqual(fold('ls -l'), fold('ls -L'))
  assert.equal(fold('a.b?c'), 'a.b?c')
})

test('a long name is cut behind 40 characters and told apart by a hash', () => {
  const name = '很'.repeat(40) + '长的名字一二三四五'
  const other = '很'.repeat(40) + '长的名字五四三二一'

  assert.match(fold(name), /^很{40}~[\da-f]{8}$/)
  assert.notEqual(fold(name), fold(other))
  assert.equal(fold('🙂'.repeat(48)), '🙂'.repeat(48))
})

test('a name of marks alone is not empty', () => {
  assert.match(fold('？？？'), /^[\da-f]{8}$/)
  assert.notEqual(fold('？？？'), fold('...'))
})

test('a mark inside a long run of marks ends no name', () => {
  const marks = '?'.repeat(1_000_000)
  assert.equal(fold(`${marks}x`), fold(`${marks}x?`))
})

test('a key says where a card stands and what it asks', () => {
  assert.equal(
    cardKey({
      namespace: 'inkstone',
      fileId: 'some-drafts',
      topic: 'crash--vmcore',
      kind: 'def',
      name: 'bt：'
    }),
    'inkstone/some-drafts#crash--vmcore/def:bt'
  )
})

test('a guid is eleven characters that depend on the whole key', () => {
  const names = new Map([
    ['systemd/q:systemd的一些基础的服务是怎么拉起的', '1RJnbcPLYXB'],
    ['criu/def:内存恢复', '39KVN0PvCqU'],
    ['crash--vmcore/def:dis -l', 'JojW9u7ltlN'],
    ['常用的procsys等接口/def:/proc/sys/', '82ihpTuKvk1'],
    ['内核抢占/set:普通的调度时机(用户抢占)', 'AEpIlu2nQb1']
  ])

  for (const [name, guid] of names)
    assert.equal(cardGuid(`inkstone/some-drafts#${name}`), guid)
})

test('a hundred thousand keys have as many guids', () => {
  const guids = new Set<string>()
  for (let index = 0; index < 100_000; index++) {
    const guid = cardGuid(`inkstone/draft#topic/def:term ${index}`)
    assert.match(guid, /^[\dA-Za-z]{11}$/)
    guids.add(guid)
  }
  assert.equal(guids.size, 100_000)
})
