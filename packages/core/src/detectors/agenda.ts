import type {Topic} from '../ast.js'
import type {Matchers} from '../matchers.js'
import {answeredBy} from './answered-by.js'
import {askedTerms} from './asked-terms.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import {commonTerm} from './elsewhere-answers.js'
import type {Row} from './rows.js'
import {endOfOwn, endOfTopic, hasBody, isSilent} from './topic-rows.js'

/** An agenda: a list of questions under a lead-in, with text to come. */
export function answeredByAgenda(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {item, row} = asking
  const list = row.leaf?.list && field.lists.get(row.leaf.list)
  if (!item || !list || list.questions < 2) return
  const {matchers} = field.context
  const {topic} = row.block
  const title = topic.title?.text ?? ''
  const lead = field.rows[list.first - 1]
  if (item.checked === false || leavesOpen(lead, title, matchers)) {
    return {answered: 'no', rule: 'pending'}
  }
  const announced = lead?.block.topic === topic && announces(lead, matchers)
  if (!announced && !matchers.has('introTitle', title)) return
  const end = endOfOwn(field, topic)
  const found = isSilent(field, list.end, end)
    ? answeredByTopic(asking, end, field)
    : answeredBy(asking, field, list.end, end, 'next-topic')
  if (!found) return
  list.postponed ??= putsOff(field.rows.slice(list.end, end), matchers)
  return announced && !list.postponed
    ? {...found, rule: 'agenda'}
    : {answered: 'deferred', rule: 'agenda'}
}

function leavesOpen(
  lead: Row | undefined,
  title: string,
  matchers: Matchers
): boolean {
  const plain = lead?.parts.at(-1)?.sentence.plain ?? ''
  // > | 如果你有这些疑惑，本文都能解答：
  const promised =
    matchers.has('promise', plain) || matchers.opens('conditional', plain) > 0
  return (
    matchers.has('openTitle', title) ||
    matchers.has('admission', plain) ||
    (matchers.has('pending', plain) && !promised)
  )
}

function announces({leaf, parts}: Row, matchers: Matchers): boolean {
  const last = parts.at(-1)
  if (leaf?.kind === 'heading' || !last) return false
  return last.kind === 'lead-in' || matchers.has('agenda', last.sentence.plain)
}

/** 剩下的将在第四章分析。 */
function putsOff(rows: ReadonlyArray<Row>, matchers: Matchers): boolean {
  return rows.some(({parts}) =>
    parts.some(({sentence}) => matchers.has('postponed', sentence.plain))
  )
}

/** The next topic, or the first after it that speaks of the same. */
function answeredByTopic(
  asking: Asking,
  end: number,
  field: Field
): Outcome | undefined {
  const next = field.rows[end]?.block.topic
  if (!next) return
  let best: Topic | undefined
  for (const term of askedTerms(asking, field.context)) {
    const topics = field.titles.get(term) ?? []
    if (topics.length > commonTerm) continue
    const topic = topics.find((one) => (field.firstRow.get(one) ?? 0) >= end)
    if (topic && hasBody(field, topic)) best ??= topic
  }
  const topic = best ?? next
  const from = (field.firstRow.get(topic) ?? 0) + 1
  return answeredBy(asking, field, from, endOfTopic(field, topic), 'next-topic')
}
