import type {Atom} from '@inkstone/core'
import type {PhrasingContent, Text} from 'mdast'
import {alignText} from '../align-text.js'
import {atomNodes} from './atom-nodes.js'
import type {AtomScope} from './atom-scope.js'
import {findToolLinks} from './find-tool-links.js'
import {wrapHighlights, type Piece} from './wrap-highlights.js'

/**
 * Show the atoms in phrasing.
 *
 * @param nodes
 *   phrasing as parsed, not changed
 * @param scope
 *   its draft
 * @returns
 *   new nodes where an atom is, else the same ones
 */
export function showPhrasing(
  nodes: ReadonlyArray<PhrasingContent>,
  scope: AtomScope
): Array<PhrasingContent> {
  return wrapHighlights(
    nodes.flatMap((node): Array<Piece> => {
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (start === undefined || end === undefined) return [node]
      const atoms = scope.atomsIn(start, end)
      const [first] = atoms
      if (!first) return [node]
      if (node.type === 'text') return cutText(node, start, end, atoms, scope)
      if (isWithin(start, end, first)) return showAtom(first, scope)
      return 'children' in node
        ? [{...node, children: showPhrasing(node.children, scope)}]
        : [node]
    })
  )
}

function isWithin(start: number, end: number, {position}: Atom): boolean {
  return position.start.offset <= start && end <= position.end.offset
}

function showAtom(atom: Atom, scope: AtomScope): Array<Piece> {
  if (!scope.claim(atom)) return []
  if (atom.kind !== 'highlight') return atomNodes(atom, scope)
  return [{type: 'edge', position: atom.position, ...scope.pairOf(atom)}]
}

/** What is shown instead of a part of a text, between two indexes. */
interface Cut {
  start: number
  end: number
  show: () => Array<Piece>
}

function cutText(
  node: Text,
  start: number,
  end: number,
  atoms: ReadonlyArray<Atom>,
  scope: AtomScope
): Array<Piece> {
  const {value} = node
  const offsets = alignText(value, scope.draft.source, start, end)
  if (!offsets) return [node]
  const cuts = atoms.map((atom): Cut => {
    const {position} = atom
    return {
      start: indexOf(position.start.offset),
      end: indexOf(position.end.offset),
      show: () => showAtom(atom, scope)
    }
  })
  const links = findToolLinks(value, cuts).map((link): Cut => ({
    start: link.start,
    end: link.end,
    show: () => textOf(link.labelStart, link.labelEnd)
  }))
  const pieces: Array<Piece> = []
  let at = 0
  for (const cut of [...links, ...cuts].toSorted((a, b) => a.start - b.start)) {
    const shown = cut.show()
    // The atoms of an address.
    if (cut.start < at) continue
    pieces.push(...textOf(at, cut.start), ...shown)
    at = cut.end
  }
  return [...pieces, ...textOf(at, value.length)]

  /** Index of the first character of the text at or after an offset. */
  function indexOf(offset: number): number {
    let low = 0
    let high = value.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((offsets?.[middle] ?? 0) >= offset) high = middle
      else low = middle + 1
    }
    return low
  }

  function textOf(from: number, to: number): Array<Text> {
    if (to <= from) return []
    const first = from === 0 ? start : (offsets?.[from] ?? start)
    const after = to === value.length ? end : (offsets?.[to] ?? end)
    const position = scope.spanOf(first, after)
    return [{type: 'text', value: value.slice(from, to), position}]
  }
}
