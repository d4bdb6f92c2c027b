import type {Root, RootContent} from 'mdast'
import type {Atom} from './ast.js'
import type {FoundAtom} from './atoms/atom-start.js'
import {pairHighlights} from './atoms/pair-highlights.js'
import {atomOpener, readAtom} from './atoms/read-atom.js'
import type {Places} from './create-places.js'
import {findLeaves, type Leaf} from './leaves.js'

/** An atom, as offsets into the source. */
interface AtomRange extends FoundAtom {
  start: number
}

/**
 * Find the syntax of other tools in a tree: Liquid, wiki links, comments and
 * their like. One scan over the text of each block that is not code.
 *
 * @param root
 *   Tree.
 * @param source
 *   Text it was parsed from.
 * @param places
 *   Places of the text.
 * @returns
 *   Atoms, sorted and disjoint, each in one leaf.
 */
export function findAtoms(
  root: Root,
  source: string,
  places: Places
): Array<Atom> {
  const atoms: Array<Atom> = []
  let last = 0
  const ranges = blocksWithOpeners(root, source)
    .flatMap((block) => findLeaves(block, source))
    .flatMap((leaf) => (leaf.kind === 'code' ? [] : readLeaf(leaf)))
    .toSorted((a, b) => a.start - b.start)
  for (const {end, kind, start, target} of ranges) {
    // Blocks of a tree that others made may overlap.
    if (start < last) continue
    last = end
    const text = source.slice(start, end)
    const position = places.span(start, end)
    atoms.push(
      target === undefined
        ? {kind, text, position}
        : {kind, text, target, position}
    )
  }
  return atoms
}

/** Most blocks hold no opener, so their leaves need not be built. */
function blocksWithOpeners(root: Root, source: string): Array<RootContent> {
  const opener = new RegExp(atomOpener)
  let at = -1
  return root.children.filter(({position, type}) => {
    const start = position?.start.offset
    const end = position?.end.offset
    if (type === 'code' || start === undefined || end === undefined) return
    if (at < start) {
      opener.lastIndex = start
      at = opener.exec(source)?.index ?? Infinity
    }
    return at < end
  })
}

function readLeaf(leaf: Leaf): Array<AtomRange> {
  const {mask, start, text} = leaf
  const found: Array<AtomRange> = []
  const equals: Array<number> = []
  const next = createFinder(mask)
  const opener = new RegExp(atomOpener)
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const {0: mark, index: at} = match
    let end = at + 1
    // A tag of HTML is blank in the mask, and a comment is one.
    if (mark === '<!--' ? mask[at] === ' ' : mask.startsWith(mark, at)) {
      if (mark === '==') equals.push(at)
      const atom = readAtom({leaf, opener: mark, at, next})
      if (atom) {
        end = atom.end
        found.push({...atom, start: start + at, end: start + end})
      }
    }
    opener.lastIndex = end
  }
  if (leaf.kind === 'html') return found
  for (const at of pairHighlights(mask, equals)) {
    found.push({kind: 'highlight', start: start + at, end: start + at + 2})
  }
  return found
}

/** Finds the next of a mark; each stretch of text is searched once. */
function createFinder(text: string): (mark: string, from: number) => number {
  const known = new Map<string, number>()
  return (mark, from) => {
    let at = known.get(mark) ?? -1
    if (at < from) {
      at = text.indexOf(mark, from)
      if (at === -1) at = Infinity
      known.set(mark, at)
    }
    return at
  }
}
