import {VFile} from 'vfile'
import {createSilencer} from './create-silencer.js'
import {findSuperseded} from './find-superseded.js'
import {compareRecords} from './compare-records.js'
import {toMessage} from './lint-message.js'
import type {LintMessage, MessageRecord} from './lint-message.js'
import type {Workspace} from './lint-options.js'
import type {LintRecord} from './lint-record.js'
import {settlePending} from './settle-pending.js'

/** A file whose messages are those of a lint run. */
export interface LintFile extends VFile {
  /** Sorted by start, end, rule id. */
  messages: Array<LintMessage>
}

/** What a lint run found. */
export interface LintResult {
  /** Holds the messages that are shown. */
  file: LintFile
  /** Messages that are not shown, and why. */
  suppressed: Array<{
    /** The message. */
    message: LintMessage
    /** By a comment, or by a message about the same place. */
    by: 'comment' | 'superseded'
    /** What the comment says. */
    reason?: string | undefined
  }>
  /** Rules and detectors that threw. */
  crashes: Array<{
    /** Who. */
    rule: string
    /** What was thrown. */
    error: Error
  }>
}

/**
 * Decide which messages of a record are shown.
 *
 * @param record - of `collectDraft`; not changed
 * @param workspace - what is known of other drafts (default: nothing)
 * @returns messages without `ancestors`
 */
export function settleRecord(
  record: LintRecord,
  workspace?: Workspace | null
): LintResult {
  const {path} = record
  const suppressed: LintResult['suppressed'] = []
  const silencer = createSilencer(record.comments)
  const pending = settlePending(record, workspace ?? undefined)
  const lesser = findSuperseded(pending, record.supersedes)
  const shown: Array<MessageRecord> = []
  for (const message of pending) {
    const comment = silencer(message)
    if (lesser.has(message)) {
      const by = 'superseded'
      suppressed.push({message: toMessage(message, path), by})
    } else if (comment) {
      const {reason} = comment
      suppressed.push({
        message: toMessage(message, path),
        by: 'comment',
        ...(reason !== undefined && {reason})
      })
    } else {
      shown.push(message)
    }
  }
  const messages = shown
    .toSorted(compareRecords)
    .map((message) => toMessage(message, path))
  const file = new VFile(path === undefined ? {} : {path})
  return {
    file: Object.assign(file, {messages}),
    suppressed,
    crashes: record.crashes.map(({error, rule}) => ({
      rule,
      error: Object.assign(new Error(error.message), error)
    }))
  }
}
