import {toSource} from '@inkstone/core'
import type {Compatible, Draft} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import {applyToDraft} from './apply-fixes.js'
import type {FixOptions, FixPass, FixResult} from './fix-options.js'
import {lintDraft, toDraft} from './lint-draft.js'
import {editPieces, toEdits} from './pieces.js'
import type {Piece} from './pieces.js'
import type {LintResult} from './settle-record.js'

/** Rules that do not agree after this many passes never will. */
const mostPasses = 10

/** The draft between two passes. */
interface State {
  draft: Draft
  /** What is found in it. */
  result: LintResult
  /** Of its text, by the first text. */
  pieces: Array<Piece>
  /** What the pass that led here applied. */
  applied: Array<VFileMessage>
}

/**
 * Fix a draft until nothing is left to fix.
 *
 * @param value - text, bytes, a file, or a draft that is parsed already
 * @param options - which rules, and which of their fixes
 * @returns the text, edits on the first one, and what is still found
 * @throws LintError on wrong options
 */
export async function fixDraft(
  value: Compatible | Draft,
  options?: FixOptions | null
): Promise<FixResult> {
  const first = toDraft(value, options)
  const {source} = first
  let state: State = {
    draft: first,
    result: await lintDraft(first, options),
    pieces: [{start: 0, end: source.length}],
    applied: []
  }
  const states = [state]
  for (;;) {
    const {draft, pieces, result} = state
    const pass = applyToDraft(draft, result.file.messages, options ?? {})
    const {applied, edits, next, skipped} = pass
    if (!next) return finish(states, skipped)
    const seen = states.findIndex((past) => past.draft.source === next.source)
    if (seen >= 0 || states.length > mostPasses) {
      const kept = seen < 0 ? states.length : seen + 1
      const undone = states.slice(kept).flatMap((past) => past.applied)
      for (const message of [...undone, ...applied]) {
        skipped.push({message, reason: 'cycle'})
      }
      return finish(states.slice(0, kept), skipped)
    }
    state = {
      draft: next,
      result: await lintDraft(next, options),
      pieces: editPieces(pieces, edits),
      applied
    }
    states.push(state)
  }

  function finish(
    all: ReadonlyArray<State>,
    skipped: FixPass['skipped']
  ): FixResult {
    const {pieces, result} = all.at(-1) ?? state
    const edits = toEdits(pieces, source)
    return {
      source: toSource(first, edits),
      edits,
      applied: all.flatMap((past) => past.applied),
      skipped,
      passes: all.length - 1,
      result
    }
  }
}
