import type {Confusion, Guard} from '../typo.js'
import {matchGuard} from './match-guard.js'
import type {Side} from './match-guard.js'

/** What is known of an entry that holds. */
export interface ConfusionMatch {
  /** The positive guard that stands beside the wrong form. */
  guard: string | undefined
}

/**
 * Tells whether an entry holds at a place: its wrong form stands there, and
 * its guards allow it.
 *
 * @param text
 *   Text.
 * @param start
 *   Place.
 * @param entry
 *   Entry.
 * @returns
 *   Match, if it holds.
 */
export function matchConfusion(
  text: string,
  start: number,
  entry: Confusion
): ConfusionMatch | undefined {
  if (!text.startsWith(entry.wrong, start)) return undefined
  const end = start + entry.wrong.length
  const before = (guard: Guard) => matchGuard(text, start, 'before', guard)
  const after = (guard: Guard) => matchGuard(text, end, 'after', guard)
  if (entry.notBefore?.some(before) || entry.notAfter?.some(after)) {
    return undefined
  }
  const left = entry.before?.find(before)
  const right = entry.after?.find(after)
  if (entry.before && left === undefined) return undefined
  if (entry.after && right === undefined) return undefined
  const guards = [describe('before', left), describe('after', right)]
  const guard = guards.filter((one) => one !== undefined).join(' ')
  return {guard: guard || undefined}
}

function describe(side: Side, guard: Guard | undefined): string | undefined {
  if (guard === undefined) return undefined
  if (typeof guard === 'string') return `${side} ${guard}`
  return 'edge' in guard ? `${side} edge` : `${side} ${guard.script}`
}
