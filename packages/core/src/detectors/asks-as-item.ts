import type {DetectedLeaf} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import {asksInEnglish} from './asks-in-english.js'
import {findInterrogative} from './find-interrogative.js'
import {isNounPhrase} from './is-noun-phrase.js'
import {isBold} from './title-like.js'

/** A longer item does more than ask. */
const longest = 60
/** The same with a remark or a link behind it. */
const longestRemarked = 120
/** A longer item without an interrogative at either end states something. */
const longestInside = 40

// > | JS 的 new 做了什么（建议写博客）https://…
//                      ^^^^^^^^^^^^^^^^^^^^^^
const remark = /(?:\s*[（(][^（()）]{0,40}[)）]|\s*[\uE001\uE003])+$/u

/**
 * Whether a list item, or a line that is one, asks without a mark.
 *
 * @param plain the sentence behind its ordinal
 * @param sentence the sentence
 * @param leaf the leaf it stands in
 * @param matchers compiled words
 * @param ordinal an ordinal opens it
 * @returns only if it is short and says nothing else
 */
export function asksAsItem(
  plain: string,
  sentence: Sentence,
  leaf: DetectedLeaf,
  matchers: Matchers,
  ordinal: boolean
): boolean {
  const first = sentence.index === 0 && (leaf.item || isOnlyQuoted(leaf))
  if (!(first || ordinal) || plain.length > longestRemarked) return false
  if (matchers.has('reason', plain)) return false
  if (/[:：]$/.test(plain) && !isBold(leaf)) return false
  const text = plain.replace(/[。.…；;，,：:]+$/, '').replace(remark, '')
  if (text.length >= longest || isNounPhrase(text, matchers)) return false
  if (matchers.ends('itemCloser', text)) return hasUntamedEnd(text, matchers)
  if (!ordinal && !isLine(sentence, leaf)) return false
  if (/[:：，,→]/.test(text)) return false
  if (asksInEnglish(text, matchers, true)) return true
  const found = findInterrogative(text, matchers)
  return (
    found !== undefined &&
    (found.index === 0
      ? matchers.opens('itemOpener', text) > 0
      : text.length <= longestInside &&
        !matchers.equals('whether', found.word) &&
        !matchers.has('conditional', text))
  )
}

function hasUntamedEnd(text: string, matchers: Matchers): boolean {
  return (
    !matchers.has('taming', text.slice(-14)) &&
    !matchers.has('conditional', text)
  )
}

/** A quotation of nothing but one line: often a title. */
function isOnlyQuoted({ancestors}: DetectedLeaf): boolean {
  const quote = ancestors.at(-1)
  return quote?.type === 'blockquote' && quote.children.length === 1
}

/** The sentence has a line of its own. */
function isLine({end}: Sentence, {start, text}: DetectedLeaf): boolean {
  return /^[ \t*_\\]*(?:$|[\r\n])/.test(text.slice(end - start))
}
