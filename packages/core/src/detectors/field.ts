import type {List, ListItem} from 'mdast'
import type {Answer, Question, Topic} from '../ast.js'
import type {DetectorContext} from '../define-detector.js'
import type {LabelMatch} from '../matchers.js'
import {formOf} from './judge.js'
import type {Part, Row} from './rows.js'

/** Questions of one leaf with no statement between them. */
export interface Asking {
  /** Index of the row they stand in. */
  at: number
  row: Row
  /** The questions, in order. */
  parts: ReadonlyArray<Part>
  /** Sentences behind them, up to the next question. */
  rest: ReadonlyArray<Part>
  /** No question follows in the same leaf. */
  last: boolean
  /** Asked by a heading or a bold line. */
  title: boolean
  /** Asked by the first leaf of a list item. */
  item: ListItem | undefined
  /** Asks how to do something. */
  procedure: boolean
}

/** What became of a question. */
export interface Outcome {
  answered: Question['answered']
  /** Which rule decided, said with the evidence. */
  rule: string
  answer?: FoundAnswer | undefined
}

/** Where an answer stands. */
export interface FoundAnswer {
  start: number
  end: number
  scope: Answer['scope']
  form: Answer['form']
  label?: (LabelMatch & {start: number; end: number}) | undefined
}

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
  /** Lists that ask. */
  lists: ReadonlyMap<List, AskingList>
  /** Topics whose title holds a term. */
  titles: ReadonlyMap<string, ReadonlyArray<Topic>>
  /** Rows that open with `第二个问题` or `问题 2`. */
  ordinals: ReadonlyArray<{at: number; number: number}>
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
}

// > | 第二个问题：…
// > | 问题 2
const ordinal =
  /^(?:第\s?([一二三四五六七八九十]|\d{1,2})\s?[个题问]|(?:问题|question)\s?([一二三四五六七八九十]|\d{1,2})(?!\d))/i

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
  const ordinals: Array<{at: number; number: number}> = []
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
    const match = leaf?.item
      ? null
      : ordinal.exec(parts[0]?.sentence.plain ?? '')
    const number = match?.[1] ?? match?.[2]
    if (number) ordinals.push({at, number: readNumber(number)})
  }
  return {
    context,
    rows,
    firstRow,
    titles,
    ordinals,
    lists: findLists(rows),
    nextContent: findNext(rows, ({content}) => content !== 'none'),
    nextStop: findNext(rows, isStop),
    nextRule: findNext(rows, ({leaf}) => !leaf),
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
  test: (row: Row) => boolean
): Array<number> {
  const next = Array.from({length: rows.length + 1}, () => rows.length)
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    next[at] = row && test(row) ? at : (next[at + 1] ?? rows.length)
  }
  return next
}

/** What ends the region of a question: heading, rule or a new question. */
function isStop(row: Row): boolean {
  const kind = row.parts[0]?.kind
  if (kind === 'answer-label') return false
  return !row.leaf || row.title || opensWithQuestion(row)
}

function readNumber(text: string): number {
  const han = '一二三四五六七八九十'.indexOf(text) + 1
  return han > 0 ? han : Number(text)
}

/**
 * Index after the last row of a topic.
 *
 * @param field rows
 * @param topic topic
 * @returns with the rows of its sub-topics
 */
export function endOfTopic({rows}: Field, topic: Topic): number {
  return rowAt(rows, topic.position.end.offset)
}

/** Index of the first row of a topic that starts at an offset or later. */
function rowAt(rows: ReadonlyArray<Row>, offset: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = rows[middle]?.block.topic.own.start.offset ?? offset
    if (start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Index after the last row that a topic has itself.
 *
 * @param field rows
 * @param topic topic
 * @returns without the rows of its sub-topics
 */
export function endOfOwn({rows}: Field, topic: Topic): number {
  return rowAt(rows, topic.own.end.offset)
}

/**
 * Whether rows hold nothing but questions, titles and stubs.
 *
 * @param field rows
 * @param from index of the first row
 * @param to index after the last row
 * @returns whether none has content
 */
export function isSilent(field: Field, from: number, to: number): boolean {
  return (field.nextContent[from] ?? to) >= to
}

/**
 * Whether a topic or one below it says anything.
 *
 * @param field rows
 * @param topic topic
 * @returns whether a row has content
 */
export function hasBody(field: Field, topic: Topic): boolean {
  const end = endOfTopic(field, topic)
  return !isSilent(field, field.firstRow.get(topic) ?? end, end)
}

/**
 * The topic after another one and what is below it.
 *
 * @param field rows
 * @param topic topic
 * @returns a sibling, or one further up
 */
export function topicAfter(field: Field, topic: Topic): Topic | undefined {
  return field.rows[endOfTopic(field, topic)]?.block.topic
}

/**
 * Make an answer of rows.
 *
 * @param field rows
 * @param from index of the first row
 * @param to index after the last row
 * @param scope where it stands
 * @returns the answer with its offsets
 */
export function answerOfRows(
  {rows}: Field,
  from: number,
  to: number,
  scope: Answer['scope']
): FoundAnswer | undefined {
  let last = to - 1
  while (last > from && !rows[last]?.leaf) last--
  const first = rows[from]
  const final = rows[last]
  if (!first?.leaf || !final?.leaf) return
  const whole = rows[from - 1]?.block !== first.block
  const opening = first.leaf.item?.children[0] === first.leaf.node
  const start = whole
    ? first.block.node.position?.start.offset
    : opening
      ? first.leaf.item?.position?.start.offset
      : first.leaf.start
  const end =
    rows[last + 1]?.block === final.block
      ? final.leaf.end
      : final.block.node.position?.end.offset
  return {
    start: start ?? first.leaf.start,
    end: end ?? final.leaf.end,
    scope,
    form: formOf(rows.slice(from, last + 1))
  }
}

/** Not a long sentence that only comes to a question at its end. */
function opensWithQuestion({parts}: Row): boolean {
  const [first] = parts
  return first?.kind === 'question' && first.sentence.plain.length <= 60
}
