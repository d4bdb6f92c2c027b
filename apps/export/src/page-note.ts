import {indexDraft, type Draft, type Topic} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import {locateMessage} from './locate-message.js'
import {severityOf} from './severity-of.js'
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
  const index = indexDraft(draft)
  const seen = new Map<string, number>()
  return messages
    .map((message, order) => {
      const located = locateMessage(message, draft)
      const {excerpt, ordinal, start = 0, topicId} = located
      return {
        message,
        order,
        start,
        end: located.end ?? start,
        topic: located.topic ?? index.topicAt(start),
        key: [message.ruleId ?? '', topicId, excerpt, ordinal]
          .filter((part) => part !== undefined)
          .join('\0')
      }
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.order - b.order)
    .map(({message, start, end, topic, key}, at) => {
      const id = `ink:finding-${sha256(key).slice(0, 8)}`
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
