import {fieldWords} from '../field-words.js'
import type {Settings} from '../read-options.js'
import type {Typo} from '../typo.js'
import {isInk, isLower, isName, isUpper} from './characters.js'
import {isWhole, touchesForeign} from './is-whole.js'
import {keepCase} from './keep-case.js'
import {lookUp} from './lookup.js'
import {isCode, skipEnd, stretchEnd} from './skip-runs.js'
import {splitWords} from './split-words.js'
import type {Part} from './split-words.js'

const known = new Set(fieldWords)
const longestWord = 64
const nameCount = 5
// After these a capital goes on with the same word: `enCrypted`, `reCaptcha`.
const prefixes = new Set('de dis en in mis non over pre re sub un'.split(' '))

/**
 * Finds known misspellings in the Latin words of a text.
 *
 * @param text
 *   Text of any script.
 * @param settings
 *   Options, read.
 * @returns
 *   Findings by place.
 */
export function findMisspellings(
  text: string,
  settings: Settings
): Array<Typo> {
  const typos: Array<Typo> = []
  let at = 0
  while (at < text.length) {
    if (!isInk(text.charCodeAt(at))) {
      at++
      continue
    }
    const end = stretchEnd(text, at)
    if (end === at) at++
    else {
      const skipped = skipEnd(text, at, end)
      if (skipped === undefined) searchStretch(text, at, end, settings, typos)
      at = skipped ?? end
    }
  }
  return typos
}

function searchStretch(
  text: string,
  start: number,
  end: number,
  settings: Settings,
  typos: Array<Typo>
): void {
  let at = start
  while (at < end) {
    const from = at
    while (at < end && isName(text.charCodeAt(at))) at++
    if (at === from) at++
    else if (!isCode(text.slice(from, at))) {
      searchName(text, from, at, settings, typos)
    }
  }
}

function searchName(
  text: string,
  start: number,
  end: number,
  settings: Settings,
  typos: Array<Typo>
): void {
  const parts = splitWords(text, start, end)
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]
    if (isPassedOver(text, part, before)) continue
    const typo = judge(text, part, {start, end}, settings)
    if (typo) typos.push(typo)
  }
}

function isPassedOver(
  text: string,
  part: Part,
  before: Part | undefined
): boolean {
  const length = part.end - part.start
  if (length < 3 || length > longestWord) return true
  if (touchesForeign(text, part.start, part.end)) return true
  return (
    before !== undefined &&
    before.end === part.start &&
    isUpper(text.charCodeAt(part.start)) &&
    isLower(text.charCodeAt(before.start)) &&
    prefixes.has(text.slice(before.start, before.end))
  )
}

function judge(
  text: string,
  part: Part,
  name: Part,
  settings: Settings
): Typo | undefined {
  const actual = text.slice(part.start, part.end)
  const word = actual.toLowerCase()
  if (actual.length < 6 && actual === actual.toUpperCase()) return undefined
  if (known.has(word) || settings.ignore.has(word)) return undefined
  const rights = lookUp(word)
  if (!rights) return undefined
  const isPart =
    part.start !== name.start ||
    part.end !== name.end ||
    !isWhole(text, name.start, name.end)
  const {words} = settings
  const isTermOfDraft =
    (words.get(word) ?? 0) >= nameCount &&
    !rights.some((right) => words.has(right))
  return {
    kind: 'en-misspelling',
    ...part,
    actual,
    expected: rights.map((right) => keepCase(actual, right)),
    certainty: certainty(
      rights,
      isPart || settings.scope === 'code',
      isTermOfDraft
    ),
    evidence: {type: 'list', word, part: isPart, name: isTermOfDraft}
  }
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
