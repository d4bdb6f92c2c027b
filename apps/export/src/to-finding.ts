import type {Draft} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import {byteOffset} from './byte-offset.js'
import {dropUndefined} from './drop-undefined.js'
import type {Finding, FindingFix} from './finding.js'
import {locateMessage} from './locate-message.js'
import {severityOf} from './severity-of.js'
import {sha256} from './sha256.js'

/**
 * Turn a message of Inkstone or of any remark-lint rule into plain data. What
 * does not apply is absent; nodes are never in it.
 *
 * @param message
 *   message, with or without the fields that Inkstone's rules add
 * @param draft
 *   the draft it is about
 * @param path
 *   path of the draft, with `/`; part of the fingerprint
 * @returns
 *   one entry of the JSON report, not suppressed
 */
export function toFinding(
  message: VFileMessage,
  draft: Draft,
  path?: string | null
): Finding {
  const {place} = message
  const source = message.source ?? 'inkstone'
  const id = message.ruleId ?? 'unknown'
  const rule = source === 'inkstone' ? id : `${source}:${id}`
  const start = place && ('start' in place ? place.start : place)
  const end = place && 'start' in place ? place.end : undefined
  const located = locateMessage(message, draft)
  const {excerpt, ordinal = '0', topicId} = located
  const span = spanOf(located.start, located.end)

  return dropUndefined({
    path: path ?? undefined,
    rule,
    severity: severityOf(message),
    message: message.reason,
    messageId: textOf(message, 'messageId'),
    line: start?.line,
    column: start?.column,
    endLine: end?.line,
    endColumn: end?.column,
    span,
    bytes: spanOf(
      span && byteOffset(draft, span[0]),
      span && byteOffset(draft, span[1])
    ),
    topic: topicId === '' ? undefined : topicId,
    fingerprint: fingerprint([
      'v1',
      rule,
      path ?? '',
      topicId,
      excerpt,
      ordinal
    ]),
    actual: message.actual,
    expected: message.expected && [...message.expected],
    url: message.url,
    suppressed: false,
    fix: fixOf(message)
  })
}

function fingerprint(parts: ReadonlyArray<string>): string {
  return sha256(parts.join('\0')).slice(0, 32)
}

function spanOf(
  start: number | undefined,
  end: number | undefined
): [number, number] | undefined {
  return start === undefined || end === undefined ? undefined : [start, end]
}

/** Fields of our rules, which this package does not know by type. */
function valueOf(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}

function textOf(value: object, name: string): string | undefined {
  const text = valueOf(value, name)
  return typeof text === 'string' ? text : undefined
}

function fixOf(message: VFileMessage): FindingFix | undefined {
  const fix = valueOf(message, 'fix')
  if (typeof fix !== 'object' || fix === null) return undefined
  const kind = valueOf(fix, 'kind')
  const edits = valueOf(fix, 'edits')
  if ((kind !== 'safe' && kind !== 'suggest') || !Array.isArray(edits))
    return undefined

  return {
    kind,
    edits: edits.flatMap((edit: unknown) => {
      if (typeof edit !== 'object' || edit === null) return []
      const start = valueOf(edit, 'start')
      const end = valueOf(edit, 'end')
      const text = valueOf(edit, 'text')
      return typeof start === 'number' &&
        typeof end === 'number' &&
        typeof text === 'string'
        ? {start, end, text}
        : []
    })
  }
}
