import type {Matchers} from '../matchers.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import {endOfOwn, hasBody, isSilent} from './topic-rows.js'

/** An agenda: a list of questions under a lead-in, with text to come. */
export function answeredByAgenda(
  {item, row}: Asking,
  field: Field
): Outcome | undefined {
  const list = row.leaf?.list && field.lists.get(row.leaf.list)
  if (!item || !list || list.questions < 2) return
  const {matchers} = field.context
  const {topic} = row.block
  const lead = field.rows[list.first - 1]
  const last = lead?.parts.at(-1)
  const plain = last?.sentence.plain ?? ''
  const open =
    matchers.has('openTitle', topic.title?.text ?? '') ||
    matchers.has('admission', plain) ||
    (matchers.has('pending', plain) && !isPromise(plain, matchers))
  if (open || item.checked === false) return {answered: 'no', rule: 'pending'}
  const announced =
    lead?.block.topic === topic &&
    lead.leaf?.kind !== 'heading' &&
    (last?.kind === 'lead-in' || matchers.has('agenda', plain))
  const intro =
    topic.origin === 'preface' ||
    matchers.has('introTitle', topic.title?.text ?? '')
  if (!announced && !intro) return
  const end = endOfOwn(field, topic)
  const next = field.rows[end]?.block.topic
  const goesOn =
    !isSilent(field, list.end, end) ||
    (next !== undefined && hasBody(field, next))
  return goesOn ? {answered: 'deferred', rule: 'agenda'} : undefined
}

/** 如果你有这些疑惑，本文都能解答： */
function isPromise(plain: string, matchers: Matchers): boolean {
  return (
    matchers.has('promise', plain) || matchers.opens('conditional', plain) > 0
  )
}
