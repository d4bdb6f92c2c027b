/** A place in a line: its offset and its column, tabs to the next fourth. */
export interface Place {
  /** Offset in the source. */
  at: number
  /** Column, from 0. */
  column: number
}

/** A list marker. */
export interface ListMarker {
  /** Characters of the marker. */
  width: number
  /** `-`, `+`, `*`, `.` or `)`. */
  kind: string
  /** Whether it opens an item below text that is no item of the same list. */
  interrupts: boolean
}

/**
 * Find line endings one after the other.
 *
 * @param source
 *   Text.
 * @returns
 *   Function that gives the offset of the next LF or CR from an offset on, or
 *   the end of the text; offsets must grow.
 */
export function createLineEnds(source: string): (from: number) => number {
  let lf = -1
  let cr = -1
  return (from) => {
    if (lf < from) lf = find('\n', from)
    if (cr < from) cr = find('\r', from)
    return Math.min(lf, cr)
  }

  function find(mark: string, from: number): number {
    const at = source.indexOf(mark, from)
    return at === -1 ? source.length : at
  }
}

/**
 * Skip blanks and tabs.
 *
 * @param source
 *   Text.
 * @param from
 *   Where to start.
 * @param end
 *   End of the line.
 * @returns
 *   Place of the first other character, or the end of the line.
 */
export function skipBlanks(source: string, from: Place, end: number): Place {
  let {at, column} = from
  for (; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === 32) column++
    else if (code === 9) column += 4 - (column % 4)
    else break
  }
  return {at, column}
}

/**
 * Skip the marks of quotes at the start of a line, with the blanks around them.
 *
 * @param source
 *   Text.
 * @param start
 *   Start of the line.
 * @param end
 *   End of the line.
 * @param most
 *   How many marks may be skipped.
 * @returns
 *   Place of what follows, and the number of marks.
 */
export function skipQuotes(
  source: string,
  start: number,
  end: number,
  most: number
): Place & {quotes: number} {
  let at = start
  let column = 0
  let quotes = 0
  for (; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === 32) column++
    else if (code === 9) column += 4 - (column % 4)
    else if (code === 62 /* `>` */ && quotes < most) {
      quotes++
      column++
    } else break
  }
  return {at, column, quotes}
}

/**
 * Read a list marker that a blank or the end of the line follows.
 *
 * @param source
 *   Text.
 * @param start
 *   Where it would stand.
 * @param end
 *   End of the line.
 * @returns
 *   Marker, if there is one.
 */
export function readListMarker(
  source: string,
  start: number,
  end: number
): ListMarker | undefined {
  const first = source.charCodeAt(start)
  if (first > 57 || first < 42) return undefined
  let at = start
  while (at < end && at - start < 9 && isDigit(source.charCodeAt(at))) at++
  const kind = source.charAt(at)
  const number = source.slice(start, at)
  if (!(number ? '.)' : '-+*').includes(kind) || at >= end) return undefined
  const next = at + 1
  if (next < end && !/[\t ]/.test(source.charAt(next))) return undefined
  const interrupts = next < end && (number === '' || number === '1')
  return {width: next - start, kind, interrupts}
}

/**
 * Measure the marker of a fence.
 *
 * @param source
 *   Text.
 * @param start
 *   Where it would stand.
 * @param end
 *   End of the line.
 * @returns
 *   Number of its backticks or tildes, 0 if it opens none.
 */
export function fenceSize(source: string, start: number, end: number): number {
  const code = source.charCodeAt(start)
  if (code !== 96 && code !== 126) return 0
  const mark = source.charAt(start)
  let at = start
  while (at < end && source[at] === mark) at++
  if (at - start < 3) return 0
  if (mark === '`' && source.slice(at, end).includes('`')) return 0
  return at - start
}

/**
 * Check for a rule: three or more `*`, `-` or `_`, with blanks between them.
 *
 * @param source
 *   Text.
 * @param start
 *   Where it would start.
 * @param end
 *   End of the line.
 * @returns
 *   Whether the rest of the line is one.
 */
export function isRule(source: string, start: number, end: number): boolean {
  const mark = source.charAt(start)
  if (mark !== '*' && mark !== '-' && mark !== '_') return false
  let count = 0
  for (let at = start; at < end; at++) {
    if (source[at] === mark) count++
    else if (!/[\t ]/.test(source.charAt(at))) return false
  }
  return count > 2
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
