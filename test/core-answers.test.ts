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
    '1. 为什么要排队？因为窄。',
    '要不要加盐？看口味。',
    '水开了怎么办？关火！',
    'Why? Because!',
    '怎么退出编辑器？`:q!`',
    'Q：默认多大？4K',
    '**谁来浇水？** 园丁',
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
    '怎么退出编辑器？\n\n`:q!`',
    'How deep is it?\n\n12 m',
    'Q：图在哪里？\n\nA：`a.png`',
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
    '- 支持回滚吗？\n  - 不支持',
    '- 为什么要握手？\n  - 全双工',
    '- Is it sharp?\n  - `no`',
    '- 为什么用线程？\n  - 创建比进程快',
    '* 如何限流？\n\n  用令牌桶来做。',
    '- How is tea made?\n  - Pour hot water over leaves.',
    '1. 为什么要分区？\n  * 一台机器放不下'
  ],
  'yes sibling-item': [
    '- 为什么会慢\n- 1、看锁：\n  - 锁只有一把\n- 2、看盘：\n  - 盘是旧的',
    '- 为什么会慢？\n- 1、锁太粗\n- 2、没有索引',
    '* why is it slow?\n* (1) rust\n* (2) dust\n* other',
    '- Q：两次提交有什么用？\n- A：保证日志一致。',
    '- 延迟双删解决什么问题？\n- 延迟双删让并发读到的旧值被清掉。'
  ],
  'yes subtree': [
    '## 为什么会慢？\n\n大概是锁。锁只有一把。',
    '## 如何重启？\n\n- `rc stop web`\n- `rc start web`',
    '## How do I reload it?\n\n- `rc reload web`',
    '## 有哪些锁？\n\n1. `mutex`\n2. `spinlock`',
    '## 时间复杂度是多少？\n\nO(n)',
    '## 默认端口是多少？\n\n80',
    '### 谁来释放？\n\n调用者',
    '## 有哪些状态？\n\nR、S、D',
    '## 为什么选它？\n\n- 快\n- 好学',
    '## What is the default port?\n\n22',
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
    '# 前言\n\n如果你有以下这些疑惑，本文都能帮你解决：\n\n- 为什么会塌？\n- 怎么补救？\n\n# 正文\n\n火太大。',
    '# Introduction\n\nThis text answers what you had to figure out:\n\n- why does it sink?\n- how is it saved?\n\n# Text\n\nToo hot.',
    '本文要回答以下问题：\n\n- 为什么分库？\n- 怎么选键？\n\n## 分库\n\n一台机器不够。',
    'This text answers these questions:\n\n- what is a lease\n- what does a fence do\n\n## Leases\n\nA lock with an end.',
    '### Q：为什么？\n\n### A：\n\n因为锁',
    '### Q: Why?\n### A: rust',
    '## 问题\n\n服务为什么会变慢？\n\n## 原因\n\n连接数用完了。',
    '下面的代码输出什么？\n\n```go\nfmt.Println(1)\n```\n\n## 解析\n\n输出一个数字。'
  ],
  'yes ordinal': [
    '要回答：\n\n1. 谁来选主？\n2. 谁来记日志？\n\n先画一张图再说。\n\n第一个问题，由多数节点投票。'
  ],
  'yes elsewhere': [
    '## Kitchen\n\nText.\n\nDo copper kettles whistle loudly?\n\n## Copper kettles whistle\n\nRed.',
    '- 令牌桶怎么实现？\n- 谁来发令牌？\n\n## 令牌桶实现\n\n限制速度，允许突发。',
    'How is a sourdough starter kept?\n\n## Flour\n\nRye.\n\n## Sourdough starter\n\nKept cold.'
  ],
  'partly same-block': [
    '为什么会慢？没查到原因。',
    '为什么会慢？有空再看。',
    '为什么会抖动？我没研究过。',
    '为什么会慢？似乎和缓存有关。',
    '如何编译？参考：<https://example.org/build>'
  ],
  'partly next-block': [
    '为什么会慢？\n\n似乎和缓存有关。',
    "Q: Why is it slow?\n\nA: I don't know why.",
    'Q：图长什么样？\n\nA：![图](a.png)',
    'Q：在哪里看？\n\nA：<https://example.org>',
    'Q：谁来关灯？\n\nA：不知道\n\n先查一下开关。'
  ],
  'partly subtree': [
    '## 为什么会慢？\n\n大概是锁。',
    '## Why is it slow?\n\nPerhaps the lid. Maybe the fire.',
    '## 为什么不能在这里睡\n\n见下文。\n\n## 上下文',
    '## Why not here?\n\nSee below.',
    '## 什么是快照？\n\n[一篇文章](https://example.org)',
    '## 结构是什么？\n\n![结构图](a.png)',
    '## 为什么要压缩？\n\n日志太长了。\n\n待补充'
  ],
  deferred: [
    '# 分库\n\n要弄清几个问题：\n\n- 何时分库？\n- 怎么选键？\n\n选键将在下一篇讨论。\n\n## 拆表\n\n先按月拆。',
    'These questions remain to be told:\n\n- Why two locks?\n- Who takes the first?\n\nThe second is told in a later post.\n\n# Locks\n\nOne for the list, one for each item.',
    '究竟怎么做，后面细说。',
    '谁来保证顺序？\n\n## 分区\n\n每个分区只有一个消费者。',
    '## 背景\n\n为什么要换存储？\n\n```text\nslow\n```\n\n## 方案\n\n换成对象存储。'
  ],
  'no high': [
    '## 为什么会慢？\n\n不知道',
    '## 为什么会慢？\n\n……',
    '## Why is it slow?\n\nN/A',
    '## 为什么会快？\n\n太棒了！',
    '### Q：为什么？\n\n### B：\n\n因为锁',
    '## 为什么要分代？\n\n## 引用计数\n\n每个对象一个数。',
    '- [ ] 为什么第一次慢？',
    '我没搞懂这里为什么要加锁。\n\n锁住以后再写。',
    '## Why is it slow?\n\n## Setup\n\nTwo hosts.',
    '这里先清零。\n？？？',
    'To do:\n\n- [ ] why is the retry bounded\n- [ ] 如何压测',
    '## 如何选型？\n\n待补充'
  ],
  'no mid': [
    '- 为什么会慢？\n- 先看锁：\n  - 锁只有一把',
    '## Kitchen\n\nText.\n\nDo copper kettles whistle loudly?\n\n## Copper kettles\n\nRed.',
    '- 面团为什么会塌？\n- 1、谁来揉？',
    '为什么后面的请求更慢',
    '# 前言\n\n还有疑惑：\n\n- 为什么会塌？\n- 怎么补救？\n\n# 正文\n\n火太大。',
    '遗留的问题：\n\n- 是否要加锁\n- 能否不加锁\n\n## 别的\n\n先这样写。',
    '- 面团是否要醒？',
    '- 如何选刀',
    'Q：为什么会慢？\nA：不知道',
    'Q：为什么会慢？\nA：？',
    'Q: Why is it slow?\nA: N/A',
    'Q：谁来关灯？\n\nA：待补充',
    '面怎么和？太难了！',
    '写完就返回。断电了怎么办？',
    '- 面团为什么会塌？\n- 烤箱要预热。',
    'It works. Does it work on a full disk?',
    'Q：谁来清理？\n\n## 下一节\n\n清理的细节没有写。',
    '## 为什么会慢？\n\n```text\n10 ms\n20 ms\n```',
    '对性能有什么影响？这个留给读者自己去测。',
    '遗留的问题：\n\n- 日志为什么会乱序？\n- 谁来截断？\n\n## 别的\n\n先这样写。'
  ],
  'no low': [
    '选型时考虑：\n\n- 是否需要持久化\n- 能否接受丢数据',
    '- 检查以下几项\n  - 是否关了火',
    '该命令输出：\n\n- 哪些文件被打开',
    'It shows:\n\n- Which files are open',
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

function label(source: string): string | undefined {
  return select(parseDraft(source), 'answer')[0]?.label?.text
}

test('a lettered answer is one only after a lettered question', () => {
  assert.equal(label('Q. 为什么要上锁？\nA. 防止竞争'), 'A')
  assert.equal(label('Q) Why a lid?\n\nA) Steam.'), 'A')
  assert.equal(label('[Q] 为什么要上锁？\n[A] 防止竞争'), 'A')
  assert.equal(label('哪个更快？\nA. 进程\nB. 线程'), undefined)
})

test('the answer under a heading that is only a label starts at its text', () => {
  const source = '### Q：为什么？\n\n### A：\n\n因为锁'
  const [answer] = select(parseDraft(source), 'answer')
  assert.equal(source.slice(answer?.position.start.offset), '因为锁')
  assert.equal(answer?.label?.text, 'A')
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
  assert.equal(rhetorical('觉得有用？点个赞吧！'), true)
  assert.equal(rhetorical('你准备好了吗？'), true)
  assert.equal(rhetorical('还有疑问？'), true)
  assert.equal(rhetorical('Any questions?'), true)
  assert.equal(rhetorical('还有问题没解决吗？'), false)
  assert.equal(rhetorical('## 怎么配置？\n\n改那个文件。'), false)
  assert.equal(rhetorical('Q：怎么配置？改那个文件。'), false)
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
