import type {Edit} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import type {FixKind} from './define-rule.js'
import type {LintOptions} from './lint-options.js'
import type {LintResult} from './settle-record.js'

/** Which fixes are applied. */
export interface FixOptions extends LintOptions {
  /** How sure they must be (default: `['safe']`). */
  kinds?: ReadonlyArray<FixKind> | null | undefined
  /** Ids of rules (default: all). */
  only?: ReadonlyArray<string> | null | undefined
}

/**
 * Why a fix was not applied: another one changes the same place; it enters
 * code, a URL or the like; the tree would be another one; or rules undo each
 * other's work.
 */
export type SkipReason = 'cycle' | 'overlap' | 'protected' | 'shape'

/** What applying fixes gave. */
export interface FixPass {
  /** The text after it, byte order mark included. */
  source: string
  /** Edits on the `source` of the draft, sorted and disjoint. */
  edits: Array<Edit>
  /** Messages whose fix was applied. */
  applied: Array<VFileMessage>
  /** Messages whose fix was not, and why. */
  skipped: Array<{
    /** Whose fix. */
    message: VFileMessage
    /** Why not. */
    reason: SkipReason
  }>
}

/** What fixing a draft until nothing is left to fix gave. */
export interface FixResult extends FixPass {
  /** How often fixes were applied. */
  passes: number
  /** What is still found in the final text. */
  result: LintResult
}
