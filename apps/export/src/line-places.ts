import type {Draft} from '@inkstone/core'

/** Lines and columns of a text. */
export interface LinePlaces {
  /** Line of an offset (1-based). */
  lineAt(offset: number): number
  /** Column of an offset (1-based, UTF-16 units). */
  columnAt(offset: number): number
  /** Offset of a point: its own, else that of its line and column. */
  offsetAt(point: {
    line: number
    column: number
    offset?: number | undefined
  }): number
}

const memo = new WeakMap<Draft, LinePlaces>()

/**
 * Lines of a draft, indexed once; CR, LF and CRLF end one.
 *
 * @param draft
 *   the draft
 * @returns
 *   lines and columns by binary search
 */
export function placesOf(draft: Draft): LinePlaces {
  let places = memo.get(draft)
  if (!places) memo.set(draft, (places = linePlaces(draft.source)))
  return places
}

function linePlaces(source: string): LinePlaces {
  const starts = [0]
  for (const match of source.matchAll(/\r\n|\r|\n/g)) {
    starts.push(match.index + match[0].length)
  }
  const lineAt = (offset: number) =>
    lastAt(starts, offset, (start) => start) + 1

  return {
    lineAt,
    columnAt: (offset) => offset - (starts[lineAt(offset) - 1] ?? 0) + 1,
    offsetAt: ({column, line, offset}) => {
      const start = starts[Math.min(line, starts.length) - 1] ?? 0
      return Math.min(offset ?? start + column - 1, source.length)
    }
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
