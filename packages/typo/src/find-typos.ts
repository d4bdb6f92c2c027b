import {findMisspellings} from './en/find-misspellings.js'
import {createIgnoreTest} from './is-ignored.js'
import {readOptions} from './read-options.js'
import {settle} from './settle.js'
import type {Typo, TypoOptions} from './typo.js'
import {findChinese} from './zh/find-chinese.js'

/**
 * Finds misspellings, Chinese and English, in a text that may mix both.
 *
 * Pure and linear in the length of the text. It knows nothing of Markdown:
 * give it prose, or code with the scope `'code'`.
 *
 * @param text
 *   Text; any string will do.
 * @param options
 *   Scope, and what is known to be right.
 * @returns
 *   Findings by place, without overlap; offsets in UTF-16 code units.
 * @throws {TypoError}
 *   An option has a wrong shape.
 */
export function findTypos(
  text: string,
  options?: TypoOptions | null
): Array<Typo> {
  const settings = readOptions(options)
  return settle(
    [...findChinese(text, settings), ...findMisspellings(text, settings)],
    createIgnoreTest(text, settings.ignore)
  )
}
