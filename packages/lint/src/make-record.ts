import {indexDraft} from '@inkstone/core'
import type {Draft, Span} from '@inkstone/core'
import type {Node} from 'unist'
import {isInAtom} from './atoms.js'
import type {Locale, Rule, Severity} from './define-rule.js'
import {fillTemplate} from './fill-template.js'
import {findNote} from './find-note.js'
import {isDelicate} from './is-delicate.js'
import {endOf, startOf} from './lint-message.js'
import type {MessageRecord} from './lint-message.js'
import {asSpan} from './points.js'
import type {Fix, Report} from './rule-context.js'
import {isEditable} from './uneditable.js'

/** A rule as it is configured. */
export interface ActiveRule {
  /** The rule. */
  rule: Rule
  /** How bad its messages are. */
  severity: Severity
  /** Whether the user said so; else that is the most, and a report may lower it. */
  explicit: boolean
  /** What it made of the configured value. */
  options: unknown
}

/**
 * Turn a report into a message.
 *
 * @param draft - that was read
 * @param active - who reports
 * @param report - what
 * @param visited - node or fact that is being visited
 * @param locale - language of the sentence
 * @returns plain data, or nothing for a place inside an atom
 */
export function makeRecord(
  draft: Draft,
  active: ActiveRule,
  report: Report,
  visited: Pick<Node, 'position'> | undefined,
  locale: Locale
): MessageRecord | undefined {
  const {rule} = active
  const template = rule.messages[report.messageId]
  if (!template) throw new Error(`Unknown message \`${report.messageId}\``)
  const at = asSpan(report.at)
  if (at && isInAtom(draft, at.start.offset, at.end.offset)) return
  const place = at ?? asSpan((report.node ?? visited)?.position)
  const slice = at && draft.source.slice(at.start.offset, at.end.offset)
  const actual = report.actual ?? slice
  const expected = [...(report.expected ?? [])]
  const values = {...report.data, actual: actual ?? ''}
  const fix = lowerFix(draft, makeFix(draft, report, at))
  const language = locale === 'zh-CN' ? 'zh' : 'en'
  const note = template.note?.[language] ?? findNote(rule.id, locale)
  return {
    rule: rule.id,
    source: 'inkstone',
    reason: fillTemplate(template, values, expected, locale),
    severity: chooseSeverity(active, report.severity),
    messageId: report.messageId,
    expected,
    ...(place && {place}),
    ...(actual !== undefined && {actual}),
    ...(report.data && {data: report.data}),
    ...(note !== undefined && {note}),
    ...(fix && {fix}),
    ...(report.cause && {cause: makeCause(rule, report.cause, locale)}),
    ...(report.pending && {pending: report.pending})
  }
}

/** Add what a fingerprint is made of. */
export function addFingerprint(
  draft: Draft,
  record: MessageRecord
): MessageRecord {
  const {place} = record
  if (!place || startOf(place) < 0) return record
  const excerpt = draft.source
    .slice(startOf(place), endOf(place))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
  return {
    ...record,
    topic: indexDraft(draft).topicAt(startOf(place)).id,
    excerpt
  }
}

function makeFix(
  draft: Draft,
  report: Report,
  at: Span | undefined
): Fix | undefined {
  const {actual, expected, fix} = report
  if (!at || !fix) return
  if (typeof fix === 'object') return fix
  const [text] = expected ?? []
  const start = at.start.offset
  const end = at.end.offset
  const same = actual === undefined || actual === draft.source.slice(start, end)
  if (text === undefined || !same || !isEditable(report.at)) return
  return {kind: fix, edits: [{start, end, text}]}
}

/** What may break something else is never applied by itself. */
function lowerFix(draft: Draft, fix: Fix | undefined): Fix | undefined {
  if (fix?.kind !== 'safe') return fix
  const delicate = fix.edits.some((edit) => isDelicate(draft, edit))
  return delicate ? {...fix, kind: 'suggest'} : fix
}

function makeCause(
  rule: Rule,
  cause: NonNullable<Report['cause']>,
  locale: Locale
): NonNullable<MessageRecord['cause']> {
  const template = rule.messages[cause.messageId]
  if (!template) throw new Error(`Unknown message \`${cause.messageId}\``)
  const place = asSpan(cause.at)
  const {line = '', column = ''} = place?.start ?? {}
  const reason = fillTemplate(
    template,
    {line, column, ...cause.data},
    [],
    locale
  )
  return place ? {reason, place} : {reason}
}

function chooseSeverity(
  {explicit, severity: most}: ActiveRule,
  severity: Severity = most
): Severity {
  return !explicit && rank[severity] < rank[most] ? severity : most
}

const rank: Readonly<Record<Severity, number>> = {info: 0, warning: 1, error: 2}
