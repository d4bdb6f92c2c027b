import assert from 'node:assert/strict'
import test from 'node:test'
import {findTypos} from '@inkstone/typo'

const silent = {
  'two right words that meet are no slip': [
    '这里传递规则对象',
    '事情之所以既然如此',
    '键值对与索引都要更新',
    '这里讲弱引用技术',
    '城关与县城',
    '让配置文件明晰可读',
    '势必需要更多内存',
    '这是指真实的地址',
    '中断来自与设备无关的代码',
    '这个应用的非常简单'
  ],
  '现在来, 对象是 and 印象是 are right': [
    '现在来看锁的实现',
    '对象是空的',
    '给我的印象是很快'
  ],
  '万事俱备 is right': ['如今万事俱备'],
  'boards and active network cards are right': [
    '显卡主板都换了',
    '网卡主动断开连接'
  ],
  '看一下几个 is right': ['可以看一下几个例子'],
  'a word before or after takes the characters away': [
    '他自己经常这么做',
    '这条路可以经过网关',
    '结果唯一但不稳定'
  ],
  '被抢占时 is right': ['线程被抢占时保存现场'],
  'films and typhoons are right': ['这是电影原声带', '台风登陆后停电'],
  'people are trained in turn': ['他上个月参加轮训班'],
  'traditional text is left alone': [
    '編譯時會檢查登陸與帳號',
    '實現這個協議須要調試',
    '這個帳號還沒開啟',
    '部份內容，部份的檔案',
    '必需要重啟。內存洩露',
    '可以有效的解決這個問題'
  ],
  'Spanish, French and German are left alone': [
    'Esta es la direccion del proceso; los parametros no son importante.',
    'Pour chaque processus, le noyau garde une adresse et les caracteres lus.',
    'Die Funktion gibt dem Prozess eine Addresse, wenn der Speicher reicht.'
  ],
  'Japanese is left alone': ['これは登陆の原声です'],
  'words of the field are right': [
    'MemSiz criu kdump vmlinux printk inode sysctl',
    'filp O_WRONLY aout damon exportfs fpr AER'
  ],
  'words that are wrong in another ending only are right': [
    'activity process cluster register adapter'
  ],
  'the header referer and the call creat(2) are names': ['referer creat'],
  'letters that are not ASCII and known prefixes go on with the word': [
    'Bennée enCrypted mke2fs 2nd'
  ],
  'a word cut by code is silent': ['\u{FDD0}ompare', 'Display'],
  'hashes, tokens, addresses and queries are no words': [
    '3f2a9bc 6fa459ea-ee8a-ba34-894e-db77e160355e',
    'dXNlcjpwYXNzd29yZDEyMzQ1Njc4OTA=',
    'user@host a/b/recieve.c https://a.b/?q=recieve'
  ],
  '功能, 机会 and 原来 are no modals': [
    '功能完整的实现',
    '有机会简单的使用',
    '原来简单的处理'
  ],
  'a noun after the verb makes 的 right': [
    '可有效的解决方案',
    '能快速的访问方式',
    '系统会有大量的数据'
  ],
  'a number, a superlative and one thing take 的': [
    '将大量的访问压到缓存',
    '这是一个简单的通过测试的例子',
    '这是最简单的从头实现'
  ],
  '向后, 将来 and 从库 are no prepositions': [
    '完整的向后兼容',
    '简单的将来时',
    '稳定的从库'
  ],
  'comparing and 应用 take 的': [
    '写的没有以前写的很清楚',
    '这比他写的很清楚',
    '处理的最大值',
    '说的很多字段'
  ],
  'words that end in 于 are right': [
    '由于MMU类似',
    '用于MMU的交互',
    '侧重于kvm相关',
    '类似于MMU的不同',
    '位于 L2 cache 的不同位置'
  ]
}

for (const [title, sentences] of Object.entries(silent)) {
  test(title, () => {
    for (const sentence of sentences) {
      assert.deepEqual(findTypos(sentence), [], sentence)
    }
  })
}

const slips: Array<[string, string, string]> = [
  ['这样可有效的解决碎片', '有效的', '有效地'],
  ['系统能够非常快速的处理每个请求', '快速的', '快速地'],
  ['需要手动的回收掉旧页', '手动的', '手动地'],
  ['这极大的提高了吞吐', '极大的', '极大地'],
  ['只是简单的将它写入磁盘', '简单的', '简单地'],
  ['注释写的很清楚了', '写的', '写得'],
  ['服务运行的非常稳定。', '运行的', '运行得'],
  ['这部分功能于MMU类似', '于', '与'],
  ['这部分功能于 \u{FDD0} 的接口相同', '于', '与'],
  ['如今万事具备', '万事具备', '万事俱备'],
  ['下面有一下几个步骤', '一下几个', '以下几个'],
  ['没有任何操作是冪等的', '冪等', '幂等'],
  ['显卡坏了，进程卡主。', '卡主', '卡住']
]

for (const [sentence, actual, expected] of slips) {
  test(`${sentence.replaceAll('\u{FDD0}', 'code')} holds ${actual}`, () => {
    const start = sentence.indexOf(actual)
    const end = start + actual.length
    assert.deepEqual(
      findTypos(sentence).map((typo) => [
        typo.start,
        typo.end,
        typo.actual,
        typo.expected
      ]),
      [[start, end, actual, [expected]]]
    )
  })
}

test('a quotation in traditional characters silences itself only', () => {
  const text =
    '用户登陆之后才能看到帮助页面，页面最后一行是从旧版本里原样留下来的，没有人翻译过它，也没有人知道为什么还在那里：編譯時登陸與帳號。'
  assert.deepEqual(
    findTypos(text).map(({actual}) => actual),
    ['登陆']
  )
})

test('a name in another language does not make English something else', () => {
  const text = 'The adress of the mirror in La Paz, run by the Café de la Paz'
  assert.equal(findTypos(text).length, 1)
})

test('a text too short to tell is in the language of its draft', () => {
  const spanish = new Map([
    ['de', 12],
    ['los', 9],
    ['the', 3]
  ])
  const citing = new Map([
    ['de', 12],
    ['los', 9],
    ['the', 40]
  ])
  const title = 'Direccion y parametros'
  assert.deepEqual(findTypos(title, {words: spanish}), [])
  assert.equal(findTypos(title, {words: citing}).length, 2)
  assert.equal(findTypos(title).length, 2)
  const english = 'It will recieve the direccion'
  assert.equal(findTypos(english, {words: spanish}).length, 2)
})

const certainty = (text: string) => findTypos(text)[0]?.certainty

test('a weak modal is less certain than a strong one', () => {
  assert.equal(certainty('可以手动的回收旧页'), 0.97)
  assert.equal(certainty('需要手动的回收旧页'), 0.9)
  assert.equal(certainty('需要手动的回收。'), undefined)
})

test('a pattern names its cue', () => {
  assert.deepEqual(findTypos('可有效的解决碎片')[0]?.evidence, {
    type: 'pattern',
    id: 'modal',
    cue: '可'
  })
  assert.deepEqual(findTypos('功能于MMU类似')[0]?.evidence, {
    type: 'pattern',
    id: 'yu',
    cue: '类似'
  })
})

test('offsets are right after emoji, astral Han and lone surrogates', () => {
  for (const start of ['😀', '𠀀', '\u{D800}', '\u{DC00}', '👩‍👩‍👧']) {
    const [typo] = findTypos(`${start}登陆`)
    assert.deepEqual([typo?.start, typo?.end], [start.length, start.length + 2])
  }
})

test('a hit at the very start and end is found', () => {
  assert.equal(findTypos('登陆')[0]?.start, 0)
  assert.equal(findTypos('recieve')[0]?.end, 7)
  assert.equal(findTypos('先看阀值')[0]?.end, 4)
})

test('a million letters, 的 or Han end in an answer', {timeout: 60_000}, () => {
  const patterns = ['a', 'a_', '的', '登', '简单的', '/a.', 'é']
  for (const pattern of patterns) {
    const text = pattern.repeat(1e6 / pattern.length)
    assert.deepEqual(findTypos(text), [], pattern)
  }
  assert.equal(findTypos('登陆'.repeat(5e5)).length, 5e5)
})
