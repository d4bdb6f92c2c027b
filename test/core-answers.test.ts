import assert from 'node:assert/strict'
import test from 'node:test'
import {openQuestions, parseDraft, select} from '@inkstone/core'

/** State, tier and scope of the first question of a draft. */
function judge(source: string): string {
  const draft = parseDraft(source)
  const [question] = select(draft, 'question')
  const answer = select(draft, 'answer').find(
    ({id}) => id === question?.answers[0]
  )
  return [question?.answered, question?.tier, answer?.scope]
    .filter(Boolean)
    .join(' ')
}

/** What became of a question: the state, and where its answer stands. */
const states: Record<string, ReadonlyArray<string>> = {
  'yes self': [
    '- [x] 为什么备份要离线？',
    '- [x] why is the oven preheated',
    '## [x] 如何换滤芯'
  ],
  'yes same-block': [
    '为什么用B树？因为磁盘按页读写。',
    'Q：锁会饿死人吗？\nA：会，所以有排队的锁。',
    '会丢数据吗？不会。',
    '- 怎么回滚？执行上一个版本的脚本。',
    'Is it safe? It is, since the log is written first.',
    '读会不会阻塞写？当然不会。',
    'What is a crumb? The soft part of a loaf.',
    '缓存为什么要过期？为了不读到旧数据。下一节再说一致性。'
  ],
  'yes next-block': [
    'Q：租约是什么？\n\nA：有期限的锁。',
    '问：为什么要心跳？\n\n例如一秒一次。\n\n答：为了知道对方还活着。',
    '为什么要醒面？\n\n面筋需要时间放松。',
    '为什么不直接写磁盘？\n\n- 随机写很慢\n- 日志可以合并',
    '怎么看内存？\n\n```sh\nfree -h\n```',
    'Why is the bread dense?\n\nThe yeast was too old.',
    '1. 如何扩容？\n\n先加节点，再搬数据。\n\n2. 如何缩容？\n\n反过来做。',
    '顺序怎么保证？\n\n代码如下：\n\n```c\nint a;\n```\n\n每个分区只有一个消费者。'
  ],
  'yes list-children': [
    '- 为什么用线程？\n  - 创建比进程快',
    '* 如何限流？\n\n  用令牌桶来做。',
    '- How is tea made?\n  - Pour hot water over leaves.',
    '1. 为什么要分区？\n  * 一台机器放不下'
  ],
  'yes sibling-item': [
    '- Q：两次提交有什么用？\n- A：保证日志一致。',
    '- 延迟双删解决什么问题？\n- 延迟双删让并发读到的旧值被清掉。'
  ],
  'yes subtree': [
    '## 什么是写放大？\n\n写一份数据，磁盘上写了几份。',
    '## 如何看日志？\n\n```sh\njournalctl -b\n```',
    '## 有哪些锁？\n\n|锁|用途|\n|-|-|\n|读写锁|读多写少|',
    '## 流程是什么？\n\n```text\n客户端先向服务端请求令牌再写数据\n```',
    '## 如何烤面包？\n\n### 配料\n\n面粉和水。',
    '## Why two phases?\n\nEvery node has to agree first.',
    '**什么是脏页**\n\n改过而没有写回的页。',
    '##为什么要对齐\n\n不对齐的访问更慢。'
  ],
  'yes next-topic': [
    '## 问题\n\n服务为什么会变慢？\n\n## 原因\n\n连接数用完了。',
    '下面的代码输出什么？\n\n```go\nfmt.Println(1)\n```\n\n## 解析\n\n输出一个数字。'
  ],
  'yes ordinal': [
    '要回答：\n\n1. 谁来选主？\n2. 谁来记日志？\n\n先画一张图再说。\n\n第一个问题，由多数节点投票。'
  ],
  'yes elsewhere': [
    '- 令牌桶怎么实现？\n- 谁来发令牌？\n\n## 令牌桶实现\n\n限制速度，允许突发。',
    'How is a sourdough starter kept?\n\n## Flour\n\nRye.\n\n## Sourdough starter\n\nKept cold.'
  ],
  'partly same-block': [
    '为什么会抖动？我没研究过。',
    '为什么会慢？似乎和缓存有关。',
    '如何编译？参考：<https://example.org/build>'
  ],
  'partly subtree': [
    '## 什么是快照？\n\n[一篇文章](https://example.org)',
    '## 结构是什么？\n\n![结构图](a.png)',
    '## 为什么要压缩？\n\n日志太长了。\n\n待补充'
  ],
  deferred: [
    '谁来保证顺序？\n\n## 分区\n\n每个分区只有一个消费者。',
    '本文要回答以下问题：\n\n- 为什么分库？\n- 怎么选键？\n\n## 分库\n\n一台机器不够。',
    'This text answers these questions:\n\n- what is a lease\n- what does a fence do\n\n## Leases\n\nA lock with an end.',
    '## 背景\n\n为什么要换存储？\n\n```text\nslow\n```\n\n## 方案\n\n换成对象存储。'
  ],
  'no high': [
    '## 为什么要分代？\n\n## 引用计数\n\n每个对象一个数。',
    '- [ ] 为什么第一次慢？',
    '我没搞懂这里为什么要加锁。\n\n锁住以后再写。',
    '## Why is it slow?\n\n## Setup\n\nTwo hosts.',
    '这里先清零。\n？？？',
    'To do:\n\n- [ ] why is the retry bounded\n- [ ] 如何压测',
    '## 如何选型？\n\n待补充'
  ],
  'no mid': [
    '写完就返回。断电了怎么办？',
    '- 面团为什么会塌？\n- 烤箱要预热。',
    'It works. Does it work on a full disk?',
    'Q：谁来清理？\n\n## 下一节\n\n清理的细节没有写。',
    '## 为什么会慢？\n\n```text\n10 ms\n20 ms\n```',
    '对性能有什么影响？这个留给读者自己去测。',
    '遗留的问题：\n\n- 日志为什么会乱序？\n- 谁来截断？\n\n## 别的\n\n先这样写。'
  ],
  'no low': [
    '这里要先刷缓存（为什么？）。然后才能卸载。',
    '为什么会慢？\n\n```text\n10 ms\n```'
  ]
}

for (const [state, sources] of Object.entries(states)) {
  test(`a question is judged \`${state}\``, () => {
    for (const source of sources) assert.equal(judge(source), state, source)
  })
}

test('an answer points at what was said, without its label', () => {
  const source =
    'Q：租约是什么？\n\nA：有期限的锁。\n\n到期就失效。\n\n## 别的\n\n无关。\n'
  const [answer] = select(parseDraft(source), 'answer')
  assert.equal(
    source.slice(answer?.position.start.offset, answer?.position.end.offset),
    '有期限的锁。\n\n到期就失效。'
  )
  assert.equal(answer?.label?.text, 'A')
  assert.equal(answer?.form, 'prose')
})

test('the form of an answer is that of its first block after the lead-in', () => {
  const forms: ReadonlyArray<[string, string]> = [
    ['## 怎么做？\n\n执行：\n\n```sh\nmake\n```', 'code'],
    ['## 有哪些？\n\n- 读锁会共享\n- 写锁会独占', 'list'],
    ['## 有哪些？\n\n|锁|用途|\n|-|-|\n|读锁|共享|', 'table'],
    ['## 为什么？\n\n> 因为作者这样说过。', 'quotation'],
    ['## 长什么样？\n\n![图](a.png)', 'figure'],
    ['## 在哪里看？\n\n<https://example.org>', 'link']
  ]
  for (const [source, form] of forms) {
    const [answer] = select(parseDraft(source), 'answer')
    assert.equal(answer?.form, form, source)
  }
})

test('a question answered by the very next sentence is rhetorical', () => {
  assert.equal(rhetorical('怎么配置？还是改那个文件。'), true)
  assert.equal(rhetorical('还记得上次的事故吗？\n'), true)
  assert.equal(rhetorical('## 怎么配置？\n\n改那个文件。'), false)
  assert.equal(rhetorical('Why is it so? Because of the cache.'), true)
  assert.equal(rhetorical('Why is it so?'), false)
})

test('open questions are those that nothing answers, not the phatic ones', () => {
  const draft = parseDraft(
    '断电了怎么办？\n\n## 还记得上次的事故吗？\n\n## 为什么慢？\n\n磁盘满了。\n\n## 谁来清理？\n'
  )
  assert.deepEqual(
    openQuestions(draft).map(({text}) => text),
    ['断电了怎么办？', '谁来清理？']
  )
})

function rhetorical(source: string): boolean | undefined {
  return select(parseDraft(source), 'question')[0]?.rhetorical
}
