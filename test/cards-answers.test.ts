import assert from 'node:assert/strict'
import test from 'node:test'
import {cardsOf} from './support/cards-of.js'

test('an answer that says nothing makes no card', () => {
  for (const answer of [
    '？？',
    '……',
    '不知道',
    '我不清楚。',
    '略',
    'TODO',
    "I don't know.",
    'see [docs](http://a.b)',
    '详见[文档](http://a.b)',
    '参考官方文档',
    '见 <http://a.b>'
  ]) {
    assert.deepEqual(cardsOf(`Q：什么是页？\n\nA：${answer}\n`), [], answer)
    assert.deepEqual(cardsOf(`## 内存\n\n* 大页：${answer}\n`), [], answer)
  }
})

test('a short answer that says something makes one', () => {
  for (const answer of [
    '不需要',
    '4',
    '见名知意的名字',
    '参考计数归零，页就被释放'
  ]) {
    assert.equal(cardsOf(`Q：什么是页？\n\nA：${answer}\n`).length, 1, answer)
    assert.equal(cardsOf(`## 内存\n\n* 大页：${answer}\n`).length, 1, answer)
  }
})

test('a question about what its card does not show makes no card', () => {
  for (const question of [
    '为什么它更快？',
    '它们有什么区别？',
    '还有别的方法吗？',
    '还有什么要注意的？',
    '为什么不是平衡二叉树呢？',
    '那么为什么要有锁？',
    '为什么？',
    'Why is it faster?'
  ])
    assert.deepEqual(cardsOf(`## 树\n\nQ：${question}\n\nA：层数少。\n`), [])
})

test('a pronoun after what it means makes no harm', () => {
  for (const question of [
    'Redis 为什么快，它用了什么？',
    'Why does a fork share its pages?',
    '自旋锁为什么不睡眠？',
    '如何避免死锁呢？'
  ])
    assert.equal(
      cardsOf(`## 树\n\nQ：${question}\n\nA：层数少。\n`).length,
      1,
      question
    )
})

test('tags that only say how text looks stay out of a card', () => {
  const [card] = cardsOf(
    '## 内存\n\n* **<font color=red>大页</font>**：<mark>两兆</mark>，2<sup>21</sup><br>字节，见 <pid>\n'
  )
  assert.equal(card?.key, 'test/draft#内存/def:大页')
  assert.equal(card?.plain.front, '内存 · 大页：是什么？')
  assert.equal(card?.fields.back, '两兆，2^21<br>\n字节，见 &#x3C;pid>')
})

test('tags around blocks, in lists and in tables stay out of a card', () => {
  assert.equal(
    back('一条命令：\n\n<center>lsblk</center>'),
    '一条命令：\nlsblk'
  )
  assert.equal(back('- 用 <b>lsblk</b>\n- 用 `df`'), '用 lsblk\n用 df')
  assert.match(
    back('见下表的内容：\n\n|甲|乙|\n|-|-|\n|<u>丙</u>|丁|') ?? '',
    /丙/
  )
  assert.doesNotMatch(
    back('见下表的内容：\n\n|甲|乙|\n|-|-|\n|<u>丙</u>|丁|') ?? '<',
    /</
  )
})

function back(answer: string): string | undefined {
  return cardsOf(`## 如何查看块设备？\n\n${answer}\n`)[0]?.plain.back
}
