/** A change of a source: what stands between two offsets becomes `text`. */
export interface Edit {
  /** UTF-16 offset of the first character to replace. */
  start: number
  /** UTF-16 offset after the last one. */
  end: number
  /** What to put there; `\n` takes the line ending used where the edit starts. */
  text: string
}

/**
 * Apply edits to a source. Everything outside them stays as it is.
 *
 * @param source
 *   Text.
 * @param edits
 *   Edits in any order.
 * @returns
 *   Changed text.
 * @throws
 *   RangeError if an edit lies outside the source or overlaps another.
 */
export function applyEdits(source: string, edits: ReadonlyArray<Edit>): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const parts: Array<string> = []
  let end = 0
  for (const edit of sorted) {
    checkEdit(edit, source.length)
    if (edit.start < end) {
      throw new RangeError(
        `Unexpected edit ${show(edit)} over another, expected edits apart`
      )
    }
    const text = edit.text.includes('\n')
      ? edit.text.replace(/\r?\n/g, endingAt(source, edit.start))
      : edit.text
    parts.push(source.slice(end, edit.start), text)
    end = edit.end
  }
  parts.push(source.slice(end))
  return parts.join('')
}

function checkEdit({start, end, text}: Edit, length: number): void {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end < start || end > length) {
    throw new RangeError(
      `Unexpected edit ${show({start, end, text})}, expected one in 0-${length}`
    )
  }
}

function show({start, end}: Edit): string {
  return `${start}-${end}`
}

/** Ending of the line of an offset; of the line before it for the last one. */
function endingAt(source: string, offset: number): string {
  for (let index = offset; index < source.length; index++) {
    const code = source.charCodeAt(index)
    if (code === 10) {
      return index > 0 && index === offset && source[index - 1] === '\r'
        ? '\r\n'
        : '\n'
    }
    if (code === 13) return source[index + 1] === '\n' ? '\r\n' : '\r'
  }
  const before = /\r\n|\n|\r/g
  let ending = '\n'
  for (const [found] of source.matchAll(before)) ending = found
  return ending
}
