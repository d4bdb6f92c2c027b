import {answeredBy} from './answered-by.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import type {Row} from './rows.js'
import {endOfTopic, topicAfter} from './topic-rows.js'

/** How many listings may stand between a question and a title 解答. */
const reach = 8

/** The text under a title. */
export function answeredByTitle(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {at, title, row} = asking
  if (!title) return
  const {rows} = field
  let to = at + 1
  if (row.leaf?.kind === 'heading') {
    const {topic} = row.block
    // A heading inside a list or quote opens no topic.
    to = topic.heading === row.leaf.node ? endOfTopic(field, topic) : to
  } else {
    while (rows[to]?.leaf && !rows[to]?.title) to++
  }
  return answeredBy(asking, field, at + 1, to, 'subtree')
}

/** Nothing but listings, and then a title 解答. */
export function answeredByAnswerTitle(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {rows, context} = field
  const {at, last} = asking
  if (!last) return
  let next = at + 1
  while (next < at + reach && isBare(rows[next])) next++
  const row = rows[next]
  const plain = row?.parts.at(-1)?.sentence.plain ?? ''
  const name = plain.replaceAll(/^[#\d.、\s]+|[：:\s]+$/g, '')
  if (!row?.title || !context.matchers.equals('answerTitle', name)) return
  const heading = row.leaf?.kind === 'heading'
  const end = heading
    ? endOfTopic(field, row.block.topic)
    : Math.max(field.nextStop[next + 1] ?? next, next + 1)
  return answeredBy(asking, field, next + 1, end, 'next-topic')
}

function isBare(row: Row | undefined): boolean {
  return row?.leaf !== undefined && !row.title && row.content !== 'prose'
}

/** Titled 问题, and the next topic is titled 原因. */
export function answeredBySolution(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {matchers} = field.context
  const {topic} = asking.row.block
  const next = topicAfter(field, topic)
  const title = topic.title?.text ?? ''
  if (next?.depth !== topic.depth) return
  if (!matchers.equals('problemTitle', title)) return
  if (!matchers.has('solutionTitle', next.title?.text ?? '')) return
  const from = (field.firstRow.get(next) ?? 0) + 1
  const end = endOfTopic(field, next)
  const found = answeredBy(asking, field, from, end, 'next-topic')
  return found && {...found, rule: 'solution'}
}
