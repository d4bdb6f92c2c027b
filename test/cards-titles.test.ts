import assert from 'node:assert/strict'
import test from 'node:test'
import {cardsOf} from './support/cards-of.js'

/** Front of the only card. */
function frontOf(source: string, file?: string): string | undefined {
  const [card] = cardsOf(source, {file})
  return card?.plain.front
}

const item = '\n\n* buff：写缓冲\n'

test('a title that says nothing goes with the next one that does', () => {
  assert.equal(
    frontOf(`# vmstat\n\n## 补充说明\n\n### 实例${item}`),
    'vmstat · 实例 · buff：是什么？'
  )
  assert.equal(
    frontOf(`# vmstat\n\n## 1 概述${item}`),
    'vmstat · 概述 · buff：是什么？'
  )
  assert.equal(frontOf(`## 说明\n\n### 实例${item}`), '实例 · buff：是什么？')
})

test('a number in front of a title stays out of a card', () => {
  for (const number of [
    '1 ',
    '2.1 ',
    '2.1. ',
    '三、',
    '（四）',
    '第5章：',
    '第二节 ',
    '6）',
    '## '
  ])
    assert.equal(
      frontOf(`## ${number}内存${item}`),
      '内存 · buff：是什么？',
      number
    )
  for (const title of ['3 种锁', '2 phase commit', '第三方库'])
    assert.equal(
      frontOf(`## ${title}\n\n* buff：写缓冲区\n`)?.split(' · ')[0],
      title
    )
})

test('the name of the file is no topic', () => {
  const source = '## 如何查看块设备？\n\n一条命令：`lsblk`。\n'
  assert.equal(frontOf(source, 'a/d.md'), '如何查看块设备？')
  assert.equal(
    frontOf(`# 磁盘阵列\n\n${source}`, 'a/d.md'),
    '磁盘阵列 · 如何查看块设备？'
  )
})

test('a title without words is no topic', () => {
  assert.equal(frontOf(`## ![](a.png)${item}`), 'buff：是什么？')
  assert.equal(
    frontOf(`# vmstat\n\n## ![](a.png)${item}`),
    'vmstat · buff：是什么？'
  )
})
