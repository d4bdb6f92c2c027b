import {longestAtom} from './atom-start.js'

// > | 这是==重点==。
//         ^^    ^^
// No `a == b`, `a==1 and b==2`, `===>`, `x !== y`.
const beforeOpener = /[\w=!<>)\]}\uE000-\uE003]/
const afterOpener = /[\s=>]/
const beforeCloser = /[\s=!<>]/
const afterCloser = /[\w=>]/

/**
 * Find the marks of highlights: `==` pairs that stand close to what is between
 * them, and are no operators.
 *
 * @param mask
 *   Mask of a leaf.
 * @param marks
 *   Indexes of all `==` in it, in order.
 * @returns
 *   Indexes of those that mark, openers and closers in turn.
 */
export function pairHighlights(
  mask: string,
  marks: ReadonlyArray<number>
): Array<number> {
  const pairs: Array<number> = []
  for (let index = 0; index + 1 < marks.length; index++) {
    const open = marks[index] ?? 0
    const close = marks[index + 1] ?? 0
    const length = close - open - 2
    if (length < 1 || length > longestAtom) continue
    if (
      beforeOpener.test(mask.charAt(open - 1)) ||
      afterOpener.test(mask.charAt(open + 2)) ||
      beforeCloser.test(mask.charAt(close - 1)) ||
      afterCloser.test(mask.charAt(close + 2))
    ) {
      continue
    }
    pairs.push(open, close)
    index++
  }
  return pairs
}
