/**
 * Find where each character of a shown text stands in its source.
 *
 * Both are walked together; what is only in the source is passed over: escapes,
 * fences, the indentation and the `> ` of later lines.
 *
 *     source > a \*b\* c⏎> d
 *     text   > a *b* c⏎d
 *
 * @param value
 *   Text as shown.
 * @param source
 *   Source of the whole draft.
 * @param start
 *   Where the node begins in the source.
 * @param end
 *   Where it ends.
 * @returns
 *   Offset of each UTF-16 unit; `undefined` if the text does not stand in the
 *   source as it is, as with character references.
 */
export function alignText(
  value: string,
  source: string,
  start: number,
  end: number
): Int32Array | undefined {
  const offsets = new Int32Array(value.length)
  let offset = start
  for (let index = 0; index < value.length; index++) {
    while (offset < end && source[offset] !== value[index]) offset++
    if (offset === end) {
      // The line ending that closes a code block may be added.
      if (index < value.length - 1 || value[index] !== '\n') return undefined
    }
    offsets[index] = offset
    if (offset < end) offset++
  }
  return offsets
}
