import {longestAtom, type AtomStart, type FoundAtom} from './atom-start.js'

const contents = /^_?toc_?$/i
const cppAttribute =
  /^(?:nodiscard|noreturn|deprecated|fallthrough|likely|unlikely|maybe_unused|no_unique_address)$/

// > | [[page#part|shown]]    ![[plan.png]]
//     ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^
// No `[[ -f x ]]`, `a[[1]]`, `[[1, 2], [3, 4]]`, `[[toc]]`.
export function readWikiLink(start: AtomStart): FoundAtom | undefined {
  const {at, leaf, next, opener} = start
  const open = at + opener.length
  const close = next(']]', open)
  if (close > at + longestAtom) return
  const inner = leaf.text.slice(open, close)
  if (/[\n\r[\]]/.test(inner)) return
  if (/[\uE000-\uE003]/.test(leaf.mask.slice(open, close))) return
  const embed = opener.startsWith('!')
  if (!embed && /[\w)]/.test(leaf.mask.charAt(at - 1))) return
  const [target = ''] = inner.split(/\\?\|/, 1)
  const names = /\p{L}|^\d{4}-\d\d|^\d{8,}$/u.test(target)
  const odd = /^[\s\-!$"'&]|\s$|::|==/.test(inner)
  if (!names || odd || contents.test(target) || cppAttribute.test(target)) {
    return
  }
  const kind = embed ? 'embed' : 'wiki-link'
  return {kind, end: close + 2, target: target.trim()}
}
