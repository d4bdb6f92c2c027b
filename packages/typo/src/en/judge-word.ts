import {fieldWords} from '../field-words.js'
import type {Settings} from '../read-options.js'
import type {Typo} from '../typo.js'
import {isLower, isUpper} from './characters.js'
import {isCut, isWhole} from './is-whole.js'
import {keepCase} from './keep-case.js'

/** A range of the text, in UTF-16 code units. */
interface Range {
  start: number
  end: number
}

const known = new Set(fieldWords)
const longestAcronym = 5
const nameCount = 5
// After these a capital goes on with the same word: `enCrypted`, `reCaptcha`.
const prefixes = new Set('de dis en in mis non over pre re sub un'.split(' '))
const longestPrefix = 4

/**
 * Decides what a listed word is where it stands.
 *
 * @param text
 *   Text.
 * @param part
 *   Where the word stands.
 * @param name
 *   The identifier or word it is a part or the whole of.
 * @param rights
 *   Its corrections.
 * @param settings
 *   Options, read.
 * @returns
 *   Finding; `undefined` if it is no slip here.
 */
export function judgeWord(
  text: string,
  part: Range,
  name: Range,
  rights: ReadonlyArray<string>,
  settings: Settings
): Typo | undefined {
  const actual = text.slice(part.start, part.end)
  const word = actual.toLowerCase()
  if (isAcronym(actual) || known.has(word) || settings.ignore.has(word)) {
    return undefined
  }
  if (isCut(text, part.start, part.end) || goesOn(text, part.start, name)) {
    return undefined
  }
  const isPart =
    part.start !== name.start ||
    part.end !== name.end ||
    !isWhole(text, name.start, name.end)
  const isName = isUsedAsName(word, rights, settings.words)
  return {
    kind: 'en-misspelling',
    ...part,
    actual,
    expected: rights.map((right) => keepCase(actual, right)),
    certainty: certainty(rights, isPart || settings.scope === 'code', isName),
    evidence: {type: 'list', word, part: isPart, name: isName}
  }
}

function isAcronym(word: string): boolean {
  return word.length <= longestAcronym && word === word.toUpperCase()
}

/** Whether a known prefix stands right before a capital. */
function goesOn(text: string, at: number, name: Range): boolean {
  if (!isUpper(text.charCodeAt(at))) return false
  let start = at
  while (start > name.start && isLower(text.charCodeAt(start - 1))) start--
  return at - start <= longestPrefix && prefixes.has(text.slice(start, at))
}

function isUsedAsName(
  word: string,
  rights: ReadonlyArray<string>,
  words: ReadonlyMap<string, number>
): boolean {
  return (
    (words.get(word) ?? 0) >= nameCount &&
    !rights.some((right) => words.has(right))
  )
}

// Measured on drafts of 25 authors.
function certainty(
  rights: ReadonlyArray<string>,
  part: boolean,
  name: boolean
): number {
  if (name) return 0.7
  if (rights.length > 1) return 0.85
  return part ? 0.9 : 0.97
}
