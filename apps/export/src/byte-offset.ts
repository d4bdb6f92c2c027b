import type {Draft} from '@inkstone/core'

/** Distance of the places whose byte offset is kept. */
const stride = 256
const memo = new WeakMap<Draft, Uint32Array>()

/**
 * Byte offset of a place in a draft as UTF-8, a BOM counted.
 *
 * The text is walked once per draft; after that a place costs the same
 * wherever it is.
 *
 * @param draft
 *   the draft
 * @param offset
 *   place in `draft.source`, in UTF-16 units
 * @returns
 *   bytes before it
 */
export function byteOffset(draft: Draft, offset: number): number {
  let marks = memo.get(draft)
  if (!marks) memo.set(draft, (marks = walk(draft)))

  const index = Math.floor(offset / stride)
  const start = index * stride
  return (marks[index] ?? 0) + byteLength(draft.source, start, offset)
}

function walk(draft: Draft): Uint32Array {
  const {source} = draft
  const marks = new Uint32Array(Math.floor(source.length / stride) + 1)
  let bytes = draft.file.bom ? 3 : 0

  for (let index = 0; index < marks.length; index++) {
    marks[index] = bytes
    bytes += byteLength(source, index * stride, (index + 1) * stride)
  }

  return marks
}

/** The four bytes of a surrogate pair count at its first unit. */
function byteLength(source: string, start: number, end: number): number {
  const last = Math.min(end, source.length)
  let bytes = 0

  for (let at = start; at < last; at++) {
    const unit = source.charCodeAt(at)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x8_00) bytes += 2
    else if (isHigh(unit) && isLow(source.charCodeAt(at + 1))) bytes += 4
    else if (!(isLow(unit) && at > 0 && isHigh(source.charCodeAt(at - 1))))
      bytes += 3
  }

  return bytes
}

function isHigh(unit: number): boolean {
  return unit >= 0xd8_00 && unit < 0xdc_00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc_00 && unit < 0xe0_00
}
