import type {Edit} from './apply-edits.js'
import type {Draft} from './ast.js'
import {toSource} from './to-source.js'

/** Web standard, also in Node; `lib` here holds the language alone. */
declare const TextEncoder: new () => {encode(text: string): Uint8Array}

/**
 * Give the bytes of a draft back, changed by edits.
 *
 * @param draft
 *   Draft.
 * @param bytes
 *   The bytes it was parsed from.
 * @param edits
 *   Changes on `draft.source`, in any order (default: none).
 * @returns
 *   `bytes` itself without edits, else UTF-8.
 * @throws
 *   With edits on a draft that is not UTF-8; RangeError as `toSource`.
 */
export function toBytes(
  draft: Draft,
  bytes: Uint8Array,
  edits?: ReadonlyArray<Edit> | null | undefined
): Uint8Array {
  if (!edits || edits.length === 0) return bytes
  const {encoding} = draft.file
  if (encoding === 'utf-8')
    return new TextEncoder().encode(toSource(draft, edits))
  throw new Error(
    encoding === 'unknown'
      ? 'Unexpected edits on a draft of unknown encoding, expected UTF-8'
      : `Unexpected edits on a draft in ${encoding}, expected UTF-8: ` +
          `convert it first (iconv -f ${encoding} -t utf-8)`
  )
}
