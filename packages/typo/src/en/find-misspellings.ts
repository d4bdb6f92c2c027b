import type {Settings} from '../read-options.js'
import type {Typo} from '../typo.js'
import {isDelimiter, isInk, isLetter, isName} from './characters.js'
import {createLanguageTest} from './create-language-test.js'
import {judgeWord} from './judge-word.js'
import {lookUp} from './lookup.js'
import {partEnd} from './part-end.js'
import {isCode, skipEnd, stretchEnd} from './skip-runs.js'

const shortestWord = 3
const longestWord = 64

/**
 * Finds known misspellings in the Latin words of a text, unless it is in
 * another language that has Latin letters.
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
  const isOther = createLanguageTest(text, settings.words)
  const typos: Array<Typo> = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isInk(code) || isDelimiter(code)) {
      at++
      continue
    }
    const end = lettersEnd(text, at)
    if (end > at && endsStretch(text, end)) {
      searchName(text, at, end, settings, typos)
      at = end
      continue
    }
    const stretch = stretchEnd(text, end)
    const skipped = skipEnd(text, at, stretch)
    if (skipped === undefined) searchStretch(text, at, stretch, settings, typos)
    at = skipped ?? stretch
  }
  return typos.length > 0 && isOther() ? [] : typos
}

function lettersEnd(text: string, start: number): number {
  let at = start
  while (isLetter(text.charCodeAt(at))) at++
  return at
}

function endsStretch(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return !isInk(code) || isDelimiter(code)
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
  let at = start
  while (at < end) {
    if (!isLetter(text.charCodeAt(at))) {
      at++
      continue
    }
    const next = partEnd(text, at, end)
    const length = next - at
    if (length >= shortestWord && length <= longestWord) {
      const word = text.slice(at, next).toLowerCase()
      const rights = lookUp(word)
      const place = {start: at, end: next}
      const typo =
        rights && judgeWord(text, place, {start, end}, rights, settings)
      if (typo) typos.push(typo)
    }
    at = next
  }
}
