import {is, parseDraft} from '@inkstone/core'
import type {Compatible, Draft} from '@inkstone/core'
import {VFile} from 'vfile'
import {collectDraft} from './collect-draft.js'
import {endOf, startOf} from './lint-message.js'
import type {LintMessage} from './lint-message.js'
import type {LintOptions} from './lint-options.js'
import {settleRecord} from './settle-record.js'
import type {LintResult} from './settle-record.js'
import {findAncestors} from './tree-index.js'

/**
 * Find what is wrong with a draft.
 *
 * @param value - text, bytes, a file, or a draft that is parsed already
 * @param options - which rules, and their settings
 * @returns messages on a file of their own, with `ancestors`
 * @throws LintError on wrong options
 */
export async function lintDraft(
  value: Compatible | Draft,
  options?: LintOptions | null
): Promise<LintResult> {
  const draft = toDraft(value, options)
  const path = value instanceof VFile ? value.path : undefined
  const record = await collectDraft(draft, options)
  const result = settleRecord(
    path === undefined ? record : {...record, path},
    options?.workspace
  )
  result.file.value = draft.source
  result.file.data.inkstone = draft
  for (const message of result.file.messages) addAncestors(draft, message)
  for (const {message} of result.suppressed) addAncestors(draft, message)
  return result
}

/** A draft as it is, anything else parsed. */
export function toDraft(
  value: Compatible | Draft,
  options: LintOptions | null | undefined
): Draft {
  return is(value, 'draft') ? value : parseDraft(value, options?.parse)
}

/** Put back what a record leaves out. */
function addAncestors(draft: Draft, message: LintMessage): undefined {
  const start = startOf(message.place)
  const end = endOf(message.place)
  if (start >= 0) message.ancestors = findAncestors(draft, start, end)
}
