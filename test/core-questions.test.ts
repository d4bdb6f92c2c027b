import assert from 'node:assert/strict'
import test from 'node:test'
import {parseDraft, select} from '@inkstone/core'

/** Each question of a draft with the rule that found it. */
function ask(source: string): Array<string> {
  return select(parseDraft(source), 'question').map(
    ({evidence, text}) => `${evidence[0]?.rule.split('/')[1]}: ${text}`
  )
}

/** What each rule finds, a draft and the text of its question. */
const found: Record<string, ReadonlyArray<[string, string]>> = {
  label: [
    ['Q. 为什么要上锁？\nA. 防止竞争', '为什么要上锁？'],
    ['[Q] 为什么要上锁？\n[A] 防止竞争', '为什么要上锁？'],
    ['Q）盐放多少？', '盐放多少？'],
    ['Q) How much salt?', 'How much salt?'],
    ['**Q.** How much salt?', 'How much salt?'],
    ['Q：租约到期以后锁还在不在？', '租约到期以后锁还在不在？'],
    ['**Q：** 缓存穿透是怎么发生的', '缓存穿透是怎么发生的'],
    ['问：为什么镜像要分层？', '为什么镜像要分层？'],
    ['问题 2：索引为什么没有生效', '索引为什么没有生效'],
    ['面试题：令牌桶和漏桶有什么区别？', '令牌桶和漏桶有什么区别？'],
    ['Q1: Why is the first request slow?', 'Why is the first request slow?'],
    ['**Question:** how large is a cookie', 'how large is a cookie'],
    [
      'Q: Explain the bread recipe in two lines',
      'Explain the bread recipe in two lines'
    ],
    ['- Q：酵母放多了会怎样？', '酵母放多了会怎样？']
  ],
  mark: [
    ['a) 为什么要上锁？', '为什么要上锁？'],
    ['(b) Is it safe?', 'Is it safe?'],
    ['A. 为什么要上锁？\nB. 为什么要解锁？', '为什么要上锁？'],
    ['为什么\n它会这样？', '为什么\n它会这样？'],
    ['Why\ndoes it stop?', 'Why\ndoes it stop?'],
    ['那么为什么不用信号量？', '那么为什么不用信号量？'],
    ['那么，为什么还要栅栏？', '那么，为什么还要栅栏？'],
    ['那么，盐是必须的？', '那么，盐是必须的？'],
    ['这么切会不会太厚？', '这么切会不会太厚？'],
    ['这么简单吗？', '这么简单吗？'],
    ['## 那么如何保证口感？', '那么如何保证口感？'],
    ['什么都不用配？', '什么都不用配？'],
    ['主从切换时会丢数据吗？', '主从切换时会丢数据吗？'],
    ['先写日志再改页。断电了怎么恢复？', '断电了怎么恢复？'],
    ['这个页（匿名页）归谁管?', '这个页（匿名页）归谁管?'],
    ['> 面包为什么要醒发？', '面包为什么要醒发？'],
    ['1、为什么要有段？\n2、为什么要有页？', '为什么要有段？'],
    ['Does the cache survive a restart?', 'Does the cache survive a restart?'],
    ['It is fast. Is it safe? Nobody checked.', 'Is it safe?'],
    ['又回到老问题：怎么保证顺序？', '怎么保证顺序？'],
    ['`fsync`到底保证了什么？', '`fsync`到底保证了什么？'],
    ['*为什么*选B树？', '*为什么*选B树？']
  ],
  heading: [
    ['## 如何给照片备份', '如何给照片备份'],
    ['## 副本数能不能是偶数', '副本数能不能是偶数'],
    ['## 3. 什么是写放大', '什么是写放大'],
    ['**为什么需要心跳**', '为什么需要心跳'],
    ['##为什么要对齐', '为什么要对齐'],
    ['## 中断里可以睡眠么（合理性）', '中断里可以睡眠么（合理性）'],
    ['## Why the queue grows', 'Why the queue grows'],
    ['## How do I sharpen a knife', 'How do I sharpen a knife'],
    ['## What is a tombstone', 'What is a tombstone']
  ],
  item: [
    ['- 如何选分片键', '如何选分片键'],
    ['* 哪些请求可以重试', '哪些请求可以重试'],
    ['- 幂等是什么', '幂等是什么'],
    ['1. 两种隔离级别有什么区别', '两种隔离级别有什么区别'],
    ['- 面团：是做什么的', '面团：是做什么的'],
    ['1、为什么要预热\n2、做完收尾', '为什么要预热'],
    ['- what does the sweeper do', 'what does the sweeper do'],
    ['- why is the sky dark at night', 'why is the sky dark at night'],
    ['- 这个锁是谁', '这个锁是谁']
  ],
  task: [
    ['- [ ] 为什么`vmstat`的第一行不准', '为什么`vmstat`的第一行不准'],
    ['- [ ] find out why the cake sinks', 'find out why the cake sinks'],
    ['## [ ] 如何量化抖动', '如何量化抖动']
  ],
  prose: [
    ['那么到底谁来释放这块内存呢', '那么到底谁来释放这块内存呢'],
    ['写完就返回了。为什么不等落盘', '为什么不等落盘'],
    ['但是为什么第二次就快了', '但是为什么第二次就快了']
  ],
  admission: [
    ['我没搞懂这里为什么要加两把锁。', '我没搞懂这里为什么要加两把锁。'],
    ['不清楚它是如何选主的。', '不清楚它是如何选主的。'],
    [
      "I don't know why the dough needs salt.",
      "I don't know why the dough needs salt."
    ]
  ],
  marker: [['先清零再映射。\n？？？', '？？？']]
}

for (const [rule, cases] of Object.entries(found)) {
  test(`questions found by the rule \`${rule}\``, () => {
    for (const [source, text] of cases) {
      assert.equal(ask(source)[0], `${rule}: ${text}`, source)
    }
  })
}

/** What only looks like a question. */
const nothing: Record<string, ReadonlyArray<string>> = {
  label: [
    '解决的问题：某些请求会超时。',
    '问题：磁盘满了。',
    'q：退出。',
    '1. Q：退出',
    '问题描述：启动失败。',
    '现象：第一次访问很慢。',
    'A：为什么？因为要预热。',
    'FAQ: see the wiki.',
    'Questions: none so far.'
  ],
  mark: [
    '地址是 https://example.org/?page=2 这一条。',
    '`a ? b : c`',
    '[为什么要分库？](https://example.org)',
    '大家都问“为什么这么慢？”，其实并不慢。',
    '推荐《内存真的够用吗？》一文。',
    '返回值存在$?里面。',
    '写成`${name:?}`或者${name:?}都可以。',
    '参数有1、3、#、？等。',
    '|键|值|\n|-|-|\n|是否必填？|是|',
    '如果失败了？',
    '这么大？',
    '那么多人？',
    'The value is a?b in this table.'
  ],
  heading: [
    '## 介绍如何安装',
    '## 为什么慢的原因',
    '## 无论如何都要备份',
    '## 检查服务是否启动',
    '## 没什么用的参数',
    '## 问题与解答',
    '## 任何时候都能回滚',
    '## When the handler runs',
    '## Notes on how a kettle works',
    '## What? No',
    '**不用为每个连接开线程，一旦谁准备好了就处理谁。**'
  ].filter((source) => !source.includes('?')),
  item: [
    '- 如何：看日志',
    '- 为什么快，因为不落盘',
    '- 多少个副本由配置决定',
    '- 如何选择，要看场景',
    '- 学习如何部署',
    '- 如果不指定用户，就用当前用户',
    '- which is a pity, and we live with it',
    '- whatever the cook says',
    '- 怎么配置都行'
  ],
  prose: [
    '怎么修：加一个索引',
    '- 怎么洗：用温水\n- 怎么晒：挂起来',
    '这就是为什么要先写日志。',
    '来看看如何回收页面。',
    '为什么快，是因为不落盘。',
    '不管运行在哪个核上，都要关中断。',
    '无论是读还是写，都会加锁。',
    '还是通过`sysctl`来改。',
    '通过检查标记来区分是匿名页还是文件页。',
    '用户不知道怎么配置的时候会来问。',
    '如果不清楚如何选，就用缺省值。',
    'We know how the page cache works.',
    'That is why it is called a leaf.'
  ]
}

for (const [rule, sources] of Object.entries(nothing)) {
  test(`no question, though it looks like \`${rule}\``, () => {
    for (const source of sources) assert.deepEqual(ask(source), [], source)
  })
}

test('label and number are told apart from the question', () => {
  const [question] = select(parseDraft('## Q12：锁会饿死人吗？'), 'question')
  assert.equal(question?.text, '锁会饿死人吗？')
  assert.equal(question?.label?.text, 'Q12')
  assert.equal(question?.label?.number, 12)
  assert.equal(question?.where, 'title')
  assert.equal(question?.position.start.column, 8)
})

test('an interrogative alone on its line asks with the next one', () => {
  assert.equal(ask('为什么\n它会这样？').length, 1)
  assert.equal(ask('谁来关灯？\n谁来开灯？').length, 2)
})

test('two questions asked in one breath share a group and their answer', () => {
  const draft = parseDraft('会死锁吗？会饿死吗？都不会，锁有顺序。')
  const [first, second] = select(draft, 'question')
  assert.equal(first?.group, first?.id)
  assert.equal(second?.group, first?.id)
  assert.deepEqual(second?.answers, first?.answers)
  const [answer] = select(draft, 'answer')
  assert.deepEqual(answer?.questions, [first?.id, second?.id])
})

test('a question in brackets is cut out of its sentence', () => {
  const [question] = select(
    parseDraft('这里要先刷缓存（为什么？）。然后才能卸载。'),
    'question'
  )
  assert.equal(question?.text, '为什么？')
  assert.equal(question?.answered, 'no')
})

test('the words of another lexicon are added to ours', () => {
  const source = '考题：令牌从哪里来？'
  assert.match(ask(source)[0] ?? '', /^mark/)
  const draft = parseDraft(source, {
    lexicon: {questionLabel: {zh: ['考题'], en: []}}
  })
  assert.equal(select(draft, 'question')[0]?.form, 'label')
  const lexicon = Object.fromEntries([['questionLabels', {zh: [], en: []}]])
  assert.throws(() => parseDraft(source, {lexicon}), /`questionLabels`/)
  assert.throws(
    () => parseDraft(source, {lexicon: {questionLabel: {zh: [''], en: []}}}),
    /list `questionLabel` of `lexicon`, expected words/
  )
})
