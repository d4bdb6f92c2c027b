import type {Matchers} from '../matchers.js'
import {findMatches} from './find-matches.js'
import {readNumber} from './read-number.js'

/** `四个`, offsets relative to its text. */
export interface Claim {
  start: number
  end: number
  claimed: number
  unit: string
}

// > | 典型应用包括两个：
//               ^^
// > | 一共十二个座位
//         ^^^
const number =
  /(?<![第每各数几前后头\w.一二三四五六七八九十百千万]|\d\s?[-~–—至到]\s?)(?:([二三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八九])\s?|([2-9]|[1-9]\d)\s?)/g
// > | There are three kinds of locks:
//               ^^^^^^^^^^^
// > | It has 3 required functions
//            ^^^^^^^^^^^^^^^^^^^^
const words =
  /(?<![\w.$€£#-])(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|[1-9]\d)\s((?:[a-z-]{2,20}\s){0,2}?)([a-z]{2,20}s|people|children|criteria)(?![\w-])/gi

/**
 * Find the numbers of things that a text announces.
 *
 * @param mask text, masked
 * @param matchers compiled words
 * @returns claims in order; no sizes, times, prices or ordinals
 */
export function findClaims(mask: string, matchers: Matchers): Array<Claim> {
  const claims: Array<Claim> = []
  for (const match of findMatches(mask, number)) {
    const {0: whole, 1: numeral, 2: digits, index} = match
    const from = index + whole.length
    const rest = mask.slice(from, from + 8)
    const length = matchers.opens('measure', rest)
    if (length === 0 || /^\w/.test(rest)) continue
    if (matchers.opens('notCounted', rest.slice(length)) > 0) continue
    const end = from + length
    const claimed = readNumber(numeral ?? digits ?? '')
    claims.push({start: index, end, claimed, unit: rest.slice(0, length)})
  }
  for (const match of findMatches(mask, words)) {
    const [whole, count = '', between = '', unit = ''] = match
    if (matchers.equals('notCounted', unit)) continue
    if (matchers.has('functionWord', between)) continue
    const start = match.index
    const end = start + whole.length
    claims.push({start, end, claimed: readNumber(count), unit})
  }
  return claims
}
