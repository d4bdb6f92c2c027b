import type {DetectedLeaf} from '../define-detector.js'
import type {LabelMatch, Matchers} from '../matchers.js'
import {foldMask, type Sentence} from '../sentences.js'
import {admits} from './admits.js'
import {asks} from './asks.js'
import {asksAsItem} from './asks-as-item.js'
import {asksAsTask, asksAsTitle} from './asks-as-title.js'
import {asksInProse} from './asks-in-prose.js'
import {isMereSign} from './is-mere-sign.js'
import type {QuestionMatch} from './question-match.js'
import {isTitleLike} from './title-like.js'
import {trimQuestion} from './trim-question.js'

// > | 1. **Why** does …
//     ^^^
const opening =
  /^[\s，,、]*(?:\uE004*#{1,6}[\s\uE004]*)?(?:\[[ xX]\]\s+)?(?:\uE004*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、)）．](?!\d)|\d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s)|[①-⑳]|0x[0-9a-fA-F]{1,2}\b|[（(]?[A-Za-z](?:[)）]|[.．、](?=\s|\p{Script=Han})))[\s\uE004]*)?/u

// > | 锅要不要先烧热？）
//                    ^^
const closing = /[？?][”’"）)」』】\]！!]*(?:(?<=[）)])[。.])?$/

/** Text that stands behind what is no text: a letter or a digit. */
const letter = /[\p{L}\p{N}]/u

/** A label with fewer characters behind it is a letter of the alphabet. */
const shortestLabelled = 4

/**
 * Decide whether a sentence asks something.
 *
 * @param sentence a sentence
 * @param leaf the leaf it stands in
 * @param matchers compiled words
 * @returns the question without label and ordinal; nothing if it asks nothing
 */
export function matchQuestion(
  sentence: Sentence,
  leaf: DetectedLeaf,
  matchers: Matchers
): QuestionMatch | undefined {
  if (leaf.kind === 'cell' || leaf.kind === 'code') return
  // `Q.` is a label, `C.` an ordinal.
  const opened = matchers.label('questionLabel', sentence.mask, true)
  const ordinal = opened ? undefined : opening.exec(sentence.mask)?.[0]
  const skip = ordinal?.length ?? 0
  const body = sentence.mask.slice(skip)
  if (matchers.label('answerLabel', body)) return
  const found = opened ?? matchers.label('questionLabel', body, true)
  const length = found?.length ?? 0
  const asked = {start: sentence.start + skip + length, end: sentence.end}
  const plain = foldMask(body.slice(length))
  if (!letter.test(plain)) {
    // Only `？？`: something is not understood here.
    const marks = /^[？?]{2,}$/.test(sentence.plain)
    return marks ? {...asked, rule: 'marker'} : undefined
  }
  const marked = closing.test(plain)
  if (found && isLabelled(found, plain, marked, leaf, matchers)) {
    const from = sentence.start + skip
    const end = from + length
    return {...asked, rule: 'label', label: {...found, start: from, end}}
  }
  if (marked) {
    if (isMereSign(plain, sentence, leaf, matchers)) return
    const hole = /[？?]{2,}$/.test(plain) && !asks(plain, matchers)
    return {...trimQuestion(asked, sentence, matchers), rule: 'mark', hole}
  }
  if (asksAsTask(plain, leaf, matchers)) return {...asked, rule: 'task'}
  if (isTitleLike(leaf)) {
    const fires = asksAsTitle(plain, matchers)
    return fires ? {...asked, rule: 'heading'} : undefined
  }
  if (asksAsItem(plain, sentence, leaf, matchers, skip > 0)) {
    return {...asked, end: endOfItem(sentence), rule: 'item'}
  }
  if (admits(plain, matchers)) return {...asked, rule: 'admission'}
  if (asksInProse(plain, matchers)) {
    return {...asked, end: endOfClause(sentence), rule: 'prose'}
  }
  return undefined
}

/** It asks, or it is a `Q` that names a thing and states nothing. */
function isLabelled(
  label: LabelMatch,
  plain: string,
  marked: boolean,
  leaf: DetectedLeaf,
  matchers: Matchers
): boolean {
  if (marked || asks(plain, matchers)) return true
  return (
    /^Q\d*$/.test(label.text) &&
    plain.length > shortestLabelled &&
    !/[。.]$/.test(plain) &&
    !/[？?]/.test(leaf.mask)
  )
}

// > | 3. 页表为什么要分级 https://example.org/table
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^
function endOfItem({mask, start}: Sentence): number {
  let end = mask.length
  while (/[\s\uE001\uE003]/.test(mask.charAt(end - 1))) end--
  return start + end
}

// > | 那么什么是老面呢，
//                    ^
function endOfClause({mask, start}: Sentence): number {
  return start + mask.replace(/[，,]$/, '').length
}
