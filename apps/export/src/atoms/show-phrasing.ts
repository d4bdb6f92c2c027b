import type {Atom} from '@inkstone/core'
import type {PhrasingContent, Text} from 'mdast'
import {alignText} from '../align-text.js'
import {atomNodes} from './atom-nodes.js'
import type {AtomScope} from './atom-scope.js'
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
  const pieces: Array<Piece> = []
  let at = 0
  let from = start
  for (const atom of atoms) {
    const {position} = atom
    addText(indexOf(position.start.offset), position.start.offset)
    pieces.push(...showAtom(atom, scope))
    at = indexOf(position.end.offset)
    from = Math.max(from, position.end.offset)
  }
  addText(value.length, end)
  return pieces

  /** Index of the first character of the text at or after an offset. */
  function indexOf(offset: number): number {
    let index = at
    while (index < value.length && (offsets?.[index] ?? 0) < offset) index++
    return index
  }

  function addText(to: number, until: number): void {
    if (to <= at) return
    const position = scope.spanOf(from, Math.max(from, until))
    pieces.push({type: 'text', value: value.slice(at, to), position})
  }
}
