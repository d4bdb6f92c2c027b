import type {DetectedLeaf} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import {endsInParticle} from './asks.js'
import {asksInEnglish} from './asks-in-english.js'
import {findInterrogative} from './find-interrogative.js'
import {isNounPhrase} from './is-noun-phrase.js'

/** A longer title does more than ask. */
const longest = 80

/**
 * Whether a heading or a bold line asks without a mark.
 *
 * @param plain its text
 * @param matchers compiled words
 * @returns not if its interrogative is tamed, or part of a noun
 */
export function asksAsTitle(plain: string, matchers: Matchers): boolean {
  if (plain.length > longest) return false
  const text = plain.replace(/[（(][^（()）]{0,40}[)）]$/, '').trim()
  if (isNounPhrase(text, matchers)) return false
  return (
    endsInParticle(text, matchers) ||
    asksInEnglish(text, matchers, true) ||
    findInterrogative(text, matchers) !== undefined ||
    isChoice(text, matchers)
  )
}

/**
 * Whether an open task holds a question.
 *
 * @param plain its text
 * @param leaf the leaf it stands in
 * @param matchers compiled words
 * @returns for `find out why …` as well
 */
export function asksAsTask(
  plain: string,
  leaf: DetectedLeaf,
  matchers: Matchers
): boolean {
  if (!isOpenTask(leaf)) return false
  if (asksAsTitle(plain, matchers)) return true
  const length = matchers.opens('inquiry', plain)
  return length > 0 && matchers.opens('wh', plain.slice(length).trim()) > 0
}

function isOpenTask({item, block}: DetectedLeaf): boolean {
  return item
    ? item.checked === false
    : block.node.type === 'heading' && block.topic.title?.checkbox === 'open'
}

// > | 到底用铜锅还是铁锅
//     ^^        ^^
function isChoice(text: string, matchers: Matchers): boolean {
  const insisting = matchers.find('insisting', text)
  const choice = matchers.find('alternative', text)
  return (
    insisting !== undefined &&
    choice !== undefined &&
    choice.index > insisting.index + insisting.word.length
  )
}
