import type {Draft} from '@inkstone/core'
import type {Point, Position} from 'unist'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {ActiveForeign} from './create-foreign.js'
import type {Severity} from './define-rule.js'
import {LintError} from './lint-error.js'
import {isLintMessage} from './lint-message.js'
import type {MessageRecord} from './lint-message.js'
import type {RuleRun} from './run-rules.js'

/**
 * Run rules of remark-lint on the tree of a draft and a scratch file.
 *
 * @param draft - to read
 * @param rules - that are on
 * @throws LintError if a rule does not take its options
 */
export async function runForeign(
  draft: Draft,
  rules: ReadonlyArray<ActiveForeign>
): Promise<RuleRun> {
  const run: RuleRun = {messages: [], crashes: []}
  for (const active of rules) {
    const file = new VFile({value: draft.source, data: {inkstone: draft}})
    const name = active.id ?? 'remark'
    try {
      await active.processor.run(draft.root, file)
    } catch (error) {
      if (!(error instanceof VFileMessage)) {
        run.crashes.push({rule: name, error: toError(error)})
      }
    }
    for (const message of file.messages) {
      const {cause} = message
      if (isWrongOption(message)) {
        throw new LintError(`Wrong options for \`${name}\`: ${message.reason}`)
      }
      if (cause instanceof Error && !(cause instanceof VFileMessage)) {
        run.crashes.push({rule: name, error: cause})
      } else {
        run.messages.push(toRecord(message, active.severity))
      }
    }
  }
  return run
}

/** A rule of remark-lint cannot throw: it says so in a message of no place. */
function isWrongOption(message: VFileMessage): boolean {
  return !message.place && /for `options[.`]/.test(message.reason)
}

/** Keep what another rule said; its own severity if none is configured. */
function toRecord(
  message: VFileMessage,
  configured: Severity | undefined
): MessageRecord {
  const {actual, cause, expected, note, place, reason, ruleId, source, url} =
    message
  const record: MessageRecord = {
    rule: ruleId ?? 'unknown',
    source: source ?? 'remark-lint',
    reason,
    severity: configured ?? (message.fatal ? 'error' : 'warning')
  }
  if (place) record.place = copyPlace(place)
  if (actual !== undefined) record.actual = actual
  if (expected) record.expected = [...expected]
  if (note !== undefined) record.note = note
  if (url !== undefined) record.url = url
  if (cause instanceof VFileMessage) record.cause = toCause(cause)
  if (!isLintMessage(message)) return record
  const {data, fix, messageId, pending, severity} = message
  return {
    ...record,
    severity: configured ?? severity,
    ...(messageId !== undefined && {messageId}),
    ...(data && {data}),
    ...(fix && {fix}),
    ...(pending && {pending})
  }
}

function toCause({place, reason}: VFileMessage): MessageRecord['cause'] {
  return place ? {reason, place: copyPlace(place)} : {reason}
}

/** A copy without what a parser may have hung on points. */
function copyPlace(place: Point | Position): Point | Position {
  if ('start' in place) {
    return {start: copyPoint(place.start), end: copyPoint(place.end)}
  }
  return copyPoint(place)
}

function copyPoint({column, line, offset}: Point): Point {
  return offset === undefined ? {line, column} : {line, column, offset}
}

function toError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value))
}
