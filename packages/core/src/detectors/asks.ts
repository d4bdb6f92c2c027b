import type {Matchers} from '../matchers.js'
import {withoutTail} from './tail-of.js'

/**
 * Whether an interrogative, a final particle or an alternative stands
 * anywhere.
 *
 * @param plain a sentence
 * @param matchers compiled words
 * @returns whether it has words that ask; they need not ask here
 */
export function asks(plain: string, matchers: Matchers): boolean {
  return (
    matchers.has('interrogative', plain) ||
    matchers.has('alternative', plain) ||
    endsInParticle(withoutTail(plain, /[？?！!。.”"）)]/), matchers)
  )
}

/**
 * Whether a text ends in 吗, 呢 or 么.
 *
 * @param text text without marks at its end
 * @param matchers compiled words
 * @returns not for 什么 and what else only ends alike
 */
export function endsInParticle(text: string, matchers: Matchers): boolean {
  return matchers.ends('particle', text) && !matchers.ends('noParticle', text)
}
