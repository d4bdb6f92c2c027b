import type {List, ListItem} from 'mdast'
import type {Topic} from '../ast.js'
import type {DetectorContext} from '../define-detector.js'
import type {Outcome} from './asking.js'
import {readOrdinal} from './read-ordinal.js'
import type {Row} from './rows.js'

/** A longer sentence only comes to a question at its end. */
const longestOpening = 60

/** All that the answer rules look at. */
export interface Field {
  context: DetectorContext
  rows: ReadonlyArray<Row>
  /** Index of the first row of a topic. */
  firstRow: ReadonlyMap<Topic, number>
  /** For each row, the first one from it on that says something. */
  nextContent: ReadonlyArray<number>
  /** For each row, the first one from it on that ends an answer. */
  nextStop: ReadonlyArray<number>
  /** For each row, the first one from it on that is a thematic break. */
  nextRule: ReadonlyArray<number>
  /** For each row, the first one from it on that opens with `A：`. */
  nextLabel: ReadonlyArray<number>
  /** What rows from here to there answer, for each pair that was judged. */
  judged: Map<string, {outcome: Outcome | undefined}>
  /** Lists that ask. */
  lists: ReadonlyMap<List, AskingList>
  /** Topics whose title holds a term. */
  titles: ReadonlyMap<string, ReadonlyArray<Topic>>
  /** Numbers of rows that open with `第二个问题` or `问题 2`. */
  ordinals: ReadonlyMap<number, number>
  /** For each row, the first one from it on that has such a number. */
  nextOrdinal: ReadonlyArray<number>
}

/** A list with questions for items. */
interface AskingList {
  /** How many items ask. */
  questions: number
  /** Index of its first row. */
  first: number
  /** Index after its last row. */
  end: number
  /** Numbers of its items, from 1. */
  numbers: ReadonlyMap<ListItem, number>
  /** Whether the text behind it puts it off; not known before it is asked. */
  postponed?: boolean | undefined
}

/**
 * Prepare what the answer rules look at.
 *
 * @param context what the detector sees
 * @param rows rows of the draft
 * @returns the rows with their indexes
 */
export function createField(
  context: DetectorContext,
  rows: ReadonlyArray<Row>
): Field {
  const firstRow = new Map<Topic, number>()
  const titles = new Map<string, Array<Topic>>()
  const ordinals = new Map<number, number>()
  for (const [at, {block, leaf, parts}] of rows.entries()) {
    const {topic} = block
    if (!firstRow.has(topic)) {
      firstRow.set(topic, at)
      for (const term of context.terms(topic.title?.text ?? '')) {
        const known = titles.get(term)
        if (known) known.push(topic)
        else titles.set(term, [topic])
      }
    }
    const plain = leaf?.item ? '' : (parts[0]?.sentence.plain ?? '')
    const number = readOrdinal(plain, context)
    if (number) ordinals.set(at, number)
  }
  return {
    context,
    rows,
    firstRow,
    titles,
    ordinals,
    judged: new Map(),
    lists: findLists(rows),
    nextContent: findNext(rows, ({content}) => content !== 'none'),
    nextStop: findNext(rows, isStop),
    nextRule: findNext(rows, ({leaf}) => !leaf),
    nextOrdinal: findNext(rows, (_, at) => ordinals.has(at)),
    nextLabel: findNext(rows, ({parts}) => parts[0]?.kind === 'answer-label')
  }
}

function findLists(rows: ReadonlyArray<Row>): Map<List, AskingList> {
  const lists = new Map<List, AskingList>()
  for (const [at, {leaf, parts}] of rows.entries()) {
    const {list} = leaf ?? {}
    if (!list) continue
    const known = lists.get(list)
    const asks = parts[0]?.kind === 'question' ? 1 : 0
    if (known) {
      known.questions += asks
      known.end = at + 1
    } else {
      const numbers = new Map(
        list.children.map((item, index) => [item, index + 1])
      )
      lists.set(list, {questions: asks, first: at, end: at + 1, numbers})
    }
  }
  return lists
}

function findNext(
  rows: ReadonlyArray<Row>,
  test: (row: Row, at: number) => boolean
): Array<number> {
  const next = Array.from({length: rows.length + 1}, () => rows.length)
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    next[at] = row && test(row, at) ? at : (next[at + 1] ?? rows.length)
  }
  return next
}

/** What ends the region of a question: heading, rule or a new question. */
function isStop(row: Row): boolean {
  const kind = row.parts[0]?.kind
  if (kind === 'answer-label') return false
  return !row.leaf || row.title || opensWithQuestion(row)
}

function opensWithQuestion({parts}: Row): boolean {
  const [first] = parts
  return (
    first?.kind === 'question' && first.sentence.plain.length <= longestOpening
  )
}
