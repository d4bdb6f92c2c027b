import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import {withoutTail} from './tail-of.js'

/** What a sentence that asks nothing does. */
export type SaidKind =
  | 'admission'
  | 'exercise'
  | 'lead-in'
  | 'other'
  | 'reference'
  | 'short-answer'
  | 'statement'
  | 'stub'

/** A stub says little else: letters of the longest. */
const longestStub = 14
/** Letters of the longest sentence that only says that something follows. */
const longestCue = 24
/** Letters of the longest remark that says where it is told. */
const longestPointer = 14
/** Letters of the longest name of a text behind 参考. */
const longestSource = 30
/** A link with fewer letters around it is all that its sentence says. */
const fewLetters = 4

/**
 * Class a sentence that asks nothing.
 *
 * @param plain the sentence, or what follows its label
 * @param matchers compiled words
 * @returns what it does; `other` if it holds no letter, digit or code
 */
export function classSaid(plain: string, matchers: Matchers): SaidKind {
  const letters = countLetters(plain)
  const bare = withoutTail(plain, /[\p{P}\s]/u)
  if (matchers.equals('shortAnswer', bare)) return 'short-answer'
  if (matchers.equals('blank', bare)) return 'stub'
  if (matchers.has('exercise', plain)) return 'exercise'
  if (letters <= longestStub && isStub(plain, matchers)) return 'stub'
  if (/[:：]$/.test(plain)) return 'lead-in'
  if (isReference(plain, letters, matchers)) return 'reference'
  if (matchers.has('admission', plain)) return 'admission'
  if (matchers.equals('exclamation', bare)) return 'other'
  if (matchers.opens('cue', plain) > 0 && letters < longestCue) return 'lead-in'
  // `80`, `O(n)` and one command say enough.
  return letters > 0 || plain.includes(masked.code) ? 'statement' : 'other'
}

function isStub(plain: string, matchers: Matchers): boolean {
  const keys = ['stub', 'todo', 'unsure'] as const
  return keys.some((key) => matchers.has(key, plain))
}

function countLetters(plain: string): number {
  return plain.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function isReference(
  plain: string,
  letters: number,
  matchers: Matchers
): boolean {
  if (letters <= longestPointer && matchers.has('pointer', plain)) return true
  const length = matchers.opens('referenceLabel', plain)
  const rest = plain.slice(length).replace(/^\s*[:：]?/, '')
  const bare = rest
    .replaceAll(masked.link, '')
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/[\p{P}\s]/gu, '')
  return length > 0
    ? /^\s*[:：]|^\s*\uE001/.test(plain.slice(length)) &&
        bare.length < longestSource
    : plain.includes(masked.link) && bare.length < fewLetters
}
