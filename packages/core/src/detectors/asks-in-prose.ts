import type {Matchers} from '../matchers.js'
import {asks, endsInParticle} from './asks.js'
import {asksInEnglish} from './asks-in-english.js'
import {findInterrogative} from './find-interrogative.js'
import {isNounPhrase} from './is-noun-phrase.js'

/** A longer sentence says more than it asks. */
const longest = 200

// > | 怎么修：加索引
//         ^^^^^^^
const colon = /[：:](?!\/\/)(.*)$/

/**
 * Whether a sentence of prose asks without a mark.
 *
 * @param plain the sentence
 * @param matchers compiled words
 * @returns only if it opens with a word that asks and states nothing
 */
export function asksInProse(plain: string, matchers: Matchers): boolean {
  if (plain.length > longest) return false
  const rest = plain
    .slice(matchers.opens('connective', plain))
    .replace(/^[，,\s]+/, '')
  const text = rest.replace(/[。.；;，,]+$/, '')
  if (matchers.has('reason', rest) || isAnswered(rest, matchers)) return false
  if (isNounPhrase(text, matchers)) return false
  if (asksInEnglish(text, matchers, false)) return true
  const found = findInterrogative(text, matchers)
  if (found && endsInParticle(text, matchers)) return true
  const length = matchers.opens('proseOpener', rest)
  if (length === 0 || matchers.opens('idle', rest) > 0) return false
  if (matchers.opens('insisting', rest) > 0) {
    return asks(rest.slice(length), matchers)
  }
  return (
    matchers.opens('phatic', rest) > 0 ||
    (found !== undefined && !matchers.ends('settled', text))
  )
}

/** What stands behind a colon says it. */
function isAnswered(text: string, matchers: Matchers): boolean {
  const behind = colon.exec(text)?.[1]
  return behind !== undefined && !asks(behind, matchers)
}
