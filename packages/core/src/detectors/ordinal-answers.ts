import {answeredBy} from './answered-by.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import {endOfTopic} from './topic-rows.js'

/** The third of a list of questions, and 第三个问题 further down. */
export function answeredByOrdinal(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {item, row} = asking
  const list = row.leaf?.list && field.lists.get(row.leaf.list)
  if (!item || !list || list.questions < 2) return
  const {nextContent, nextOrdinal, ordinals, rows} = field
  const number = list.numbers.get(item)
  let taken = false
  let at = nextOrdinal[list.end] ?? rows.length
  const direct = at <= (nextContent[list.end] ?? rows.length)
  // As many as there are items, in any order.
  for (const _ of list.numbers) {
    const found = ordinals.get(at)
    if (found === undefined || found > list.numbers.size) break
    taken = true
    const next = nextOrdinal[at + 1] ?? rows.length
    const topic = rows[at]?.block.topic
    const end = topic ? Math.min(next, endOfTopic(field, topic)) : next
    if (found === number) {
      return (
        answeredBy(asking, field, at, end, 'ordinal') ?? {
          answered: 'no',
          rule: 'ordinal'
        }
      )
    }
    at = next
  }
  // The others are taken up at once, this one is not.
  return taken && direct ? {answered: 'no', rule: 'ordinal'} : undefined
}
