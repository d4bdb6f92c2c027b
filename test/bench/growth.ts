/**
 * How time grows with the size of a draft: each row is measured at a size and
 * at twice that size in one run, so that only the ratio counts. 2 is linear,
 * 4 is quadratic. `npm run bench`; not a test, as other work on a machine
 * may spoil any row.
 */
import process from 'node:process'
import {parseDraft} from '@inkstone/core'
import {fold, toCards, toHtml, toJson} from '@inkstone/export'
import {lintDraft, rules} from '@inkstone/lint'
import {findTypos} from '@inkstone/typo'

interface Row {
  name: string
  /** Repeated to the size that is asked for. */
  piece: string
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

/** One long line of what each detector looks for. */
const longLines: ReadonlyArray<string> = [
  'a：',
  '为什么？',
  '为什么？因为它很快。',
  '（a',
  '"a？',
  ' a',
  'a.a/',
  'commit see why '
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
  ...longLines.map((piece) => ({
    name: `parseDraft, ${piece.trim()} in one line`,
    piece,
    run: parseDraft
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

const size = Number(process.env['INKSTONE_BENCH_SIZE'] ?? 100_000)

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
  for (let round = 0; round < 3; round++) {
    times.push(await measure(row, length))
  }
  return Math.min(...times)
}

/** CPU milliseconds; other work on the machine hardly counts. */
async function measure({piece, run}: Row, length: number): Promise<number> {
  const text = piece.repeat(Math.ceil(length / piece.length))
  const start = process.cpuUsage()
  await run(text)
  const {system, user} = process.cpuUsage(start)
  return (system + user) / 1000
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
