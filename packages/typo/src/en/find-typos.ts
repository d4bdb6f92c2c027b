import {readOptions} from '../read-options.js'
import type {Typo, TypoOptions} from '../typo.js'
import {findMisspellings} from './find-misspellings.js'

/**
 * Finds English misspellings only: the same call as in `@inkstone/typo`,
 * without the Chinese data.
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
  return findMisspellings(text, readOptions(options))
}
