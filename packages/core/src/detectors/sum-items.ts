import type {Matchers} from '../matchers.js'
import {readNumber} from './read-number.js'

// > | - 主节点 3个
//              ^
// > | - two on disk
//       ^^^
const numbers =
  /(?<![\w.第])(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one)(?![\w.])|(?<![\w.第一二三四五六七八九十])(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一两三四五六七八九])(?=\p{Script=Han})/giu

/**
 * Add up the numbers that all items name.
 *
 * @param items the first line of each item, without its bullet
 * @param matchers compiled words
 * @returns the sum; 0 if an item names no number, or more than one
 */
export function sumItems(
  items: ReadonlyArray<string>,
  matchers: Matchers
): number {
  let sum = 0
  for (const item of items) {
    const found = Array.from(item.matchAll(numbers)).filter(
      ({0: text, index}) =>
        /^\w/.test(text) ||
        matchers.opens('measure', item.slice(index + text.length)) > 0
    )
    if (found.length !== 1) return 0
    sum += readNumber(found[0]?.[0] ?? '')
  }
  return sum
}
