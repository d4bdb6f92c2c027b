import assert from 'node:assert/strict'
import test from 'node:test'
import {fixDraft, lintDraft, type FixOptions} from '@inkstone/lint'

const everything: FixOptions = {
  extends: ['recommended', 'style'],
  kinds: ['safe', 'suggest']
}

test('a word that may be meant so is not corrected by itself', async () => {
  const mentions = [
    '日志里是 error: "permision denied"。\n',
    "它打印 'permision denied'，然后退出。\n",
    '手册写着“recieve”。\n',
    'The ring will recieve it. Drivers receive frames.\n'
  ]
  for (const source of mentions) {
    const safe = await fixDraft(source)
    assert.equal(safe.source, source)
    assert.equal(safe.result.file.messages.length, 1, source)
    assert.notEqual((await fixDraft(source, everything)).source, source)
  }
  const slip = '它说 "好"，然后recieve一帧，再说 "完"。\n'
  const fixed = slip.replace('recieve', 'receive')
  assert.equal((await fixDraft(slip)).source, fixed)
})

test('a URL that Chinese may go on is left to choose', async () => {
  const open = [
    '见https://zh.wikipedia.org/wiki/中文\n',
    '见https://example.com/?q=内存，后文\n',
    '见https://example.com/a#标题。\n',
    '见https://example.com/c_d_。\n',
    '见https://example.com/*c*。\n'
  ]
  for (const source of open) {
    const {result, source: fixed} = await fixDraft(source, everything)
    assert.equal(fixed, source)
    const [message] = result.file.messages
    assert.equal(message?.fix?.kind, 'suggest')
    assert.equal(message.expected?.length, 2)
  }
  const {file} = await lintDraft('见 www.example.com，后文。\n')
  assert.equal(file.messages[0]?.fix?.kind, 'suggest')
  const closed = '见https://example.com/a/，后文。\n'
  const {applied} = await fixDraft(closed)
  assert.equal(applied.length, 1)
})

test('syntax of another tool is not edited by itself', async () => {
  const pieces = [
    '[[recieve]]',
    '![[recieve.png|recieve]]',
    '{{ recieve }}',
    '{% recieve %}',
    '${recieve}',
    ':recieve:',
    '\\begin{recieve}',
    '$$\nrecieve\n$$',
    '%% recieve %%'
  ]
  for (const piece of pieces) {
    const source = `看这里：\n\n${piece}\n`
    assert.equal((await fixDraft(source)).source, source)
    const beside = `看这里：\n\n${piece}\n\n我们recieve一帧。\n`
    const fixed = beside.replace('们recieve', '们receive')
    assert.equal((await fixDraft(beside)).source, fixed)
  }
  const container = '::: recieve\n一帧\n:::\n'
  assert.equal((await fixDraft(container)).source, container)
})

test('a heading that a link names is not edited by itself', async () => {
  const style = {extends: ['recommended' as const, 'style' as const]}
  const linked = '# Recieve a frame。\n\n见[上文](#recieve-a-frame)。\n'
  const {result, source} = await fixDraft(linked, style)
  assert.equal(source, linked)
  assert.deepEqual(
    result.file.messages.map(({fix, ruleId}) => [ruleId, fix?.kind]),
    [
      ['no-known-typo', 'suggest'],
      ['no-heading-punctuation', 'suggest']
    ]
  )
  const below = `${linked}\n我们recieve一帧。\n`
  const fixed = below.replace('们recieve', '们receive')
  assert.equal((await fixDraft(below, style)).source, fixed)
  const other = linked.replace('#recieve-a-frame', '#a-frame')
  assert.notEqual((await fixDraft(other, style)).source, other)
})
