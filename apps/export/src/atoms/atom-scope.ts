import {
  indexDraft,
  select,
  type Atom,
  type Draft,
  type Span
} from '@inkstone/core'
import {lastAt, placesOf} from '../line-places.js'

/** What showing the atoms of one draft needs to know. */
export interface AtomScope {
  /** The draft as written. */
  draft: Draft
  /** Atoms that touch a range of the source, in order; tags are shown as is. */
  atomsIn(start: number, end: number): Array<Atom>
  /** Place of a range of the source. */
  spanOf(start: number, end: number): Span
  /** Fragment of what a link into the draft itself leads to. */
  fragmentOf(atom: Atom): string | undefined
  /** Number of the pair that the mark of a highlight belongs to. */
  pairOf(atom: Atom): {pair: number; opens: boolean}
  /** Whether an atom is shown now: what lies in several nodes is shown once. */
  claim(atom: Atom): boolean
}

/** Prepare a draft for showing its atoms. */
export function createAtomScope(draft: Draft): AtomScope {
  const {columnAt, lineAt} = placesOf(draft)
  const atoms = draft.atoms.filter(({kind}) => kind !== 'tag')
  const marks = new Map(
    atoms
      .filter(({kind}) => kind === 'highlight')
      .map((atom, index) => [atom, index])
  )
  const shown = new Set<Atom>()
  const fragments = findFragments(draft)

  return {
    draft,
    atomsIn(start, end) {
      const first = lastAt(atoms, start, (atom) => atom.position.end.offset) + 1
      const after = lastAt(atoms, end - 1, (atom) => atom.position.start.offset)
      return atoms.slice(first, after + 1)
    },
    spanOf: (start, end) => ({start: pointOf(start), end: pointOf(end)}),
    fragmentOf: ({position}) => fragments.get(position.start.offset),
    pairOf(atom) {
      const index = marks.get(atom) ?? 0
      return {pair: index >> 1, opens: index % 2 === 0}
    },
    claim(atom) {
      if (shown.has(atom)) return false
      shown.add(atom)
      return true
    }
  }

  function pointOf(offset: number) {
    return {line: lineAt(offset), column: columnAt(offset), offset}
  }
}

function findFragments(draft: Draft): Map<number, string> {
  const index = indexDraft(draft)
  const blocks = new Map(
    draft.atoms.flatMap(({kind, position, text}) =>
      kind === 'block-id' ? [[position.start.offset, text]] : []
    )
  )
  const fragments = new Map<number, string>()
  for (const {kind, position, target} of select(draft, 'reference')) {
    if (kind !== 'heading-link' || !target) continue
    const goal = target.start.offset
    const {id, title} = index.topicAt(goal)
    fragments.set(
      position.start.offset,
      blocks.get(goal) ?? (title?.anchor || id)
    )
  }
  return fragments
}
