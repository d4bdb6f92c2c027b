import type {Topic} from '../ast.js'
import {coverOf} from '../terms.js'
import {answeredBy} from './answered-by.js'
import {askedTerms} from './asked-terms.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import {endOfTopic} from './topic-rows.js'

/** A term in more titles than this says nothing about one of them. */
export const commonTerm = 64
/** Share of the terms of a question that its answer holds. */
const enough = 0.6
/** So many terms must stand in the title itself. */
const fewest = 2

/** Another title, and the line below it, hold most terms of the question. */
export function answeredElsewhere(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {context, titles} = field
  const wanted = askedTerms(asking, context)
  if (wanted.size < fewest) return
  const tried = new Set<Topic>()
  for (const term of wanted) {
    const topics = titles.get(term) ?? []
    if (topics.length > commonTerm) continue
    for (const topic of topics) {
      if (tried.has(topic)) continue
      tried.add(topic)
      if (holds(topic, asking) || !covers(topic, wanted, field)) continue
      const from = (field.firstRow.get(topic) ?? 0) + 1
      const end = endOfTopic(field, topic)
      const found = answeredBy(asking, field, from, end, 'elsewhere')
      if (found) return found
    }
  }
  return undefined
}

/** Whether a topic is that of the question, or above it. */
function holds({position}: Topic, {row}: Asking): boolean {
  const {offset} = row.block.topic.own.start
  return position.start.offset <= offset && offset < position.end.offset
}

function covers(
  topic: Topic,
  wanted: ReadonlySet<string>,
  {context, firstRow, rows}: Field
): boolean {
  const title = context.terms(topic.title?.text ?? '')
  const share = coverOf(wanted, title)
  if (share >= enough) return true
  if (share * wanted.size < fewest) return false
  const below = rows[(firstRow.get(topic) ?? rows.length) + 1]?.leaf
  const both = new Set([...title, ...context.terms(below?.mask ?? '')])
  return coverOf(wanted, both) >= enough
}
