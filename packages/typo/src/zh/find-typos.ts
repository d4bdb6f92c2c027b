import {createIgnoreTest} from '../is-ignored.js'
import {readOptions} from '../read-options.js'
import {settle} from '../settle.js'
import type {Typo, TypoOptions} from '../typo.js'
import {findChinese} from './find-chinese.js'

/**
 * Finds Chinese misspellings only: the same call as in `@inkstone/typo`,
 * without the English data.
 *
 * @param text
 *   Text; any string will do.
 * @param options
 *   What is known to be right; in the scope `'code'` nothing is found.
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
    findChinese(text, settings),
    createIgnoreTest(text, settings.ignore)
  )
}
