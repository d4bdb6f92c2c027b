import type {Settings} from '../read-options.js'
import type {Typo} from '../typo.js'
import {findConfusions, findPackConfusions} from './find-confusions.js'
import {findDe} from './find-de.js'
import {findYu} from './find-yu.js'
import {createForeignTest} from './foreign-run.js'

/**
 * Finds all Chinese kinds; only those of a pack in Japanese and in traditional
 * Chinese.
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
  const isForeign = createForeignTest(text)
  const ours = [...findConfusions(text), ...findDe(text), ...findYu(text)]
  return [
    ...findPackConfusions(text, settings),
    ...ours
      .toSorted((left, right) => left.start - right.start)
      .filter(({start}) => !isForeign(start))
  ]
}
