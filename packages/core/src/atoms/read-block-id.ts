import type {AtomStart, FoundAtom} from './atom-start.js'

// > | Pages are clean. ^clean-page
//                      ^^^^^^^^^^^
// No `x ^2` or `a ^ b`.
export function readBlockId({at, leaf}: AtomStart): FoundAtom | undefined {
  if (leaf.kind !== 'paragraph') return
  if (at > 0 && !/\s/.test(leaf.mask.charAt(at - 1))) return
  const [id = ''] =
    /^\^(?=[\d-]*[a-z])[a-z\d][a-z\d-]{2,60}(?=\s*$)/i.exec(
      leaf.mask.slice(at, at + 80)
    ) ?? []
  const last = id !== '' && leaf.mask.slice(at + id.length).trim() === ''
  return last ? {kind: 'block-id', end: at + id.length} : undefined
}
