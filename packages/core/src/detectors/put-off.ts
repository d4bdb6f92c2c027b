import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import {tailOf} from './tail-of.js'
import {endOfOwn, hasBody, isSilent, topicAfter} from './topic-rows.js'

/** How far behind a question a cue such as 下面 may stand. */
const cueReach = 200

/** The author comes back to it. */
export function putOff(asking: Asking, field: Field): Outcome | undefined {
  const {at, row, title, parts, rest} = asking
  const {context, rows} = field
  const {matchers, draft} = context
  const {topic} = row.block
  const last = parts.at(-1)
  const rule = last?.match?.rule
  if (title || !last || rule === 'task' || rule === 'admission') return
  const end = endOfOwn(field, topic)
  const final =
    rest.every(({kind}) => kind !== 'statement') && isSilent(field, at + 1, end)
  const next = rows[end]?.block.topic
  const nextHasBody = next !== undefined && hasBody(field, next)
  const below = next !== undefined && next !== topicAfter(field, topic)
  const labelled = rule === 'label'
  if (
    final &&
    nextHasBody &&
    !labelled &&
    (below || topic.origin === 'preface')
  ) {
    return {answered: 'deferred', rule: 'before-topics'}
  }
  const from = last.sentence.end
  const to = Math.min(from + cueReach, topic.own.end.offset)
  const clause = tailOf(last.sentence.plain, /[^，,]/)
  const cue =
    rest.some(({kind}) => kind === 'lead-in') || matchers.has('pointer', clause)
  if (cue || matchers.has('cue', draft.source.slice(from, to))) {
    return {answered: 'deferred', rule: 'cue'}
  }
  const after = topicAfter(field, topic)
  if (labelled || !after || !hasBody(field, after)) return
  if (matchers.has('introTitle', topic.title?.text ?? '')) {
    return {answered: 'deferred', rule: 'introduction'}
  }
  const opened = matchers.opens('turning', last.sentence.plain) > 0
  return final && opened ? {answered: 'deferred', rule: 'turning'} : undefined
}
