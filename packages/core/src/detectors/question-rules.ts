import type {Question, Tier} from '../ast.js'
import type {DetectedLeaf} from '../define-detector.js'
import {isTitleLike} from './title-like.js'
import type {LabelMatch, Matchers} from '../matchers.js'
import {foldMask, type Sentence} from '../sentences.js'

/** A sentence that asks, and why we think so. */
export interface QuestionMatch {
  /** UTF-16 offset into the source, behind label and ordinal. */
  start: number
  /** UTF-16 offset after the question. */
  end: number
  /** The rule that fired first. */
  rule:
    | 'admission'
    | 'heading'
    | 'item'
    | 'label'
    | 'mark'
    | 'marker'
    | 'prose'
    | 'task'
  /** Asked in brackets: what follows goes on with something else. */
  aside?: boolean | undefined
  /** Its label with offsets. */
  label?: (LabelMatch & {start: number; end: number}) | undefined
}

/** What a rule says of its question. */
export const questionForms: Record<
  QuestionMatch['rule'],
  {form: Question['form']; confidence: Tier}
> = {
  admission: {form: 'admission', confidence: 'mid'},
  heading: {form: 'interrogative', confidence: 'high'},
  item: {form: 'interrogative', confidence: 'mid'},
  label: {form: 'label', confidence: 'high'},
  mark: {form: 'mark', confidence: 'high'},
  marker: {form: 'marker', confidence: 'mid'},
  prose: {form: 'interrogative', confidence: 'mid'},
  task: {form: 'task', confidence: 'high'}
}

// > | 1. **Why** does …
//     ^^^
const opening =
  /^[\s，,、]*(?:\uE004*#{1,6}[\s\uE004]*)?(?:\[[ xX]\]\s+)?(?:\uE004*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、)）．](?!\d)|\d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s)|[①-⑳]|0x[0-9a-fA-F]{1,2}\b|[（(]?[A-Za-z](?:[)）]|[.．、](?=\s|\p{Script=Han})))[\s\uE004]*)?/u

// 怎么配置都行
const indifferent = /(?:怎么|怎样|哪\S)[^，。；]{0,8}都(?:行|可以|好|一样|不)/

// 怎么修：加索引
const answeredLabel = /^[^，。,；;:：]{0,12}[:：](?!\S*[？?])|[:：]$/

/** Text that stands behind what is no text: a letter or a digit. */
const letter = /[\p{L}\p{N}]/u

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
    return matchMarker(sentence, asked)
  }
  const marked = /[？?][”’"）)」』】\]！!]*(?:(?<=[）)])[。.])?$/.test(plain)
  const rest = {sentence, leaf, matchers, plain}
  if (found && hasLabel(found, marked, rest)) {
    const from = sentence.start + skip
    const end = from + length
    return {...asked, rule: 'label', label: {...found, start: from, end}}
  }
  if (marked) {
    if (isCry(plain, matchers)) return
    const conditional =
      matchers.opens('conditional', plain) > 0 &&
      !asks(plain, matchers) &&
      !/[A-Za-z]/.test(plain.charAt(0))
    return conditional
      ? undefined
      : {...trimQuestion(asked, sentence, matchers), rule: 'mark'}
  }
  if (isOpenTask(leaf) && asks(plain, matchers)) return {...asked, rule: 'task'}
  if (isTitleLike(leaf)) {
    return asksAsTitle(plain, matchers)
      ? {...asked, rule: 'heading'}
      : undefined
  }
  if (asksAsItem(rest, skip > 0)) return {...asked, rule: 'item'}
  if (asksInProse(plain, matchers)) return {...asked, rule: 'prose'}
  if (admits(plain, matchers)) return {...asked, rule: 'admission'}
  return undefined
}

/** 这么大？: surprise, unless it asks in words; 那么， only goes on. */
function isCry(plain: string, matchers: Matchers): boolean {
  const length = matchers.opens('surprise', plain)
  return (
    length > 0 && !/^[，,]/.test(plain.slice(length)) && !asks(plain, matchers)
  )
}

interface Rest {
  sentence: Sentence
  leaf: DetectedLeaf
  matchers: Matchers
  plain: string
}

/** Only `？？`: something is not understood here. */
function matchMarker(
  sentence: Sentence,
  asked: {start: number; end: number}
): QuestionMatch | undefined {
  return /^[？?]{2,}$/.test(sentence.plain)
    ? {...asked, rule: 'marker'}
    : undefined
}

function hasLabel(
  label: LabelMatch,
  marked: boolean,
  {leaf, matchers, plain}: Rest
): boolean {
  if (marked || asks(plain, matchers)) return true
  const long = plain.length > 4
  return label.text.startsWith('Q') && long && !/[？?]/.test(leaf.mask)
}

/** Whether an interrogative or a final particle stands anywhere. */
function asks(plain: string, matchers: Matchers): boolean {
  return (
    matchers.has('interrogative', plain) ||
    matchers.ends('particle', plain.replace(/[？?！!。.”"）)]+$/, '')) ||
    /(?<![什怎那这多要])么(?:[？?]|$)|还是/.test(plain)
  )
}

function isOpenTask({item, block}: DetectedLeaf): boolean {
  return item
    ? item.checked === false
    : block.node.type === 'heading' && block.topic.title?.checkbox === 'open'
}

/** Whether a heading or a bold line asks without a mark. */
function asksAsTitle(plain: string, matchers: Matchers): boolean {
  const text = plain.replace(/[（(][^（()）]{0,40}[)）]$/, '').trim()
  if (matchers.ends('nounTail', text) || indifferent.test(text)) return false
  if (matchers.opens('headingOpener', text) > 0) return true
  if (/(?<![什怎那这多要])么$|到底.{1,30}还是/.test(text)) return true
  return matchers.ends('particle', text) || hasUntamed(text, matchers)
}

/** Whether an interrogative stands with no 介绍 or 无论 shortly before. */
function hasUntamed(text: string, matchers: Matchers): boolean {
  let rest = text
  for (let offset = 0; ;) {
    const idle = matchers.find('idle', rest)
    const found = matchers.find('interrogative', rest)
    if (!found || /\w/.test(found.word)) return false
    const end = found.index + found.word.length
    if (
      idle &&
      idle.index < end &&
      idle.index + idle.word.length > found.index
    ) {
      offset += idle.index + idle.word.length
    } else {
      const from = offset + found.index
      // 介绍 tames what its own clause asks.
      const before = /[^，,：:；;。]*$/.exec(
        text.slice(Math.max(0, from - 12), from)
      )?.[0]
      if (!matchers.has('taming', before ?? '')) return true
      offset = from + found.word.length
    }
    rest = text.slice(offset)
  }
}

function asksAsItem(
  {sentence, leaf, matchers, plain}: Rest,
  ordinal: boolean
): boolean {
  const first = sentence.index === 0 && leaf.item !== undefined
  if (!(first || ordinal) || sentence.text.length >= 60) return false
  if (/[:：]$/.test(plain) || matchers.has('reason', plain)) return false
  const text = plain.replace(/[。.…；;，,]+$/, '')
  if (indifferent.test(text)) return false
  if (matchers.ends('nounTail', text)) return false
  if (matchers.ends('itemCloser', text)) return hasUntamedEnd(text, matchers)
  const alone = leaf.sentences.length === 1 || ordinal
  return (
    alone && matchers.opens('itemOpener', text) > 0 && !/[:：，,]/.test(text)
  )
}

function hasUntamedEnd(text: string, matchers: Matchers): boolean {
  return (
    !matchers.has('taming', text.slice(-14)) &&
    !matchers.has('conditional', text)
  )
}

function asksInProse(plain: string, matchers: Matchers): boolean {
  const rest = plain
    .slice(matchers.opens('connective', plain))
    .replace(/^[，,\s]+/, '')
  return (
    matchers.opens('proseOpener', rest) > 0 &&
    matchers.opens('idle', rest) === 0 &&
    !indifferent.test(rest) &&
    !matchers.has('reason', plain) &&
    !answeredLabel.test(rest)
  )
}

/** The author says that this is not understood. */
function admits(plain: string, matchers: Matchers): boolean {
  return (
    plain.length < 90 &&
    matchers.has('admission', plain) &&
    matchers.has('interrogative', plain) &&
    !matchers.has('others', plain) &&
    matchers.opens('conditional', plain) === 0 &&
    isOwn(plain, matchers)
  )
}

/** Said of the author himself: 我不清楚, or nobody is named. */
function isOwn(plain: string, matchers: Matchers): boolean {
  const index = matchers.find('admission', plain)?.index ?? 0
  const before = plain.slice(0, index)
  const clause = /[^，,：:；;。]*$/.exec(before)?.[0].trim() ?? ''
  return clause === '' || matchers.has('self', clause)
}

// > | 又是那个老问题：如何做到完全公平？
//             ^^^^^^^^^
function trimQuestion(
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
