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
    '四千字节',
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

test('a field of a form, a line of a report and a value are no terms', () => {
  for (const item of [
    '变量名：JAVA_HOME',
    'concurrency 字段不生效：配置写二，只跑一个',
    'scheduler.py:86-119：回收进程',
    '内存使用太重：每个线程一个栈',
    '页表：10-bit',
    '处理：等一会儿'
  ])
    assert.deepEqual(cardsOf(`## 报告\n\n* ${item}\n`), [], item)
})

test('an answer that only repeats its question makes no card', () => {
  for (const item of ['host：指定主机', 'log name: the name of the log'])
    assert.deepEqual(cardsOf(`## 主机与 log\n\n* ${item}\n`), [], item)
  assert.equal(cardsOf('## 主机\n\n* host：指定一台主机的地址\n').length, 1)
})

test('what is done is asked for how, if the answer is typed', () => {
  assert.equal(frontOf('上传文件：rz'), '如何上传文件？')
  assert.equal(frontOf('上传报告：给别人看的'), '文件 · 上传报告：含义？')
  assert.equal(frontOf('主要目的：少写一遍'), '文件 · 主要目的？')
})

test('marks in a gloss before its first word are left out', () => {
  const [card] = cardsOf('## 哈希表\n\n* **链表法：** ，冲突的元素放在链表里\n')
  assert.equal(card?.plain.back, '冲突的元素放在链表里')
})

test('a column of marks, names or samples makes no cards', () => {
  const cards = cardsOf(
    '## 选项\n\n|选项|必填|示例|数量|作用|\n|-|-|-|-|-|\n|甲|是|abc|三个|打开文件|\n|乙|否|def|四个|关闭文件|\n'
  )
  assert.deepEqual(
    cards.map(({plain}) => plain.front),
    ['选项 · 甲：作用？', '选项 · 乙：作用？']
  )
})

test('an answer that is one list or table is as long as its items', () => {
  assert.equal(status(items(5)), 'ready')
  assert.equal(status(items(6)), 'refused')
  assert.equal(status(rows(5)), 'ready')
  assert.equal(status(rows(6)), 'refused')
  assert.equal(status(`${items(6)}\n先看第一种。\n`), 'ready')
})

test('below a question and nothing else, the question is the topic', () => {
  const cards = cardsOf('## Q：锁有什么代价？\n\n代价是：空转；不能睡眠。\n')
  assert.equal(cards.at(-1)?.plain.front, '锁有什么代价 · 代价？（2 项）')
})

/** Front of the first card of an item. */
function frontOf(item: string): string | undefined {
  return cardsOf(`## 文件\n\n* ${item}\n`)[0]?.plain.front
}

function items(count: number): string {
  return '- 一种索引\n'.repeat(count)
}

function rows(count: number): string {
  return `|甲|乙|\n|-|-|\n${'|丙|丁|\n'.repeat(count)}`
}

function status(answer: string): string | undefined {
  return cardsOf(`## 索引有哪几种？\n\n主要有：\n\n${answer}`)[0]?.status
}
