/**
 * Find where each character of a shown text stands in its source.
 *
 * Both are walked together; what is only in the source is passed over: escapes,
 * fences, the indentation and the `> ` of later lines.
 *
 *     source > a \*b\* &lt;c⏎> d
 *     text   > a *b* <c⏎d
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
 *   Offset of each UTF-16 unit, of a character reference that of its `&`;
 *   `undefined` if the text does not stand in the source.
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
    let width = 0
    for (; offset < end; offset++) {
      width = widthAt(value, index, source, offset)
      if (width > 0) break
    }
    if (offset === end) {
      // The line ending that closes a code block may be added.
      if (index < value.length - 1 || value[index] !== '\n') return undefined
    }
    offsets[index] = offset
    // Half of a character that was written as a reference.
    if (width > 1 && (value.codePointAt(index) ?? 0) > 0xff_ff) {
      offsets[++index] = offset
    }
    offset = Math.min(offset + width, end)
  }
  return offsets
}

/** Length of what stands for a character in the source, 0 if it does not. */
function widthAt(
  value: string,
  index: number,
  source: string,
  offset: number
): number {
  if (source[offset] === '&') {
    const [found] = reference.exec(source.slice(offset, offset + 33)) ?? []
    if (found && !value.startsWith(found, index)) return found.length
  }
  return source[offset] === value[index] ? 1 : 0
}

const reference = /^&(?:#\w{1,8}|\w{2,31});/
