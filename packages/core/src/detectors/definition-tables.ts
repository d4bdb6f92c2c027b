import type {Nodes, Table} from 'mdast'
import type {Tier} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import {toPlainText} from '../plain-text.js'
import {foldMask} from '../sentences.js'
import {kindOf, readHint, readName, type Hint} from './emit-definition.js'

/** Which columns of a table hold the terms and what they mean. */
interface Columns {
  term: number
  meaning: number
  confidence: Tier
  hint: Hint
}

/**
 * Start reading the cells of a draft.
 *
 * @param context what the detector sees
 * @returns takes each cell in order, and `undefined` at the end
 */
export function createTableReader(
  context: DetectorContext
): (cell: DetectedLeaf | undefined) => void {
  let table: Nodes | undefined
  let row: Nodes | undefined
  let rows: Array<Array<DetectedLeaf>> = []
  return (cell) => {
    const around = cell?.ancestors.at(-2)
    if (around !== table) {
      if (table?.type === 'table') emitRows(table, rows, context)
      table = around
      rows = []
    }
    if (!cell) return
    if (cell.ancestors.at(-1) !== row) rows.push([])
    row = cell.ancestors.at(-1)
    rows.at(-1)?.push(cell)
  }
}

function emitRows(
  table: Table,
  rows: ReadonlyArray<ReadonlyArray<DetectedLeaf>>,
  context: DetectorContext
): void {
  const width = table.align?.length ?? 0
  const [head, ...body] = rows
  const columns = head && findColumns(head, body, width, context.matchers)
  if (!columns) return
  for (const cells of body) emitRow(cells, columns, context)
}

function findColumns(
  head: ReadonlyArray<DetectedLeaf>,
  body: ReadonlyArray<ReadonlyArray<DetectedLeaf>>,
  width: number,
  matchers: Matchers
): Columns | undefined {
  if (width < 2 || body.length === 0) return
  const titles = head.map(({mask}) => foldMask(mask))
  const term = titles.findIndex((title) => matchers.ends('termHead', title))
  const meaning = titles.findIndex(
    (title, index) => index !== term && matchers.ends('meaningHead', title)
  )
  const hint = readHint(titles[term] ?? '', matchers)
  if (term >= 0 && meaning >= 0 && width <= 3) {
    return {term, meaning, confidence: 'high', hint}
  }
  // Wide tables compare things, but for those that open with a name.
  if (term === 0 && meaning > 0) {
    return {term, meaning, confidence: 'mid', hint}
  }
  if (meaning === 1 && width <= 3) {
    return {term: 0, meaning, confidence: 'mid', hint}
  }
  return undefined
}

function emitRow(
  cells: ReadonlyArray<DetectedLeaf>,
  {term, meaning, confidence, hint}: Columns,
  {draft, emit, toSpan}: DetectorContext
): void {
  const name = cells[term]
  const gloss = cells[meaning]
  const first = cells[0]
  const last = cells.at(-1)
  if (!name || !gloss || !first || !last) return
  const inner = innerOf(name)
  const glossInner = innerOf(gloss)
  if (!inner || !glossInner) return
  const plain = foldMask(name.mask)
  if (/^[\d.,%\s]+$/.test(plain) || plain.length > 60) return
  if (!/[\p{L}\uE000\uE001]/u.test(plain)) return
  if (!/[\p{L}\p{N}\uE000]/u.test(foldMask(gloss.mask))) return
  const [from, to] = inner
  const source = draft.source.slice(from, to)
  const mask = name.mask.slice(from - name.start, to - name.start)
  const link = name.mask.includes(masked.link)
  const text = link ? toPlainText(name.node, false) : source
  const read = readName(text, link ? text : mask)
  emit({
    type: 'termDefinition',
    start: from,
    end: Math.max(glossInner[1], to),
    confidence,
    rule: 'definition/table-row',
    fields: {
      // The pipe of a cell is escaped for the table alone.
      term: read.term.replaceAll(String.raw`\|`, '|'),
      termPosition: toSpan(from, to),
      gloss: toSpan(...glossInner),
      aliases: read.aliases,
      form: 'table-row',
      kind: kindOf(read.term, gloss.text, hint)
    }
  })
}

/** Where the content of a cell starts and ends, without its pipes. */
function innerOf({node}: DetectedLeaf): [number, number] | undefined {
  if (node.type !== 'tableCell') return
  const start = node.children.at(0)?.position?.start.offset
  const end = node.children.at(-1)?.position?.end.offset
  return start === undefined || end === undefined ? undefined : [start, end]
}
