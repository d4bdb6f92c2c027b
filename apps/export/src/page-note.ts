import {indexDraft, type Draft, type Topic} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import {sha256} from './sha256.js'

/** A finding as the page shows it: a numbered note beside its words. */
export interface PageNote {
  id: string
  n: number
  severity: 'error' | 'info' | 'warning'
  message: VFileMessage
  /** Offsets into the source; a point is an empty range. */
  start: number
  end: number
  topic: Topic
}

/**
 * Sort findings by place and number them; those without a place come first,
 * as findings on the whole draft.
 */
export function toPageNotes(
  draft: Draft,
  messages: ReadonlyArray<VFileMessage>
): Array<PageNote> {
  const offsetOf = createOffsetOf(draft.source)
  const index = indexDraft(draft)
  const seen = new Map<string, number>()
  return messages
    .map((message, order) => {
      const {place} = message
      const [from, to] =
        place && 'start' in place ? [place.start, place.end] : [place, place]
      const start = from ? offsetOf(from) : 0
      return {message, order, start, end: to ? offsetOf(to) : start}
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.order - b.order)
    .map(({message, start, end}, at) => {
      const topic = index.topicAt(start)
      const excerpt = draft.source.slice(start, end)
      const parts = identity(message) ?? [String(topic.id), fold(excerpt)]
      const key = sha256([message.ruleId ?? '', ...parts].join('\0'))
      const id = `ink:finding-${key.slice(0, 8)}`
      const again = seen.get(id) ?? 0
      seen.set(id, again + 1)
      return {
        id: again ? `${id}.${again + 1}` : id,
        n: at + 1,
        severity: severityOf(message),
        message,
        start,
        end,
        topic
      }
    })
}

/** The worst severity of some findings. */
export function worstOf(notes: ReadonlyArray<PageNote>): PageNote['severity'] {
  const severities = new Set(notes.map(({severity}) => severity))
  if (severities.has('error')) return 'error'
  return severities.has('warning') ? 'warning' : 'info'
}

/** What a linter says about where a finding is, whatever line that is now. */
function identity(message: VFileMessage): Array<string> | undefined {
  return 'topic' in message && 'excerpt' in message && 'ordinal' in message
    ? [message.topic, message.excerpt, message.ordinal].map(String)
    : undefined
}

function severityOf(message: VFileMessage): PageNote['severity'] {
  const severity = 'severity' in message ? message.severity : undefined
  if (severity === 'error' || severity === 'warning' || severity === 'info') {
    return severity
  }
  if (message.fatal) return 'error'
  return message.fatal === false ? 'warning' : 'info'
}

function fold(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

/** Offset of a point: its own, else that of its line and column. */
function createOffsetOf(source: string) {
  let lines: Array<number> | undefined
  return (point: {
    line: number
    column: number
    offset?: number | undefined
  }) => {
    if (point.offset !== undefined) return Math.min(point.offset, source.length)
    lines ??= [
      0,
      ...[...source.matchAll(/\r\n|\n|\r/g)].map(
        (end) => end.index + end[0].length
      )
    ]
    const line = lines[Math.min(point.line, lines.length) - 1] ?? 0
    return Math.min(line + point.column - 1, source.length)
  }
}
