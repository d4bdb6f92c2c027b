import type {Typo} from './typo.js'

const reach = 8

/**
 * Makes a test for Chinese findings that stand inside a known word. (Latin
 * words are left out before they are looked up.)
 *
 * @param text
 *   Text.
 * @param ignore
 *   Words never reported.
 * @returns
 *   Test of one finding.
 */
export function createIgnoreTest(
  text: string,
  ignore: ReadonlySet<string>
): (typo: Typo) => boolean {
  return ({kind, start, end}) => {
    if (ignore.size === 0 || kind === 'en-misspelling') return false
    for (let from = start; from >= Math.max(0, start - reach); from--) {
      for (let to = end; to <= Math.min(text.length, end + reach); to++) {
        const word = text.slice(from, to)
        if (ignore.has(word)) return true
      }
    }
    return false
  }
}
