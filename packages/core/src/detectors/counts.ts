import {defineDetector, type DetectorContext} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import {countOrdinals, countParts, type Counted} from './count-parts.js'
import {createItemCounter} from './count-items.js'
import {findMatches} from './find-matches.js'

/** `四个`, offsets relative to its sentence. */
interface Claim {
  start: number
  end: number
  claimed: number
  unit: string
}

const han = '一二三四五六七八九十'
const english = 'two three four five six seven eight nine ten'.split(' ')
// > | 典型应用包括两个：
//               ^^
const number =
  /(?<![第每各数几\w.一二三四五六七八九十百千万])(?:([两三四五六七八九十])|([2-9]|[1-9]\d)\s?)/g
// > | There are three kinds of locks:
//               ^^^^^^^^^^^
const words =
  /\b(two|three|four|five|six|seven|eight|nine|ten|[2-9])\s([a-z]+)(?:\s([a-z]+))?/gi

/** Finds how many things an author announces, and counts them. */
export const counts = defineDetector({
  id: 'count',
  emits: ['count'],
  version: 1,
  create(context) {
    const countItems = createItemCounter(context)
    return {
      sentence(sentence, leaf) {
        if (leaf.kind !== 'paragraph') return
        const claims = findClaims(sentence, context.matchers)
        for (const claim of claims) {
          const rest = sentence.mask.slice(claim.end)
          const {claimed} = claim
          const counted =
            countParts(rest, sentence.start + claim.end, claimed) ??
            countOrdinals(leaf, sentence.start + claim.end, rest) ??
            countItems(sentence, leaf, rest, claimed)
          if (!counted) continue
          // Of two numbers the one that fits is meant.
          if (claims.length > 1 && counted.actual !== claimed) continue
          emitCount(claim, counted, sentence, context)
          return
        }
      }
    }
  }
})

function findClaims({mask}: Sentence, matchers: Matchers): Array<Claim> {
  const claims: Array<Claim> = []
  for (const match of findMatches(mask, number)) {
    const [whole, numeral, digits] = match
    const start = match.index
    const from = start + whole.length
    const rest = mask.slice(from, from + 6)
    const length = matchers.opens('measure', rest)
    if (length === 0 || /^\w/.test(rest)) continue
    const claimed = numeral === '两' ? 2 : han.indexOf(numeral ?? '') + 1
    claims.push({
      start,
      end: from + length,
      claimed: digits === undefined ? claimed : Number(digits),
      unit: rest.slice(0, length)
    })
  }
  for (const match of findMatches(mask, words)) {
    const [whole, count = '', first = '', second = ''] = match
    const near = matchers.equals('measure', first)
    const unit = near ? first : second
    if (!matchers.equals('measure', unit)) continue
    const index = english.indexOf(count.toLowerCase())
    const claimed = index < 0 ? Number(count) : index + 2
    const start = match.index
    const length = whole.indexOf(unit, count.length) + unit.length
    claims.push({start, end: start + length, claimed, unit})
  }
  return claims
}

function emitCount(
  {claimed, end, start, unit}: Claim,
  counted: Counted,
  sentence: Sentence,
  {emit, toSpan}: DetectorContext
): void {
  emit({
    type: 'count',
    start: sentence.start + start,
    end: sentence.start + end,
    confidence: 'mid',
    rule: `count/${counted.rule}`,
    fields: {
      text: sentence.text.slice(start, end),
      claimed,
      unit,
      actual: counted.actual,
      counted: toSpan(counted.start, counted.end)
    }
  })
}
