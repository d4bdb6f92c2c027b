import {indexDraft, type Draft, type Topic} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import {placesOf} from './line-places.js'

/**
 * Where in a draft a finding is. Topic, excerpt and ordinal stay the same when
 * lines come above it.
 */
export interface LocatedMessage {
  /** Start, in UTF-16 units; nothing for a finding on the whole draft. */
  start: number | undefined
  /** End (exclusive); nothing for a point. */
  end: number | undefined
  /** The topic at its start. */
  topic: Topic | undefined
  /** Id of that topic, or what the linter says it was; empty for none. */
  topicId: string
  /** Its words, blanks folded, or its message where it has none. */
  excerpt: string
  /** Which of equal ones it is, where the linter says so. */
  ordinal: string | undefined
}

/**
 * Find the place of a finding in its draft, from lines and columns if there
 * are no offsets.
 *
 * @param message
 *   a finding of any linter
 * @param draft
 *   the draft
 * @returns
 *   offsets, topic and identity
 */
export function locateMessage(
  message: VFileMessage,
  draft: Draft
): LocatedMessage {
  const {place} = message
  const {offsetAt} = placesOf(draft)
  const from = place && ('start' in place ? place.start : place)
  const start = from && offsetAt(from)
  const end = place && 'start' in place ? offsetAt(place.end) : undefined
  const topic =
    start === undefined ? undefined : indexDraft(draft).topicAt(start)
  const excerpt =
    start === undefined || end === undefined
      ? message.reason
      : draft.source.slice(start, end)

  return {
    start,
    end,
    topic,
    topicId: 'topic' in message ? String(message.topic) : (topic?.id ?? ''),
    excerpt: ('excerpt' in message ? String(message.excerpt) : excerpt)
      .normalize('NFC')
      .replace(/\s+/gu, ' '),
    ordinal: 'ordinal' in message ? String(message.ordinal) : undefined
  }
}
