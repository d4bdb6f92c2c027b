import type {Topic} from '../ast.js'
import type {Field} from './field.js'
import type {Row} from './rows.js'

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
