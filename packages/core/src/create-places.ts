import type {Draft, Span, Spot} from './ast.js'

/** Turns offsets of one source into places with line and column. */
export interface Places {
  /** Number of lines; a final line ending opens no further line. */
  lineCount: number
  /** Point of an offset. */
  spot(offset: number): Spot
  /** Span between two offsets. */
  span(start: number, end: number): Span
  /** Offset where the 1-based line starts, the end of the source past it. */
  lineStart(line: number): number
}

const cache = new WeakMap<Draft, Places>()

/**
 * Places of a draft, made once.
 *
 * @param draft
 *   Draft.
 * @returns
 *   Places of `draft.source`.
 */
export function placesOf(draft: Draft): Places {
  let places = cache.get(draft)
  if (!places) {
    places = createPlaces(draft.source)
    cache.set(draft, places)
  }
  return places
}

/**
 * Index the lines of a source, which end at LF, CRLF or a lone CR.
 *
 * @param source
 *   Text of a draft.
 * @returns
 *   Places found by binary search.
 */
export function createPlaces(source: string): Places {
  const starts = findLineStarts(source)
  const last = starts.length - 1
  const ended = last > 0 && starts[last] === source.length

  return {
    lineCount: ended ? last : last + 1,
    lineStart: (line) => starts[line - 1] ?? source.length,
    span: (start, end) => ({start: spot(start), end: spot(end)}),
    spot
  }

  function spot(offset: number): Spot {
    let low = 0
    let high = last
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
  }
}

function findLineStarts(source: string): Array<number> {
  const starts = [0]
  let lf = source.indexOf('\n')
  let cr = source.indexOf('\r')
  while (lf !== -1 || cr !== -1) {
    let end = lf
    if (cr !== -1 && (lf === -1 || cr < lf)) {
      end = cr + 1 === lf ? lf : cr
      cr = source.indexOf('\r', end + 1)
    }
    if (end === lf) lf = source.indexOf('\n', end + 1)
    starts.push(end + 1)
  }
  return starts
}
