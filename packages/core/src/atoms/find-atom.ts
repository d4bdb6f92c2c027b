import type {Atom} from '../ast.js'

/**
 * Index of the first atom that ends behind an offset.
 *
 * @param atoms
 *   Atoms of a draft.
 * @param offset
 *   Offset into its source.
 * @returns
 *   Index, that after the last one if none does.
 */
export function findAtom(atoms: ReadonlyArray<Atom>, offset: number): number {
  let low = 0
  let high = atoms.length
  while (low < high) {
    const middle = (low + high) >> 1
    const end = atoms[middle]?.position.end.offset ?? Infinity
    if (end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Whether an offset lies in an atom.
 *
 * @param atoms
 *   Atoms of a draft.
 * @param offset
 *   Offset into its source.
 * @returns
 *   Whether one holds the character there.
 */
export function isInAtom(atoms: ReadonlyArray<Atom>, offset: number): boolean {
  const atom = atoms[findAtom(atoms, offset)]
  return atom !== undefined && atom.position.start.offset <= offset
}
