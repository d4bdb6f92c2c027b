import type {Draft} from '@inkstone/core'

/**
 * Index of the first atom of a draft that ends behind an offset.
 *
 * @param draft - whose atoms
 * @param offset - UTF-16 offset into its source
 */
export function findAtom(draft: Draft, offset: number): number {
  let low = 0
  let high = draft.atoms.length
  while (low < high) {
    const middle = (low + high) >> 1
    const end = draft.atoms[middle]?.position.end.offset ?? Infinity
    if (end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an atom of the draft holds a whole range. */
export function isInAtom(draft: Draft, start: number, end: number): boolean {
  const atom = draft.atoms[findAtom(draft, start)]
  if (!atom) return false
  const {position} = atom
  return position.start.offset <= start && end <= position.end.offset
}
