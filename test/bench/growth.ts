/**
 * How time grows with the size of a draft: each row is measured at a size and
 * at twice that size in one run, so that only the ratio counts. 2 is linear,
 * 4 is quadratic. `npm run bench`; not a test, as other work on a machine
 * may spoil any row. `INKSTONE_BENCH_SIZE` is the smaller size in characters
 * (default: 40,000).
 */
import process from 'node:process'
import {fromMdast, parseDraft, remarkNotes} from '@inkstone/core'
import {fold, toCards, toHtml, toJson} from '@inkstone/export'
import {lintDraft, rules} from '@inkstone/lint'
import {findTypos} from '@inkstone/typo'
import {remark} from 'remark'

interface Row {
  name: string
  /** Repeated to the size that is asked for. */
  piece: string
  /** What stands behind the last piece. */
  end?: string | undefined
  run(text: string): unknown
}

/** The worst that each rule can meet. */
const worst: Readonly<Record<string, string>> = {
  'blanks-around-fences': 'x\n```\n```\n',
  'man-page-section': '`clone(3)`、',
  'no-bare-url-near-cjk': 'https://a.b/c，',
  'no-heading-punctuation': '# a.,;:\n',
  'no-known-typo': 'adress_',
  'no-shell-prompt': '(a) [a@b c] a@b:\n',
  'no-unanswered-question': '为什么？\n\n',
  'zh-adverb-de': '的',
  'zh-confusable': '原声',
  'zh-yu-preposition': '于a'
}

/** What topics, sentences and each detector look for, in one long line. */
const longLines: ReadonlyArray<string> = [
  'a：',
  '、',
  '为什么？',
  '为什么？因为它很快。',
  '两个：',
  '第一，第二，',
  '和内核页表一样，',
  '上面的逻辑卷。',
  '在启动过程部分',
  '四个参数的含义',
  '如上图，见图 3。',
  '（a',
  '"a？',
  ' a',
  'a.a/',
  '/a/b.c ',
  'clone(2) ',
  'commit see why ',
  'TODO ',
  '{{ a ',
  '%%a ',
  '==a ',
  '汉'
]

/** Long runs that end in something else, worst for a pattern of the end. */
const longRuns: ReadonlyArray<readonly [piece: string, end: string]> = [
  ['字', '，为什么？'],
  ['，', '字。'],
  ['.', 'a'],
  ['？”', '字'],
  ['"', '为什么'],
  ['【', '问：'],
  [' ', 'a']
]

/** The same for what stands on lines and in blocks. */
const manyBlocks: ReadonlyArray<string> = [
  '# 页\n\n',
  '# 为什么要有页表？\n\n',
  '为什么要有页表？\n\n',
  '上面创建的逻辑卷很大。\n\n',
  '- 页：四千\n',
  '1、甲：乙\n',
  '注意：a\n',
  'Q：为什么？\nA：因为快。\n',
  '![图](a.png)\n\n如上图所示。\n\n',
  '```sh\n$ ls\na\n```\n\n',
  '| 名称 | 含义 |\n| - | - |\n| 页 | 四千 |\n\n'
]

const draft = [
  '## 为什么要有页表？',
  '',
  '因为地址要翻译，`satp`指向根，见 https://a.b/c 。',
  '',
  '- 页：四千字节',
  '- 大页：两兆',
  '',
  '```sh',
  'mia@box:~$ getconf PAGESIZE',
  '```',
  '',
  ''
].join('\n')

const rows: ReadonlyArray<Row> = [
  {name: 'parseDraft, a draft', piece: draft, run: parseDraft},
  {name: 'parseDraft, one paragraph', piece: '页表。', run: parseDraft},
  {name: 'parseDraft, one list', piece: '- 页：四千\n', run: parseDraft},
  {name: 'parseDraft, equal headings', piece: '# 页\n', run: parseDraft},
  ...[...longLines, ...manyBlocks].map((piece) => ({
    name: `layers without parser, ${JSON.stringify(piece)}`,
    piece,
    run: withTree
  })),
  ...longRuns.map(([piece, end]) => ({
    name: `layers without parser, ${piece}… and ${end}`,
    piece,
    end,
    run: withTree
  })),
  {name: 'lintDraft, a draft', piece: draft, run: (text) => lintDraft(text)},
  {name: 'toHtml, a draft', piece: draft, run: withDraft(toHtml)},
  {name: 'toJson, a draft', piece: draft, run: withDraft(toJson)},
  {
    name: 'toCards, a draft',
    piece: draft,
    run: withDraft((parsed) =>
      toCards(parsed, {fileId: 'a', namespace: 'bench'})
    )
  },
  {name: 'fold, marks', piece: '?', run: fold},
  ...['a', 'a_', '的', '登陆', '简单的', '/a.'].map((piece) => ({
    name: `findTypos, ${piece}`,
    piece,
    run: findTypos
  })),
  ...[...rules.keys()].map((id) => ({
    name: `lintDraft, ${id}`,
    piece: worst[id] ?? draft,
    run: (text: string) =>
      lintDraft(text, {extends: [], rules: {[id]: 'error'}})
  }))
]

const quick = process.argv.includes('--quick')
const size = Number(
  process.env['INKSTONE_BENCH_SIZE'] ?? (quick ? 10_000 : 40_000)
)
const parser = remark().use(remarkNotes).freeze()
/** The tree of the last text: parsing is no part of what is measured. */
let parsed = {text: '', root: parser.parse('')}

for (const row of rows) {
  await measure(row, size / 10)
  const small = await best(row, size)
  const large = await best(row, size * 2)
  const ratio = (large / Math.max(small, 1)).toFixed(1)
  const speed = (size / 1000 / Math.max(small, 1)).toFixed(1)
  console.log(`${ratio.padStart(5)} x  ${speed.padStart(7)} M/s  ${row.name}`)
}

async function best(row: Row, length: number): Promise<number> {
  const times: Array<number> = []
  for (let round = 0; round < (quick ? 1 : 2); round++) {
    times.push(await measure(row, length))
  }
  return Math.min(...times)
}

/** CPU milliseconds; other work on the machine hardly counts. */
async function measure(
  {piece, end = '', run}: Row,
  length: number
): Promise<number> {
  const text = piece.repeat(Math.ceil(length / piece.length)) + end
  if (run === withTree && parsed.text !== text) {
    parsed = {text, root: parser.parse(text)}
  }
  const start = process.cpuUsage()
  await run(text)
  const {system, user} = process.cpuUsage(start)
  return (system + user) / 1000
}

/** Topics, sentences and facts of a text whose tree is there. */
function withTree(text: string): unknown {
  return fromMdast(parsed.root, text)
}

/** Parsing has rows of its own. */
function withDraft(
  run: (draft: ReturnType<typeof parseDraft>) => unknown
): Row['run'] {
  let last = {text: '', parsed: parseDraft('')}
  return (text) => {
    if (last.text !== text) last = {text, parsed: parseDraft(text)}
    return run(last.parsed)
  }
}
