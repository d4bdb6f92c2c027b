import type {Draft, Span, Spot} from '@inkstone/core'
import type {Position} from 'unist'

/** Offsets at which the lines of a source start, per draft. */
const lineStarts = new WeakMap<Draft, Array<number>>()

/**
 * Place of a range of the source.
 *
 * @param draft - whose source
 * @param start - UTF-16 offset
 * @param end - UTF-16 offset, left out
 */
export function toSpan(draft: Draft, start: number, end: number): Span {
  return {start: toSpot(draft, start), end: toSpot(draft, end)}
}

/** A position that has both offsets, or nothing. */
export function asSpan(position: Position | undefined): Span | undefined {
  const from = position?.start.offset
  const to = position?.end.offset
  if (!position || from === undefined || to === undefined) return
  return {
    start: {...position.start, offset: from},
    end: {...position.end, offset: to}
  }
}

/** Offset at which the line holding an offset starts. */
export function lineStart(draft: Draft, offset: number): number {
  const starts = findLineStarts(draft)
  return starts[findLast(starts, offset)] ?? 0
}

/** Offset behind the line holding an offset, its ending left out. */
export function lineEnd(draft: Draft, offset: number): number {
  const starts = findLineStarts(draft)
  const next = starts[findLast(starts, offset) + 1]
  if (next === undefined) return draft.source.length
  let end = next
  if (draft.source[end - 1] === '\n') end--
  if (draft.source[end - 1] === '\r') end--
  return Math.max(end, lineStart(draft, offset))
}

/** Offset at which the line after the one holding an offset starts. */
export function nextLine(draft: Draft, offset: number): number | undefined {
  const starts = findLineStarts(draft)
  return starts[findLast(starts, offset) + 1]
}

/**
 * Index of the last value that is not greater, or -1.
 *
 * @param values - in ascending order
 */
function findLast(values: ReadonlyArray<number>, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? Infinity) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

function toSpot(draft: Draft, offset: number): Spot {
  const starts = findLineStarts(draft)
  const line = Math.max(0, findLast(starts, offset))
  return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
}

function findLineStarts(draft: Draft): Array<number> {
  let starts = lineStarts.get(draft)
  if (!starts) {
    starts = [0]
    for (const match of draft.source.matchAll(/\r\n|\n|\r/g)) {
      starts.push(match.index + match[0].length)
    }
    lineStarts.set(draft, starts)
  }
  return starts
}
