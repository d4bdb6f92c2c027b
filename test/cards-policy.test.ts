import assert from 'node:assert/strict'
import test from 'node:test'
import {parseDraft} from '@inkstone/core'
import {toCards} from '@inkstone/export'
import {VFileMessage} from 'vfile-message'
import {cardsOf} from './support/cards-of.js'

/** Keys without what all share. */
function keysOf(source: string): Array<string> {
  return cardsOf(source).map(({key}) => key.slice('test/draft#'.length))
}

/** A construct, and the cards it becomes: `[kind, front, back]`. */
const constructs: ReadonlyArray<
  [
    title: string,
    source: string,
    cards: ReadonlyArray<[string, string, string]>
  ]
> = [
  [
    'a labelled question in a heading, without its label and its aside',
    '## 网络\n\n### Q：三次握手丢了最后一个包会怎样？例如弱网。\n\nA：服务端重传第二个包。\n',
    [['q', '网络 · 三次握手丢了最后一个包会怎样？', '服务端重传第二个包。']]
  ],
  [
    'a question that names its topic, without the topic in front',
    '## Redis\n\n### Redis为什么快？\n\n数据都在内存里，单线程没有锁。\n',
    [['q', 'Redis为什么快？', '数据都在内存里，单线程没有锁。']]
  ],
  [
    'a question in English',
    '## Paging\n\n### Why does a fork not copy the memory?\n\nBoth processes share the pages until one of them writes.\n',
    [
      [
        'q',
        'Paging · Why does a fork not copy the memory?',
        'Both processes share the pages until one of them writes.'
      ]
    ]
  ],
  [
    'an answer with its code',
    '## 磁盘\n\n### 如何查看磁盘还剩多少空间？\n\n一条命令就够了：\n\n```sh\ndf -h\n```\n',
    [['q', '如何查看磁盘还剩多少空间？', '一条命令就够了：\ndf -h']]
  ],
  [
    'a number in front of a question, which would move, left out',
    '# 锁\n\n## 1. 自旋锁什么时候比互斥锁好？\n\n临界区很短的时候。\n',
    [['q', '锁 · 自旋锁什么时候比互斥锁好？', '临界区很短的时候。']]
  ],
  [
    'bullets, asked for what they are',
    '## 锁\n\n* 自旋锁：忙等的锁\n* 互斥锁：睡眠的锁\n',
    [
      ['def', '锁 · 自旋锁：是什么？', '忙等的锁'],
      ['def', '锁 · 互斥锁：是什么？', '睡眠的锁']
    ]
  ],
  [
    'bullets under a lead-in that calls them commands',
    '## tmux\n\n常用的命令：\n\n* attach：回到会话\n* detach：离开会话\n',
    [
      ['def', 'tmux · attach：作用？', '回到会话'],
      ['def', 'tmux · detach：作用？', '离开会话']
    ]
  ],
  [
    'bullets in English',
    '## Git\n\n- rebase: replays commits on another base\n- merge: joins two histories\n',
    [
      ['def', 'Git · rebase: what is it?', 'replays commits on another base'],
      ['def', 'Git · merge: what is it?', 'joins two histories']
    ]
  ],
  [
    'ordered parameters whose meaning is announced',
    '## 负载\n\n三个数字的含义如下。\n\n1. 短期负载：一分钟的平均\n2. 中期负载：五分钟的平均\n',
    [
      ['def', '负载 · 短期负载：含义？', '一分钟的平均'],
      ['def', '负载 · 中期负载：含义？', '五分钟的平均']
    ]
  ],
  [
    'two bold lead-ins in one paragraph, the open question cut off',
    '## 容器\n\n**网络隔离：** 每个容器一个命名空间。\n**磁盘隔离：** 靠挂载点。挂载点会泄漏吗？\n',
    [
      ['def', '容器 · 网络隔离？', '每个容器一个命名空间。'],
      ['def', '容器 · 磁盘隔离？', '靠挂载点。']
    ]
  ],
  [
    'a gloss that asks and answers, whole',
    '## 容器\n\n**磁盘隔离：** 靠挂载点。为什么够用？因为挂载点看不到别人的。\n',
    [
      [
        'def',
        '容器 · 磁盘隔离？',
        '靠挂载点。为什么够用？因为挂载点看不到别人的。'
      ]
    ]
  ],
  [
    'a gloss, without the question that the next paragraph answers',
    '## 容器\n\n**磁盘隔离：** 靠挂载点。怎么防止泄漏？\n\n卸载的时候逐个检查，并且记录下来。\n',
    [['def', '容器 · 磁盘隔离？', '靠挂载点。']]
  ],
  [
    'options in brackets split off',
    '## 归档\n\n* tar：打包，常用的：`tar -x`（解开归档），`tar -t`（只看目录）\n',
    [
      ['def', '归档 · tar：作用？', '打包'],
      ['def', '归档 · tar -x：含义？', '解开归档'],
      ['def', '归档 · tar -t：含义？', '只看目录']
    ]
  ],
  [
    'code in a sentence with brackets left whole',
    '## 查看\n\n* lsof：列出打开的文件，再看`/proc`（由内核提供）里有什么\n',
    [
      [
        'def',
        '查看 · lsof：是什么？',
        '列出打开的文件，再看/proc（由内核提供）里有什么'
      ]
    ]
  ],
  [
    'rows of two columns, asked for by the header',
    '## 状态\n\n|名称|含义|\n|-|-|\n|LISTEN|等待连接|\n|TIME_WAIT|等待两倍的报文寿命|\n',
    [
      ['def', '状态 · LISTEN：含义？', '等待连接'],
      ['def', '状态 · TIME_WAIT：含义？', '等待两倍的报文寿命']
    ]
  ],
  [
    'cells of three columns, asked for by row and column',
    '## 级别\n\n|级别|数据|恢复|\n|-|-|-|\n|镜像|两份|直接读另一份|\n|条带|一份|-|\n',
    [
      ['cell', '级别 · 镜像：数据？', '两份'],
      ['cell', '级别 · 镜像：恢复？', '直接读另一份'],
      ['cell', '级别 · 条带：数据？', '一份']
    ]
  ],
  [
    'a paragraph about its topic: the first sentence, the rest as extra',
    '## 写放大\n\n写放大：实际写入的比要求写入的多。日志和压缩都会带来写放大。\n',
    [['def', '写放大是什么？', '实际写入的比要求写入的多。']]
  ],
  [
    'a label with one code, asked how if it is something to do',
    '## 缓存\n\n清空目录项缓存：`echo 2 > drop_caches`。\n\n入口函数：`shrink_slab`\n',
    [
      ['def', '如何清空目录项缓存？', 'echo 2 > drop_caches'],
      ['def', '缓存 · 入口函数：是什么？', 'shrink_slab']
    ]
  ],
  [
    'a label with one code in English',
    '## Cache\n\nEntry point: `main`\n\nList all slabs: `slabtop`\n',
    [
      ['def', 'Cache · Entry point: what is it?', 'main'],
      ['def', 'Cache · How to list all slabs?', 'slabtop']
    ]
  ],
  [
    'what stands between semicolons',
    '## 回写\n\n触发的条件是：脏页太多；脏页太老。\n',
    [['set', '回写 · 触发的条件？（2 项）', '脏页太多\n脏页太老']]
  ],
  [
    'a label and the list below it',
    '## 日志\n\n带来的问题：\n\n* 多写一遍\n* 恢复要时间\n',
    [['set', '日志 · 带来的问题？（2 项）', '多写一遍\n恢复要时间']]
  ],
  [
    'items with lists in them, under the label of the outer list',
    '## 故障\n\n断电之后的处理：\n\n* 主库：（参考：failover）\n  * 等待选举\n  * 回放日志\n* 备库：\n  * 停止复制\n  * 等待主库\n',
    [
      ['set', '故障 · 主库：断电之后的处理？（2 项）', '等待选举\n回放日志'],
      ['set', '故障 · 备库：断电之后的处理？（2 项）', '停止复制\n等待主库']
    ]
  ],
  [
    'a set in English',
    '## Journal\n\nDrawbacks:\n\n- every write happens twice\n- replay takes time\n',
    [
      [
        'set',
        'Journal · Drawbacks? (2 items)',
        'every write happens twice\nreplay takes time'
      ]
    ]
  ]
]

for (const [title, source, cards] of constructs) {
  test(`a card is made of ${title}`, () => {
    assert.deepEqual(
      cardsOf(source).map(({kind, plain}) => [kind, plain.front, plain.back]),
      cards
    )
  })
}

/** What no card is made of. */
const silent: ReadonlyArray<[title: string, source: string]> = [
  ['a question nobody answered', '## 网络\n\n### Q：窗口为什么会变成零？\n'],
  [
    'a question about code that the card would not show',
    '## 题\n\n### 下面的代码会输出什么？\n\n什么也不会输出，程序会死锁。\n'
  ],
  [
    'a question over a chapter',
    '## 如何学习内核？\n\n先读书。\n\n### 书\n\n一本就够。\n'
  ],
  [
    'a walk-through of two fences',
    '## 如何安装？\n\n先下载：\n\n```sh\nwget a\n```\n\n再解压：\n\n```sh\ntar xf a\n```\n'
  ],
  ['prose', '## 内存\n\n伙伴系统按阶分配页框，每一阶是前一阶的两倍。\n'],
  ['a transcript', '## 查看\n\n```sh\n$ uname -r\n6.1\n```\n'],
  ['a list of tasks', '## 计划\n\n要做的事：\n\n- [ ] 买书\n- [x] 读书\n'],
  [
    'a list of links',
    '## 书单\n\n推荐的文章：\n\n- <https://a.example>\n- <https://b.example>\n'
  ],
  [
    'a label that is a sentence',
    '## 内存\n\n我们来看一个例子：\n\n- 甲\n- 乙\n'
  ],
  ['a label that points elsewhere', '## 内存\n\n上面的步骤：\n\n- 甲\n- 乙\n'],
  ['a list of one', '## 内存\n\n唯一的条件：\n\n- 甲\n'],
  [
    'a table of measurements',
    '## 性能\n\n|方案|延迟|吞吐|\n|-|-|-|\n|直写|3ms|120|\n|回写|1ms|900|\n'
  ],
  ['front matter', '---\ntitle: 内存\nlayout: post\n---\n\n一句话。\n'],
  [
    'a definition inside a fence',
    '## 配置\n\n```text\n* 甲：乙\n* 丙：丁\n```\n'
  ],
  [
    'a gloss that is only an address',
    '## 环境\n\n* 控制台：<http://10.0.0.1:8080>\n'
  ]
]

for (const [title, source] of silent) {
  test(`no card is made of ${title}`, () => {
    assert.deepEqual(cardsOf(source), [])
  })
}

test('an open question is listed, whatever the options', () => {
  const draft = parseDraft('## 网络\n\n窗口为零以后，谁来唤醒发送方？\n')
  for (const limits of [{}, {backMax: 1e9, setMax: 1e9}]) {
    const set = toCards(draft, {
      fileId: 'd',
      holdRules: [],
      limits,
      namespace: 'n'
    })
    assert.deepEqual(set.cards, [])
    assert.deepEqual(
      set.openQuestions.map(({line, text}) => [line, text]),
      [[3, '窗口为零以后，谁来唤醒发送方？']]
    )
  }
})

test('extra holds what the answer leaves out', () => {
  const [card] = cardsOf('## 写放大\n\n写放大：写得更多。日志会带来`fsync`。\n')
  assert.equal(card?.fields.back, '写得更多。')
  assert.equal(card?.fields.extra, '日志会带来<code>fsync</code>。')
})

test('addresses at the end of an answer move to its source', () => {
  const [card] = cardsOf(
    '## 页\n\n* 大页：两兆的页，详见：<https://docs.kernel.org/a>\n'
  )
  assert.equal(card?.plain.back, '两兆的页')
  assert.deepEqual(card?.source.urls, ['https://docs.kernel.org/a'])
})

test('an address in a sentence stays', () => {
  const [card] = cardsOf('## 页\n\n* 文档：打开 <https://a.example/b> 看图\n')
  assert.match(card?.plain.back ?? '', /a\.example/)
  assert.deepEqual(card?.source.urls, [])
})

const width =
  '## 锁？\n\n## 表（内核）\n\nQ：为什么要有锁？\n\nA：为了互斥。\n\n## 页\n\n* 自旋锁：忙等，常用的：`spin_lock`（加锁），`spin_unlock`（解锁）\n\n代价是：空转；不能睡眠。\n\n缺点：\n\n* 甲（一）\n* 乙\n'

test('full-width and ASCII marks give the same keys', () => {
  const keys = keysOf(width)
  assert.ok(keys.length >= 6)
  const ascii = width
    .replaceAll('：', ': ')
    .replaceAll('？', '?')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('；', '; ')
  assert.deepEqual(
    keysOf(ascii).map((key) => key.slice(key.indexOf('/'))),
    keys.map((key) => key.slice(key.indexOf('/')))
  )
})

test('a list turned into a table keeps its keys', () => {
  const list = '## 状态\n\n* LISTEN：等待连接\n* CLOSED：没有连接\n'
  const table =
    '## 状态\n\n|名称|说明|\n|-|-|\n|LISTEN|等待连接|\n|CLOSED|没有连接|\n'
  assert.deepEqual(keysOf(list), ['状态/def:LISTEN', '状态/def:CLOSED'])
  assert.deepEqual(keysOf(table), keysOf(list))
})

test('keys do not depend on the order of blocks, nor on lines above', () => {
  const parts = ['* 甲锁：一\n* 乙锁：二\n', '代价是：空转；不能睡眠。\n']
  const one = keysOf(`## 锁\n\n${parts.join('\n')}`)
  const two = keysOf(`\n\n\n## 锁\n\n${parts.toReversed().join('\n')}`)
  assert.deepEqual(one.toSorted(), two.toSorted())
})

test('the content hash follows the text, not the place', () => {
  const [one] = cardsOf('## 锁\n\n* 自旋锁：忙等\n')
  const [moved] = cardsOf('\n\n## 锁\n\n一句话。\n\n* 自旋锁：忙等\n')
  const [edited] = cardsOf('## 锁\n\n* 自旋锁：忙等的锁\n')
  const [renamed] = cardsOf('## 锁\n\n* 旋转锁：忙等\n')
  const [crlf] = cardsOf('## 锁\r\n\r\n* 自旋锁：忙等\r\n')
  assert.match(one?.contentHash ?? '', /^[\da-f]{16}$/)
  assert.equal(moved?.contentHash, one?.contentHash)
  assert.equal(crlf?.contentHash, one?.contentHash)
  assert.notEqual(edited?.contentHash, one?.contentHash)
  assert.equal(edited?.guid, one?.guid)
  assert.notEqual(renamed?.contentHash, one?.contentHash)
  assert.equal(renamed?.backHash, one?.backHash)
})

test('the second card of a key is held, and both lines are named', () => {
  const [first, second] = cardsOf(
    '## 锁\n\n* 自旋锁：忙等\n\n话。\n\n* 自旋锁：不睡眠\n'
  )
  assert.equal(first?.status, 'ready')
  assert.equal(second?.status, 'held')
  assert.deepEqual(second?.reasons, [
    {id: 'duplicate-key', line: 7, data: {first: 3}}
  ])
})

function setOf(count: number) {
  const items = '* 一个问题\n'.repeat(count)
  return cardsOf(`## 日志\n\n带来的问题：\n\n${items}`)[0]
}

test('sets: three items are ready, five with a warning, six refused', () => {
  assert.deepEqual([setOf(3)?.status, setOf(3)?.reasons], ['ready', []])
  assert.equal(setOf(5)?.status, 'ready')
  assert.deepEqual(setOf(5)?.reasons, [
    {id: 'set-too-long', line: 3, data: {items: 5}}
  ])
  assert.equal(setOf(6)?.status, 'refused')
})

function answer(length: number, limits = {}) {
  return cardsOf(`## 锁\n\n* 自旋锁：${'长'.repeat(length)}\n`, {limits})[0]
}

test('a long answer gets a warning, a longer one is refused', () => {
  assert.deepEqual(answer(280)?.reasons, [])
  assert.equal(answer(281)?.status, 'ready')
  assert.equal(answer(281)?.reasons[0]?.id, 'back-too-long')
  assert.equal(answer(801)?.status, 'refused')
  assert.equal(answer(801, {backMax: 900})?.status, 'ready')
})

test('more code than fits a card is refused', () => {
  const [card] = cardsOf(
    `## 锁\n\n### 如何查看所有的锁？\n\n一条一条来：\n\n\`\`\`sh\n${'ls\n'.repeat(16)}\`\`\`\n`
  )
  assert.equal(card?.status, 'refused')
})

test('an answer with a picture of the draft is held', () => {
  const [card] = cardsOf('## 锁\n\n* 自旋锁：见图 ![图](a.png) 左边\n')
  assert.equal(card?.status, 'held')
  assert.deepEqual(card?.reasons, [
    {id: 'media-missing', line: 3, data: {src: 'a.png'}}
  ])
})

test('errors of the named rules hold the cards they touch', () => {
  const source = '## 锁\n\n* 自旋锁：盲等\n* 互斥锁：睡眠\n'
  const message = new VFileMessage('Unexpected `盲等`, expected `忙等`', {
    place: {
      start: {line: 3, column: 7, offset: source.indexOf('盲等')},
      end: {line: 3, column: 9, offset: source.indexOf('盲等') + 2}
    },
    ruleId: 'zh-confusable',
    source: 'inkstone'
  })
  const status = (fatal: boolean, holdRules?: Array<string>) => {
    message.fatal = fatal
    return cardsOf(source, {holdRules, messages: [message]}).map(
      (card) => card.status
    )
  }
  assert.deepEqual(status(true), ['held', 'ready'])
  assert.deepEqual(status(false), ['ready', 'ready'])
  assert.deepEqual(status(true, ['no-known-typo']), ['ready', 'ready'])
  assert.deepEqual(status(true, []), ['ready', 'ready'])
})

test('deck and tags come from the front matter, blanks and colons in bounds', () => {
  const [card] = cardsOf(
    '---\ntitle: "内存::页 \\"表\\""\ntags: [kernel mm, 内　核, Kernel_MM]\n---\n\n## 页 表\n\n* 页：四千字节\n'
  )
  assert.equal(card?.deck, 'Drafts::内存:页 表')
  assert.deepEqual(card?.tags, [
    'test::draft::页-表',
    'test::tag::kernel_mm',
    'test::tag::内_核'
  ])
  const [own] = cardsOf('---\ndeck: A::B\n---\n\n## 页\n\n* 页：四千字节\n')
  assert.equal(own?.deck, 'A::B')
  const [stem] = cardsOf('## 页\n\n* 页：四千字节\n', {file: 'a/b.md'})
  assert.equal(stem?.deck, 'Drafts::b')
  const [root] = cardsOf('# 题\n\n* 页：四千字节\n', {deckRoot: 'Notes'})
  assert.equal(root?.deck, 'Notes::题')
})

test('a card says where it comes from', () => {
  const [card] = cardsOf(
    '# 内存\n\n## 页\n\n### 用法\n\n* 大页：两兆\n  的页\n',
    {
      file: 'notes/m.md',
      sourceUrl: (file, line) => `https://x.y/${file}#L${line}`
    }
  )
  assert.equal(card?.context, '内存 › 页 › 用法')
  assert.equal(card?.plain.front, '页 · 用法 · 大页：是什么？')
  assert.deepEqual(card?.source, {
    file: 'notes/m.md',
    line: 7,
    endLine: 8,
    start: 20,
    end: 32,
    href: 'https://x.y/notes/m.md#L7',
    anchor: '用法',
    urls: []
  })
})

test('names that cannot stand in a key are refused', () => {
  const draft = parseDraft('x')
  for (const namespace of ['', 'A', '-a', 'a b', 'a'.repeat(33)])
    assert.throws(() => toCards(draft, {fileId: 'd', namespace}), RangeError)
  for (const fileId of ['', 'a#b', 'a\nb'])
    assert.throws(() => toCards(draft, {fileId, namespace: 'n'}), RangeError)
})

test('a draft is not changed by making its cards', () => {
  const draft = parseDraft(width)
  const before = JSON.stringify([draft.root, draft.facts])
  toCards(draft, {fileId: 'd', namespace: 'n'})
  assert.equal(JSON.stringify([draft.root, draft.facts]), before)
})
