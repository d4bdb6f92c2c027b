import {answerOfRows} from './answer-of-rows.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import {endOfTopic} from './topic-rows.js'

/** The third of a list of questions, and 第三个问题 further down. */
export function answeredByOrdinal(
  {at, item, row}: Asking,
  field: Field
): Outcome | undefined {
  const list = row.leaf?.list && field.lists.get(row.leaf.list)
  if (!item || !list || list.questions < 2) return
  const number = list.numbers.get(item)
  const index = field.ordinals.findIndex(
    (ordinal) => ordinal.at > at && ordinal.number === number
  )
  const found = field.ordinals[index]
  if (!found) return
  const {topic} = field.rows[found.at]?.block ?? {}
  const next = field.ordinals[index + 1]?.at ?? field.rows.length
  const end = topic ? Math.min(next, endOfTopic(field, topic)) : next
  const answer = answerOfRows(field, found.at, end, 'ordinal')
  return {answered: 'yes', rule: 'ordinal', answer}
}
