import type {Topic} from '../ast.js'
import type {Matchers} from '../matchers.js'
import {coverOf} from '../terms.js'
import {
  answerOfRows,
  endOfOwn,
  endOfTopic,
  hasBody,
  isSilent,
  topicAfter,
  type Asking,
  type Field,
  type Outcome
} from './field.js'

/** A term in more titles than this says nothing about one of them. */
const commonTerm = 64
/** How far behind a question a cue such as 下面 may stand. */
const cueReach = 200

/**
 * Look for an answer that is not where the question stands.
 *
 * @param asking the questions
 * @param field rows of the draft
 * @returns answered elsewhere, or put off
 */
export function findLater(asking: Asking, field: Field): Outcome | undefined {
  return (
    answeredByOrdinal(asking, field) ??
    answeredElsewhere(asking, field) ??
    putOffByList(asking, field) ??
    putOff(asking, field)
  )
}

/** The third of a list of questions, and 第三个问题 further down. */
function answeredByOrdinal(
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

/** Another title holds most terms of the question. */
function answeredElsewhere(
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

/** An agenda: a list of questions under a lead-in, with text to come. */
function putOffByList({item, row}: Asking, field: Field): Outcome | undefined {
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

/** The author comes back to it. */
function putOff(asking: Asking, field: Field): Outcome | undefined {
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
  const clause = /[^，,]*$/.exec(last.sentence.plain)?.[0] ?? ''
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
