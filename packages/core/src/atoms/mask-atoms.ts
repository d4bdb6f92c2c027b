import type {Atom} from '../ast.js'
import {fillRanges, masked} from '../mask.js'
import {findAtom} from './find-atom.js'

/** Each kind as what its reader takes it for; a blank for what nobody sees. */
const fills: Readonly<Record<Atom['kind'], string>> = {
  'block-id': ' ',
  callout: ' ',
  comment: ' ',
  embed: masked.object,
  highlight: masked.mark,
  kramdown: ' ',
  liquid: masked.atom,
  more: ' ',
  shortcode: masked.atom,
  tag: masked.atom,
  'wiki-link': masked.link
}

/**
 * Fill the atoms of a leaf into its mask.
 *
 * @param mask
 *   Mask of the leaf.
 * @param start
 *   Where the leaf starts in the source.
 * @param atoms
 *   All atoms of the draft.
 * @returns
 *   Mask of equal length.
 */
export function maskAtoms(
  mask: string,
  start: number,
  atoms: ReadonlyArray<Atom>
): string {
  const ranges: Array<[number, number, string]> = []
  const end = start + mask.length
  for (let at = findAtom(atoms, start); at < atoms.length; at++) {
    const atom = atoms[at]
    if (!atom || atom.position.start.offset >= end) break
    const {position} = atom
    ranges.push([position.start.offset, position.end.offset, fills[atom.kind]])
  }
  return ranges.length > 0 ? fillRanges(mask, start, ranges) : mask
}
