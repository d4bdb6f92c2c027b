import {longestAtom, type AtomStart, type FoundAtom} from './atom-start.js'
import {closesLine, opensLine} from './line-ends.js'

// > | a %%to be checked%% b
//       ^^^^^^^^^^^^^^^^^^^
// No `100%%`, `%%i … %%i`, and no two lines that each open with `%%`.
export function readComment({
  at,
  leaf,
  next
}: AtomStart): FoundAtom | undefined {
  const {mask} = leaf
  const close = next('%%', at + 2)
  if (close > at + longestAtom || close === at + 2) return
  if (/[\w%]/.test(mask.charAt(at - 1))) return
  const end = close + 2
  if (/[\w%]/.test(mask.charAt(end))) return
  if (mask.slice(at + 2, close).trim() === '') return
  return opensLine(mask, close) && !closesLine(mask, end)
    ? undefined
    : {kind: 'comment', end}
}

// > | <!-- more -->
//     ^^^^^^^^^^^^^
export function readMore({at, leaf}: AtomStart): FoundAtom | undefined {
  const [found] = /^<!--\s*more\s*-->/i.exec(leaf.text.slice(at, at + 40)) ?? []
  return found ? {kind: 'more', end: at + found.length} : undefined
}
