/** One piece of a text made from source, and where it comes from. */
export interface Segment {
  /** Where the piece starts in the text. */
  offset: number
  /** Where it starts in the source; `undefined`: it cannot be told. */
  start: number | undefined
  /** Where it ends in the source. */
  end: number
  /** `text`: letter by letter the same; else it stands for all of its source. */
  kind: 'atom' | 'break' | 'decoded' | 'text'
}

/** A half-open range of UTF-16 offsets. */
export type Range = [start: number, end: number]

/**
 * Source range of a range of the text.
 *
 * @param segments - in order, without holes
 * @param from - index into the text
 * @param to - index into the text, left out
 */
export function toSourceRange(
  segments: ReadonlyArray<Segment>,
  from: number,
  to: number
): Range | undefined {
  if (from > to || from < 0) return
  const first = findSegment(segments, from)
  const last = to > from ? findSegment(segments, to - 1) : first
  if (first?.start === undefined || last?.start === undefined) return
  const start =
    first.kind === 'text' ? first.start + from - first.offset : first.start
  if (to === from) return start > first.end ? undefined : [start, start]
  const end = last.kind === 'text' ? last.start + to - last.offset : last.end
  return end > last.end ? undefined : [start, end]
}

/** The last segment that starts at or before an index. */
function findSegment(
  segments: ReadonlyArray<Segment>,
  index: number
): Segment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.offset ?? Infinity) <= index) low = middle + 1
    else high = middle
  }
  return segments[low - 1]
}
