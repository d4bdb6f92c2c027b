import {applyEdits, type Edit} from './apply-edits.js'
import type {Draft} from './ast.js'

/**
 * Give the text of a draft back, with its byte order mark, never re-printed
 * from the tree.
 *
 * @param draft
 *   Draft.
 * @param edits
 *   Changes on `draft.source`, in any order (default: none).
 * @returns
 *   Text.
 * @throws
 *   RangeError if an edit lies outside the source or overlaps another.
 */
export function toSource(
  draft: Draft,
  edits?: ReadonlyArray<Edit> | null | undefined
): string {
  const text = applyEdits(draft.source, edits ?? [])
  return draft.file.bom ? `\uFEFF${text}` : text
}
