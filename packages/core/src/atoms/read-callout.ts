import type {AtomStart, FoundAtom} from './atom-start.js'

// > | > [!NOTE]+ title
//       ^^^^^^^^
export function readCallout({at, leaf}: AtomStart): FoundAtom | undefined {
  const quote = leaf.ancestors.at(-1)
  if (leaf.kind !== 'paragraph' || leaf.mask.slice(0, at).trim() !== '') return
  if (quote?.type !== 'blockquote' || quote.children[0] !== leaf.node) return
  const [found] = callout.exec(leaf.text.slice(at, at + 100)) ?? []
  return found ? {kind: 'callout', end: at + found.length} : undefined
}

/** Opening of a callout: its word, what Obsidian adds, whether it is folded. */
export const callout =
  /^\[!([\p{L}\p{N}_-]{1,30})(?:\|[^\]\r\n]{0,40})?\][+-]?/u
