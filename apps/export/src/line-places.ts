/** Lines and columns of a text. */
export interface LinePlaces {
  /** Line of an offset (1-based). */
  lineAt(offset: number): number
  /** Column of an offset (1-based, UTF-16 units). */
  columnAt(offset: number): number
}

/**
 * Index the lines of a text; CR, LF and CRLF end one.
 *
 * @param source
 *   text
 * @returns
 *   lines and columns by binary search
 */
export function linePlaces(source: string): LinePlaces {
  const starts = [0]
  for (const match of source.matchAll(/\r\n|\r|\n/g)) {
    starts.push(match.index + match[0].length)
  }
  const lineAt = (offset: number) =>
    lastAt(starts, offset, (start) => start) + 1

  return {
    lineAt,
    columnAt: (offset) => offset - (starts[lineAt(offset) - 1] ?? 0) + 1
  }
}

/**
 * Find the last entry that starts at or before an offset.
 *
 * @param entries
 *   entries sorted by start
 * @param offset
 *   the offset
 * @param place
 *   start of an entry
 * @returns
 *   its index, or -1
 */
export function lastAt<T>(
  entries: ReadonlyArray<T>,
  offset: number,
  place: (entry: T) => number
): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry !== undefined && place(entry) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
