import type {DetectedLeaf} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import {asks} from './asks.js'

/** How much is read of what stands behind a mark. */
const reach = 40

/**
 * Whether the mark at the end of a sentence asks nothing.
 *
 * @param plain the sentence behind its label and ordinal
 * @param sentence the sentence
 * @param leaf the leaf it stands in
 * @param matchers compiled words
 * @returns for a condition, a cry, or a sign such as `Nf3? loses`
 */
export function isMereSign(
  plain: string,
  sentence: Sentence,
  leaf: DetectedLeaf,
  matchers: Matchers
): boolean {
  if (asks(plain, matchers)) return false
  return (
    isCry(plain, matchers) ||
    isCondition(plain, matchers) ||
    isSign(plain, sentence, leaf, matchers)
  )
}

/** 这么大？: surprise; 那么， only goes on. */
function isCry(plain: string, matchers: Matchers): boolean {
  const length = matchers.opens('surprise', plain)
  return length > 0 && !/^[，,]/.test(plain.slice(length))
}

function isCondition(plain: string, matchers: Matchers): boolean {
  return (
    matchers.opens('conditional', plain) > 0 &&
    !/[A-Za-z]/.test(plain.charAt(0))
  )
}

// > | Press ? to see the keys. The move Nf3? loses a pawn.
//           ^                              ^
function isSign(
  plain: string,
  {end}: Sentence,
  {start, text}: DetectedLeaf,
  matchers: Matchers
): boolean {
  if (!/[\w\s]\?$/.test(plain)) return false
  if (matchers.opens('polar', plain) > 0) return false
  const behind = text.slice(end - start, end - start + reach)
  const rest = /^[^\r\n]*/.exec(behind)?.[0].trim() ?? ''
  if (matchers.opens('shortAnswer', rest) || matchers.opens('reason', rest)) {
    return false
  }
  // A key or a symbol: `Press ?`, `y?`.
  const symbol = /(?:\s|(?:^|[^A-Za-z0-9])[a-z])\?$/.test(plain)
  return symbol ? rest !== '' : /^[a-z,]/.test(rest)
}
