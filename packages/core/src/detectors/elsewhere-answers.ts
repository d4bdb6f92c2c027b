import type {Topic} from '../ast.js'
import {coverOf} from '../terms.js'
import {answerOfRows} from './answer-of-rows.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import {endOfTopic, hasBody} from './topic-rows.js'

/** A term in more titles than this says nothing about one of them. */
const commonTerm = 64

/** Another title holds most terms of the question. */
export function answeredElsewhere(
  {row, parts}: Asking,
  field: Field
): Outcome | undefined {
  const wanted = new Set<string>()
  for (const {sentence} of parts) {
    for (const term of field.context.terms(sentence.plain)) wanted.add(term)
  }
  if (wanted.size < 2) return
  const tried = new Set<Topic>()
  for (const term of wanted) {
    const topics = field.titles.get(term) ?? []
    if (topics.length > commonTerm) continue
    for (const topic of topics) {
      if (tried.has(topic)) continue
      tried.add(topic)
      const holds = topic.position.end.offset > row.block.topic.own.start.offset
      const before =
        topic.position.start.offset <= row.block.topic.own.start.offset
      if (holds && before) continue
      const cover = coverOf(
        wanted,
        field.context.terms(topic.title?.text ?? '')
      )
      if (cover < 0.6 || !hasBody(field, topic)) continue
      const from = (field.firstRow.get(topic) ?? 0) + 1
      const end = endOfTopic(field, topic)
      const answer = answerOfRows(field, from, end, 'elsewhere')
      return {answered: 'yes', rule: 'elsewhere', answer}
    }
  }
  return undefined
}
