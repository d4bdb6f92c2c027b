import type {LintMessage} from '@inkstone/lint'
import type {Style} from '../colour.js'
import {cutLine} from '../cut-line.js'
import type {Talk} from '../locale/talk.js'
import {messagesOf, ruleOf, type FileResult} from '../run-result.js'
import {visible} from '../sink.js'
import {widthOf} from '../width.js'
import type {Reporter, ReporterOptions} from './reporter.js'

/** For people: findings by file, each with its line and a caret under it. */
export const stylish: Reporter = ({files, summary}, options) => {
  const blocks = files
    .map((file) => describeFile(file, options))
    .filter((block) => block !== '')
  const style = summary.errors > 0 || summary.unprocessed > 0 ? 'red' : 'bold'
  const last = options.paint(style, options.talk.summary(summary))
  return [...blocks, `${last}\n`].join('\n')
}

/** Findings of one rule in one file that are shown in full. */
const shown = 50

const colours = {error: 'red', warning: 'yellow', info: 'blue'} as const

function describeFile(file: FileResult, options: ReporterOptions): string {
  const {paint, talk} = options
  const rows: Array<string> = []
  if (file.problem) {
    const {code, detail} = file.problem
    const reason = visible(talk.problem[code](detail))
    rows.push(
      `  ${paint('red', talk.severity.error)}  ${reason}  ${paint('dim', code)}`
    )
  }
  const counts = new Map<string, number>()
  for (const message of messagesOf(file)) {
    const rule = ruleOf(message)
    const count = (counts.get(rule) ?? 0) + 1
    counts.set(rule, count)
    if (count <= shown) rows.push(describeMessage(message, file, options))
  }
  for (const [rule, count] of counts) {
    if (count <= shown) continue
    rows.push(`  ${talk.more(count - shown)}  ${paint('dim', visible(rule))}`)
  }
  if (rows.length === 0) return ''
  return `${paint('underline', visible(`./${file.name}`))}\n${rows.join('\n')}\n`
}

function describeMessage(
  message: LintMessage,
  file: FileResult,
  options: ReporterOptions
): string {
  const {paint, talk} = options
  const {severity} = message
  const style: Style = colours[severity]
  const place = `${message.line ?? 1}:${message.column ?? 1}`.padStart(7)
  const rule = paint('dim', visible(ruleOf(message)))
  const head = `${place}  ${paint(style, talk.severity[severity].padEnd(widest(talk)))}  ${visible(message.reason)}  ${rule}`
  const excerpt = excerptOf(message, file, options.columns)
  if (!excerpt) return head
  const gutter = String(message.line ?? 1).padStart(7)
  return [
    head,
    `${gutter} | ${visible(excerpt.text)}`,
    `${' '.repeat(7)} | ${' '.repeat(excerpt.from)}${paint(style, '^'.repeat(excerpt.length))}`
  ].join('\n')
}

/** Length of the longest severity, so that messages stand in a column. */
function widest({severity}: Talk): number {
  return Math.max(...Object.values(severity).map(({length}) => length))
}

interface Excerpt {
  text: string
  /** Columns of the terminal before the place. */
  from: number
  /** Columns of the terminal that the place takes, at least one. */
  length: number
}

function excerptOf(
  message: LintMessage,
  {draft}: FileResult,
  columns: number
): Excerpt | undefined {
  const {place} = message
  if (!draft || !place) return undefined
  const {start, end} = 'start' in place ? place : {start: place, end: place}
  const text = linesOf(draft.source)[start.line - 1]
  if (text === undefined) return undefined
  const last = end.line === start.line ? end.column - 1 : text.length
  const cut = cutLine(text, start.column - 1, last, Math.max(20, columns - 12))
  return {
    text: cut.text,
    from: widthOf(cut.text.slice(0, cut.start)),
    length: Math.max(1, widthOf(cut.text.slice(cut.start, cut.end)))
  }
}

/** Lines of the draft whose findings are being printed. */
function linesOf(source: string): ReadonlyArray<string> {
  if (latest.source !== source)
    latest = {source, lines: source.split(/\r\n|\n|\r/)}
  return latest.lines
}

let latest: {source: string; lines: ReadonlyArray<string>} = {
  source: '',
  lines: ['']
}
