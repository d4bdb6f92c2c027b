import type {DetectorContext} from '../define-detector.js'
import type {Asking} from './asking.js'

/**
 * What questions speak of: their terms without those of 要不要, 怎么.
 *
 * @param asking the questions
 * @param context what the detector sees
 * @returns terms of all of them
 */
export function askedTerms(
  {parts}: Asking,
  {matchers, terms}: DetectorContext
): Set<string> {
  const asked = new Set<string>()
  for (const {sentence} of parts) {
    let from = 0
    const {plain} = sentence
    for (const {index, word} of matchers.findAll('interrogative', plain)) {
      for (const term of terms(plain.slice(from, index))) asked.add(term)
      from = index + word.length
    }
    for (const term of terms(plain.slice(from))) asked.add(term)
  }
  return asked
}
