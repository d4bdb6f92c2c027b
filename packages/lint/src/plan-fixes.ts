import type {Draft, Edit} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import {compareUnits} from './compare-records.js'
import type {FixOptions, FixPass} from './fix-options.js'
import {isLintMessage} from './lint-message.js'
import type {LintMessage} from './lint-message.js'
import {createProtection} from './protection.js'

/** One repair, which one message or several ask for. */
export interface PlannedFix {
  /** All of them or none. */
  edits: ReadonlyArray<Edit>
  /** Who asks. */
  messages: Array<LintMessage>
  /** Types of nodes that may change. */
  changes: Set<string>
}

/**
 * Choose the fixes that can be applied together.
 *
 * @param draft - that the messages are about
 * @param messages - of a lint run
 * @param options - kinds and rules
 * @param skipped - filled with those that cannot
 */
export function planFixes(
  draft: Draft,
  messages: ReadonlyArray<VFileMessage>,
  options: FixOptions,
  skipped: FixPass['skipped']
): Array<PlannedFix> {
  const accepted: Array<Edit> = []
  const isProtected = createProtection(draft)
  return chooseFixes(messages, options).filter((fix) => {
    const closed = isProtected(fix)
    if (!closed && fix.edits.every((edit) => isFree(accepted, edit))) {
      for (const edit of fix.edits) {
        accepted.splice(findIndex(accepted, edit), 0, edit)
      }
      return true
    }
    const reason = closed ? 'protected' : 'overlap'
    for (const message of fix.messages) skipped.push({message, reason})
    return false
  })
}

/** By kind and rule, equal ones together, by first edit, then rule. */
function chooseFixes(
  messages: ReadonlyArray<VFileMessage>,
  {kinds, only}: FixOptions
): Array<PlannedFix> {
  const fixes = new Map<string, PlannedFix>()
  for (const message of messages) {
    if (!isLintMessage(message) || !message.fix) continue
    const {expected, fix, ruleId = '', source} = message
    const named = !only || only.some((id) => isNamed(id, ruleId, source))
    const wanted = (kinds ?? ['safe']).includes(fix.kind)
    const choice = (expected?.length ?? 0) > 1
    if (!named || !wanted || choice || fix.edits.length === 0) continue
    const key = JSON.stringify(fix.edits)
    const known = fixes.get(key)
    const changes = fix.changes ?? []
    if (known) {
      known.messages.push(message)
      for (const type of changes) known.changes.add(type)
    } else {
      const edits = fix.edits.toSorted((a, b) => a.start - b.start)
      fixes.set(key, {edits, messages: [message], changes: new Set(changes)})
    }
  }
  return [...fixes.values()].toSorted(
    (left, right) =>
      (left.edits[0]?.start ?? 0) - (right.edits[0]?.start ?? 0) ||
      compareUnits(ruleOf(left), ruleOf(right))
  )
}

function isNamed(id: string, rule: string, source: string | undefined) {
  return id === rule || id === `${source}:${rule}`
}

function ruleOf({messages}: PlannedFix): string {
  return messages[0]?.ruleId ?? ''
}

/** Whether an edit touches no accepted one. */
function isFree(accepted: ReadonlyArray<Edit>, edit: Edit): boolean {
  const index = findIndex(accepted, edit)
  const near = [accepted[index - 1], accepted[index]]
  return near.every((other) => !other || !conflicts(other, edit))
}

/** Two edits share a character, or one inserts at a border of the other. */
function conflicts(left: Edit, right: Edit): boolean {
  const inserts = left.start === left.end || right.start === right.end
  return inserts
    ? left.start <= right.end && right.start <= left.end
    : left.start < right.end && right.start < left.end
}

/** Where an edit belongs among others in order. */
function findIndex(edits: ReadonlyArray<Edit>, {start}: Edit): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.start ?? Infinity) <= start) low = middle + 1
    else high = middle
  }
  return low
}
