import {parseDraft, toSource} from '@inkstone/core'
import type {Draft, Edit} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import {assertOnly, assertOptions} from './assert-options.js'
import type {FixOptions, FixPass} from './fix-options.js'
import {matchEndings} from './match-endings.js'
import {planFixes} from './plan-fixes.js'
import type {PlannedFix} from './plan-fixes.js'
import {listIds} from './resolve-options.js'
import {readShape} from './shape.js'

/** A pass, and the draft after it, if it changed something. */
export interface DraftPass extends FixPass {
  /** Parsed once, for the next pass. */
  next?: Draft | undefined
}

/**
 * Apply the fixes of messages once.
 *
 * @param source - text that the messages are about
 * @param messages - of a lint run
 * @param options - which fixes
 * @returns the text after them, and what was done
 * @throws LintError on wrong options
 */
export function applyFixes(
  source: string,
  messages: ReadonlyArray<VFileMessage>,
  options?: FixOptions | null
): FixPass {
  assertOptions(options)
  assertOnly(options?.only, [
    ...listIds([]),
    ...messages.map(({ruleId, source: from}) => `${from}:${ruleId}`)
  ])
  const draft = parseDraft(source, options?.parse)
  const {next: _, ...pass} = applyToDraft(draft, messages, options ?? {})
  return pass
}

/** As `applyFixes`, for a draft that is there already. */
export function applyToDraft(
  draft: Draft,
  messages: ReadonlyArray<VFileMessage>,
  options: FixOptions
): DraftPass {
  const skipped: FixPass['skipped'] = []
  const planned = planFixes(draft, messages, options, skipped)
  const guard = createGuard(draft, options)
  const fixes = keepShape(planned, [], guard)
  const kept = new Set(fixes)
  for (const fix of planned) {
    if (kept.has(fix)) continue
    for (const message of fix.messages) {
      skipped.push({message, reason: 'shape'})
    }
  }
  const edits = toEdits(draft, fixes)
  return {
    source: toSource(draft, edits),
    edits,
    applied: fixes.flatMap((fix) => fix.messages),
    skipped,
    ...(fixes.length > 0 && {next: guard(fixes)})
  }
}

/** Parses the draft with fixes; nothing if the tree is another one. */
type Guard = (fixes: ReadonlyArray<PlannedFix>) => Draft | undefined

/**
 * Keep the fixes that leave the tree as it is: all, or the half before and the
 * half behind the middle, down to single ones.
 */
function keepShape(
  fixes: ReadonlyArray<PlannedFix>,
  before: ReadonlyArray<PlannedFix>,
  guard: Guard
): ReadonlyArray<PlannedFix> {
  if (fixes.length === 0 || guard([...before, ...fixes])) return fixes
  if (fixes.length === 1) return []
  const middle = fixes.length >> 1
  const left = keepShape(fixes.slice(0, middle), before, guard)
  const behind = [...before, ...left]
  return [...left, ...keepShape(fixes.slice(middle), behind, guard)]
}

function createGuard(draft: Draft, options: FixOptions): Guard {
  let last: {key: string; draft: Draft | undefined} | undefined
  return (fixes) => {
    const edits = toEdits(draft, fixes)
    const key = JSON.stringify(edits)
    if (last?.key === key) return last.draft
    const next = parseDraft(toSource(draft, edits), options.parse)
    const changes = new Set(fixes.flatMap((fix) => [...fix.changes]))
    const same =
      readShape(draft.root, changes) === readShape(next.root, changes)
    last = {key, draft: same ? next : undefined}
    return last.draft
  }
}

function toEdits(draft: Draft, fixes: ReadonlyArray<PlannedFix>): Array<Edit> {
  const edits = fixes.flatMap((fix) => fix.edits)
  return matchEndings(
    draft,
    edits.toSorted((left, right) => left.start - right.start)
  )
}
