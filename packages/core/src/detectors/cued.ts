import type {DetectorContext} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import {findMatches} from './find-matches.js'
import type {Phrase} from './phrase.js'
import {
  findPhrase,
  guessAfter,
  guessBefore,
  nearestList,
  type Unit
} from './units.js'

/** Longest phrase behind a cue, in characters. */
const longest = 30
/** 上述 points at what is just above: ten units further nothing is shared. */
const nearby = 0.1
/** 刚才说过 may reach further. */
const distant = 0.005
// > | 5 个以上, 18 岁以下
//         ^^          ^^
const amount =
  /[\dA-Z%个倍级核位年月天岁次条种台块度人层本份成分元米秒或及零半]\s?$/
// > | 上述6种, 以上两个步骤
//         ^^^      ^^^
const counted =
  /^\s?(?:这|的)?([两三四五六七八九十]|\d{1,2})\s?[个种类项条点步]/
// > | Run the backup script above once.
//         ^^^^^^^^^^^^^^^^^^^^^^^
const trailing =
  /\b(the (?:[\w-]+ ){1,4}?)(above|earlier|below)(?![ ,]*(?:the|a|an|this|that|all|\d)\b)(?![\w-])/gi

/**
 * Find what points with a word of direction and a noun: 上面创建的逻辑卷,
 * 上述条件, the script above.
 *
 * @param sentence the sentence
 * @param units what it can point at
 * @param context what the detector sees
 * @returns phrases, each with its target
 */
export function findCued(
  sentence: Sentence,
  units: () => ReadonlyArray<Unit>,
  context: DetectorContext
): Array<Phrase> {
  return [
    ...findLeading(sentence, 'back', units, context),
    ...findLeading(sentence, 'forward', units, context),
    ...findTrailing(sentence, units, context)
  ]
}

function findLeading(
  {mask, start, text}: Sentence,
  kind: 'back' | 'forward',
  units: () => ReadonlyArray<Unit>,
  {matchers, terms}: DetectorContext
): Array<Phrase> {
  const phrases: Array<Phrase> = []
  for (const {index, word} of matchers.findAll(`${kind}Cue`, mask)) {
    const from = index + word.length
    // 上下文 is no 下文, 18 岁以下 no place.
    if (/[上下]/.test(mask.charAt(index - 1))) continue
    const isAmount = matchers.equals('amountCue', word)
    if (isAmount && amount.test(mask.slice(0, index))) continue
    const behind = mask.slice(from, from + longest + 20)
    const length = phraseLength(behind, matchers)
    if (length < 2) continue
    const telling = matchers.has('telling', behind.slice(0, 8))
    const clause = text.slice(from, from + length)
    const push = (
      end: number,
      target: [number, number] | undefined,
      status: Phrase['status'] = 'resolved'
    ): void => void phrases.push({start: index, end, kind, status, target})
    const number = counted.exec(clause)?.[1]
    const list = number && nearestList(toCount(number), start, kind, units())
    if (list) {
      push(from + length, list)
      continue
    }
    const loose = matchers.equals('looseCue', word)
    // 之前 is mostly said of time, 后面 of space: but not 之前说的.
    if (loose && !telling && !isLately(word, clause, matchers)) continue
    const least = loose && !telling ? 2 : 1
    const found = findPhrase(clause, start, kind, units(), least)
    if (found) {
      push(from + found.length, found.target)
      continue
    }
    const noun = matchers.find('textNoun', clause)
    if (kind === 'back') {
      const sure = matchers.equals('sureCue', word) || telling || noun
      const hint = terms(telling ? text : clause)
      const target = sure
        ? guessBefore(hint, start, units(), telling ? distant : nearby)
        : undefined
      const end = noun ? noun.index + noun.word.length : length
      if (target) push(from + end, target)
    } else if (telling && willTell(word, behind, matchers)) {
      const target = guessAfter(terms(text), start, units())
      // Nothing comes after the last block.
      const isLast = start >= (units().at(-1)?.start ?? 0)
      const open = isLast ? 'missing' : 'ambiguous'
      push(from + length, target, target ? 'resolved' : open)
    }
  }
  return phrases
}

/** 刚才定义的锁 */
function isLately(cue: string, clause: string, matchers: Matchers): boolean {
  return matchers.equals('lately', cue) && /^[^的]{0,6}的/.test(clause)
}

/** 下面 opens what follows at once, but for 下面会讲. */
function willTell(cue: string, behind: string, matchers: Matchers): boolean {
  return (
    !matchers.equals('openingCue', cue) ||
    matchers.opens('willTell', behind.trimStart()) > 0
  )
}

/** Two to ten in Han or digits. */
function toCount(number: string): number {
  const han = '一两三四五六七八九十'.indexOf(number) + 1
  return han > 0 ? han : Number(number)
}

/** Up to punctuation, or to a word that is no part of a noun phrase. */
function phraseLength(rest: string, matchers: Matchers): number {
  const clause = /^[^，。；：、！？,;:!?（）()\r\n]*/.exec(rest)?.[0] ?? ''
  // 提到 holds a word that would end the phrase.
  const told = matchers.find('telling', clause.slice(0, 8))
  const skip = told ? told.index + told.word.length : 1
  const stop = matchers.find('phraseEnd', clause.slice(skip))
  const end = stop ? skip + stop.index : clause.length
  const phrase = clause.slice(0, Math.min(end, longest))
  // A word of English is not cut.
  const whole = /\w/.test(clause.charAt(phrase.length))
    ? phrase.replace(/[\w-]+$/, '')
    : phrase
  return whole.trimEnd().length
}

function findTrailing(
  {mask, start}: Sentence,
  units: () => ReadonlyArray<Unit>,
  {matchers, terms}: DetectorContext
): Array<Phrase> {
  const phrases: Array<Phrase> = []
  for (const match of findMatches(mask, trailing)) {
    const [whole, noun = '', side = ''] = match
    const kind = side.toLowerCase() === 'below' ? 'forward' : 'back'
    const name = noun.slice('the '.length).trimEnd()
    const found = findPhrase(name, start, kind, units())
    const guess =
      kind === 'back' && matchers.ends('textNoun', name)
        ? guessBefore(terms(name), start, units(), nearby)
        : undefined
    const target = found?.target ?? guess
    if (!target) continue
    const end = match.index + whole.length
    phrases.push({start: match.index, end, kind, status: 'resolved', target})
  }
  return phrases
}
