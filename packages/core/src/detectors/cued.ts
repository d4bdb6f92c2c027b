import type {DetectorContext} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import type {Phrase} from './phrase.js'
import {findTarget, guessBefore, type Unit} from './units.js'

/** Longest phrase behind a cue, in characters. */
const longest = 30
/** 上述 points at what is just above: ten units further nothing is shared. */
const nearby = 0.1
// > | 5 个以上, 3.2 及以上
//         ^^         ^^
const amount =
  /[\w%个倍级核位年月天岁次条种台块度人层本份成分元米秒或及零半]\s?$/

/**
 * Find what points with a word of direction and a noun: 上面创建的逻辑卷,
 * 上述条件, the above command.
 *
 * @param sentence the sentence
 * @param units what it can point at
 * @param context what the detector sees
 * @returns phrases, each with its target
 */
export function findCued(
  {mask, start, text}: Sentence,
  units: ReadonlyArray<Unit>,
  {matchers, terms}: DetectorContext
): Array<Phrase> {
  const phrases: Array<Phrase> = []
  for (const direction of ['back', 'forward'] as const) {
    for (const {index, word} of matchers.findAll(`${direction}Cue`, mask)) {
      const from = index + word.length
      // 上下文 is no 下文; 之前 and 后面 are mostly said of time and space.
      if (/[上下]/.test(mask.charAt(index - 1))) continue
      const behind = mask.slice(from, from + longest + 20)
      const loose = matchers.equals('looseCue', word)
      if (loose && !matchers.has('telling', behind.slice(0, 8))) continue
      const sure = pointsAtText(word, mask.slice(0, index), behind, matchers)
      const length = phraseLength(behind, matchers)
      if (length < 2) continue
      const end = from + length
      const wanted = terms(text.slice(from, end))
      const target =
        (wanted.size > 0 && findTarget(wanted, start, direction, units)) ||
        (sure && direction === 'back'
          ? guessBefore(wanted, start, units, nearby)
          : undefined)
      if (!target) continue
      const kind = direction
      phrases.push({start: index, end, kind, status: 'resolved', target})
    }
  }
  return phrases
}

/** 上述 always does, 上面 does with 代码 or 提到 behind it. */
function pointsAtText(
  cue: string,
  before: string,
  behind: string,
  matchers: Matchers
): boolean {
  if (matchers.equals('amountCue', cue) && amount.test(before)) return false
  if (matchers.equals('sureCue', cue)) return true
  const clause = behind.slice(0, phraseLength(behind, matchers))
  return (
    matchers.has('telling', behind.slice(0, 8)) ||
    matchers.ends('textNoun', clause)
  )
}

/** Up to punctuation, or to a word that is no part of a noun phrase. */
function phraseLength(rest: string, matchers: Matchers): number {
  const clause = /^[^，。；：、！？,;:!?（）()\r\n]*/.exec(rest)?.[0] ?? ''
  const stop = matchers.find('phraseEnd', clause.slice(1))
  const end = stop ? stop.index + 1 : clause.length
  const phrase = clause.slice(0, Math.min(end, longest))
  // A word of English is not cut.
  const whole = /\w/.test(clause.charAt(phrase.length))
    ? phrase.replace(/[\w-]+$/, '')
    : phrase
  return whole.trimEnd().length
}
