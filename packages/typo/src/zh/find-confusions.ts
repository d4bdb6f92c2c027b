import type {Settings} from '../read-options.js'
import type {Confusion, Typo} from '../typo.js'
import {confusionTable} from './confusion-table.js'
import {indexConfusions} from './index-confusions.js'
import {isCrossing} from './is-crossing.js'
import {matchConfusion} from './match-confusion.js'
import type {ConfusionMatch} from './match-confusion.js'
import {parseTable} from './parse-table.js'
import type {Entry} from './parse-table.js'

const packCertainty = 0.9
let ours: Map<number, Array<Entry>> | undefined

/**
 * Finds the wrong forms of our table.
 *
 * @param text
 *   Text of any script.
 * @returns
 *   Findings by place, without overlap.
 */
export function findConfusions(text: string): Array<Typo> {
  ours ??= indexConfusions(parseTable(confusionTable))
  return scan(text, ours, (start, entry) => {
    const match = matchConfusion(text, start, entry)
    if (!match || isCrossing(text, start, entry)) return undefined
    const {kind, certainty} = entry
    return {kind, certainty, ...describe(start, entry, match, 'ours')}
  })
}

/**
 * Finds the wrong forms of a pack.
 *
 * @param text
 *   Text of any script.
 * @param settings
 *   Options, read.
 * @returns
 *   Findings by place, without overlap.
 */
export function findPackConfusions(
  text: string,
  settings: Settings
): Array<Typo> {
  if (!settings.confusions) return []
  return scan(text, settings.confusions.byFirst, (start, entry) => {
    const match = matchConfusion(text, start, entry)
    const certainty = entry.certainty ?? packCertainty
    return (
      match && {
        kind: 'zh-confusion',
        certainty,
        ...describe(start, entry, match, 'pack')
      }
    )
  })
}

function scan<T extends Confusion>(
  text: string,
  byFirst: ReadonlyMap<number, ReadonlyArray<T>>,
  find: (start: number, entry: T) => Typo | undefined
): Array<Typo> {
  const typos: Array<Typo> = []
  let at = 0
  while (at < text.length) {
    const bucket = byFirst.get(text.charCodeAt(at))
    const typo = bucket && findFirst(bucket, at, find)
    if (typo) typos.push(typo)
    at = typo ? typo.end : at + 1
  }
  return typos
}

function findFirst<T>(
  bucket: ReadonlyArray<T>,
  start: number,
  find: (start: number, entry: T) => Typo | undefined
): Typo | undefined {
  for (const entry of bucket) {
    const typo = find(start, entry)
    if (typo) return typo
  }
  return undefined
}

function describe(
  start: number,
  {wrong, right}: Confusion,
  {guard}: ConfusionMatch,
  source: 'ours' | 'pack'
): Pick<Typo, 'actual' | 'end' | 'evidence' | 'expected' | 'start'> {
  return {
    start,
    end: start + wrong.length,
    actual: wrong,
    expected: typeof right === 'string' ? [right] : [...right],
    evidence: {type: 'table', wrong, ...(guard && {guard}), source}
  }
}
