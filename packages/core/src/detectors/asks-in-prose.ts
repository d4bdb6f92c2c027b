import type {Matchers} from '../matchers.js'
import {asks, endsInParticle} from './asks.js'
import {asksInEnglish} from './asks-in-english.js'
import {findInterrogative} from './find-interrogative.js'

// > | 怎么修：加索引
const answeredLabel = /^[^，。,；;:：]{0,12}[:：](?!\S*[？?])|[:：]$/

/**
 * Whether a sentence of prose asks without a mark.
 *
 * @param plain the sentence
 * @param matchers compiled words
 * @returns only if it opens with a word that asks and states nothing
 */
export function asksInProse(plain: string, matchers: Matchers): boolean {
  const rest = plain
    .slice(matchers.opens('connective', plain))
    .replace(/^[，,\s]+/, '')
  const text = rest.replace(/[。.；;，,]+$/, '')
  if (matchers.has('reason', plain) || answeredLabel.test(rest)) return false
  if (matchers.ends('nounTail', text)) return false
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
