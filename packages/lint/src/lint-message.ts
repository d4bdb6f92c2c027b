import type {Point, Position} from 'unist'
import {VFileMessage} from 'vfile-message'
import type {Severity} from './define-rule.js'
import type {Fix, Pending} from './rule-context.js'

/** Values of the placeholders of a template. */
export type MessageData = Readonly<Record<string, number | string>>

/** What a message has besides the fields of every `VFileMessage`. */
export interface MessageFields {
  /** How bad it is; `fatal` says the same with three values. */
  severity: Severity
  /** Template of the rule (not with rules of remark-lint). */
  messageId?: string | undefined
  /** Values of the template besides `actual` and `expected`. */
  data?: MessageData | undefined
  /** Repair. */
  fix?: Fix | undefined
  /** Id of the topic it stands in. */
  topic?: string | undefined
  /** Source of the place, NFC, white space folded. */
  excerpt?: string | undefined
  /** Counts messages of equal rule, topic and excerpt, from 0. */
  ordinal?: number | undefined
  /** What other drafts may decide about it. */
  pending?: Pending | undefined
}

/** A message of a lint run. */
export interface LintMessage extends VFileMessage, MessageFields {}

/** A message as plain JSON, without the tree. */
export interface MessageRecord extends MessageFields {
  /** Id of the rule, without its source. */
  rule: string
  /** `inkstone`, `remark-lint`, or another source of rules. */
  source: string
  /** The sentence. */
  reason: string
  /** Where. */
  place?: Point | Position | undefined
  /** What stands there. */
  actual?: string | undefined
  /** What should. */
  expected?: Array<string> | undefined
  /** Why. */
  note?: string | undefined
  /** Page of the rule. */
  url?: string | undefined
  /** A second place. */
  cause?:
    | {
        /** The sentence about it. */
        reason: string
        /** Where it is. */
        place?: Point | Position | undefined
      }
    | undefined
}

/** Whether a message comes from a lint run. */
export function isLintMessage(message: VFileMessage): message is LintMessage {
  return 'severity' in message
}

/**
 * Make a message of its record.
 *
 * @param record - plain data
 * @param path - of the file (default: none)
 */
export function toMessage(record: MessageRecord, path?: string): LintMessage {
  const {cause, place, reason, rule, source, ...fields} = record
  const message = new VFileMessage(reason, {place, ruleId: rule, source})
  const fatal = toFatal(record.severity)
  if (path !== undefined) {
    message.file = path
    message.name = `${path}:${message.name}`
  }
  if (cause)
    message.cause = new VFileMessage(cause.reason, {place: cause.place})
  return Object.assign(message, fields, {fatal})
}

/** `fatal` of a severity, as `file.fail`, `file.message`, `file.info` set it. */
export function toFatal(severity: Severity): boolean | undefined {
  return severity === 'info' ? undefined : severity === 'error'
}

/** Offset at which a message starts; those without a place come first. */
export function startOf(place: Point | Position | undefined): number {
  if (!place) return -1
  const point = 'start' in place ? place.start : place
  return point.offset ?? -1
}

/** Offset at which the place of a message ends. */
export function endOf(place: Point | Position | undefined): number {
  if (!place) return -1
  const point = 'end' in place ? place.end : place
  return point.offset ?? -1
}
