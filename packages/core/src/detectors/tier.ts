import type {Tier} from '../ast.js'
import type {Asking} from './asking.js'
import type {Field} from './field.js'
import type {Part} from './rows.js'
import {endOfOwn, endOfTopic, isSilent} from './topic-rows.js'

/**
 * How sure we are that a question is open.
 *
 * @param asking questions without an answer
 * @param part the one of them in question
 * @param pending the author says that it is open
 * @param field rows of the draft
 * @returns `high` if nothing can be an answer, `low` if something might
 */
export function tierOf(
  asking: Asking,
  part: Part,
  pending: boolean,
  field: Field
): Tier {
  const {at, item, title, row, rest} = asking
  const rule = part.match?.rule
  const open = item?.checked === false
  if (open || part.match?.hole || rule === 'task') return 'high'
  if (rule === 'marker' || rule === 'admission') return 'high'
  const {topic} = row.block
  if (title && row.leaf?.kind === 'heading') {
    return isSilent(field, at + 1, endOfTopic(field, topic)) ? 'high' : 'mid'
  }
  if (rule === 'item' && !pending && isCriterion(part, field)) return 'low'
  if (item || rest.some(({kind}) => kind === 'exercise')) return 'mid'
  if (part.match?.aside) return 'low'
  // Behind a thematic break the author speaks of something else.
  const end = Math.min(endOfOwn(field, topic), field.nextRule[at] ?? at)
  return isSilent(field, at + 1, end) ? 'mid' : 'low'
}

/** `- 是否够快`: as a rule something to look at, nothing to be answered. */
function isCriterion({match}: Part, {context}: Field): boolean {
  const {draft, matchers} = context
  const text = draft.source.slice(match?.start, match?.end)
  return matchers.opens('criterion', text) > 0
}
