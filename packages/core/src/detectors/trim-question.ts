import type {Matchers} from '../matchers.js'
import {foldMask, type Sentence} from '../sentences.js'
import {asks} from './asks.js'

/**
 * Leave out what stands before a question in its sentence.
 *
 * @param asked where the question stands, without label and ordinal
 * @param sentence its sentence
 * @param matchers compiled words
 * @returns where it stands without a lead-in, or only what stands in brackets
 */
// > | 又是那个老问题：如何做到完全公平？
//             ^^^^^^^^^
export function trimQuestion(
  asked: {start: number; end: number},
  sentence: Sentence,
  matchers: Matchers
): {start: number; end: number; aside?: boolean} {
  const from = asked.start - sentence.start
  const body = sentence.mask.slice(from)
  const aside = /^(.+[（(])([^（()）]*[？?])[)）][\uE004\s。.]*$/su.exec(body)
  if (aside?.[1] && aside[2]) {
    const start = asked.start + aside[1].length
    return {start, end: start + aside[2].length, aside: true}
  }
  const colon = /[：]\s*|:\s+/.exec(body)
  if (!colon) return asked
  const before = body.slice(0, colon.index)
  const after = body.slice(colon.index + colon[0].length)
  if (asks(before, matchers) || !asks(foldMask(after), matchers)) return asked
  return {start: asked.start + colon.index + colon[0].length, end: asked.end}
}
