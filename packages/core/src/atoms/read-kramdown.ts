import {isAttributeList} from '../attribute-list.js'
import {longestAtom, type AtomStart, type FoundAtom} from './atom-start.js'
import {closesLine, opensLine} from './line-ends.js'

// > | {: .wide #id}    {:toc}    {::comment}    {:/}
//     ^^^^^^^^^^^^^    ^^^^^^    ^^^^^^^^^^^    ^^^
// A bare name counts alone in its line: `{:ok, pid}` is no kramdown.
export function readKramdown(start: AtomStart): FoundAtom | undefined {
  const {at, leaf, next} = start
  const close = next('}', at + 2)
  if (close > at + longestAtom) return
  const end = close + 1
  const inner = leaf.text.slice(at + 2, close)
  const alone = opensLine(leaf.mask, at) && closesLine(leaf.mask, end)
  const named = alone && /^\s*[\w-]+\s*$/.test(inner)
  const marked = /^(?::[a-z]+(?:\s[^\n\r]*)?|\/[a-z]*)$/.test(inner)
  return named || marked || inner.trim() === 'toc' || isAttributeList(inner)
    ? {kind: 'kramdown', end}
    : undefined
}

// > | ## Setup {#setup}      ![plan](a.png){.wide}
//              ^^^^^^^^                     ^^^^^^^
export function readAttributes({
  at,
  leaf,
  next
}: AtomStart): FoundAtom | undefined {
  const close = next('}', at + 2)
  if (close > at + longestAtom) return
  const end = close + 1
  const last = leaf.kind === 'heading' && leaf.mask.slice(end).trim() === ''
  const after = /[\uE000-\uE002]/.test(leaf.mask.charAt(at - 1))
  return (last || after) && isAttributeList(leaf.text.slice(at + 1, close))
    ? {kind: 'kramdown', end}
    : undefined
}
