import {TypoError} from '../typo-error.js'
import type {Confusion, Confusions} from '../typo.js'
import {assertConfusion} from './assert-confusion.js'
import {indexConfusions} from './index-confusions.js'
import {matchConfusion} from './match-confusion.js'

/**
 * Checks the confusions of a pack and makes them ready for `findTypos`.
 *
 * Each entry must hit each of its `bad` examples exactly once, and no entry
 * may hit a `good` example of any entry.
 *
 * @param confusions
 *   Entries.
 * @returns
 *   The same, compiled: the option `confusions` of `findTypos`.
 * @throws {TypoError}
 *   An entry has a wrong shape, or an example does not hold; `value` is the
 *   entry.
 */
export function compileConfusions(
  confusions: ReadonlyArray<Confusion>
): Confusions {
  if (!Array.isArray(confusions)) {
    throw new TypoError('Unexpected confusions, expected an array', confusions)
  }
  const wrongs = new Set<string>()
  for (const entry of confusions) {
    assertConfusion(entry)
    if (wrongs.has(entry.wrong)) {
      throw new TypoError(
        `Unexpected second entry for \`${entry.wrong}\``,
        entry
      )
    }
    wrongs.add(entry.wrong)
    assertBad(entry)
  }
  const byFirst = indexConfusions(confusions)
  for (const owner of confusions) assertGood(owner, byFirst)
  return {byFirst}
}

function assertBad(entry: Confusion): void {
  const own = indexConfusions([entry])
  for (const sentence of entry.bad) {
    const found = hits(sentence, own).length
    if (found !== 1) {
      throw new TypoError(
        `Unexpected ${found} hits of \`${entry.wrong}\` in its bad example \`${sentence}\`, expected 1`,
        entry
      )
    }
  }
}

function assertGood(
  owner: Confusion,
  byFirst: ReadonlyMap<number, ReadonlyArray<Confusion>>
): void {
  for (const sentence of owner.good) {
    const [entry] = hits(sentence, byFirst)
    if (entry) {
      throw new TypoError(
        `Unexpected hit of \`${entry.wrong}\` in the good example \`${sentence}\` of \`${owner.wrong}\``,
        entry
      )
    }
  }
}

function hits(
  text: string,
  byFirst: ReadonlyMap<number, ReadonlyArray<Confusion>>
): Array<Confusion> {
  const found: Array<Confusion> = []
  let at = 0
  while (at < text.length) {
    const start = at
    const entry = byFirst
      .get(text.charCodeAt(start))
      ?.find((one) => matchConfusion(text, start, one))
    if (entry) found.push(entry)
    at += entry ? entry.wrong.length : 1
  }
  return found
}
