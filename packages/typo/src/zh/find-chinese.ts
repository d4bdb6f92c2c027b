import type {Settings} from '../read-options.js'
import type {Typo} from '../typo.js'
import {findConfusions, findPackConfusions} from './find-confusions.js'
import {findDe} from './find-de.js'
import {findYu} from './find-yu.js'

/**
 * Finds all Chinese kinds.
 *
 * @param text
 *   Text.
 * @param settings
 *   Options, read.
 * @returns
 *   Findings in no order; they may overlap.
 */
export function findChinese(text: string, settings: Settings): Array<Typo> {
  if (settings.scope === 'code') return []
  return [
    ...findPackConfusions(text, settings),
    ...findConfusions(text),
    ...findDe(text),
    ...findYu(text)
  ]
}
