import type {DetectedLeaf} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import {withoutTail} from './tail-of.js'

/** What was counted, offsets into the source. */
export interface Counted {
  actual: number
  start: number
  end: number
  rule: 'items' | 'ordinals' | 'parts' | 'sum'
  /** Counts only if it is as many as claimed. */
  loose?: boolean | undefined
}

const numerals = '一二三四五六七八九'
// > | 两把锁：logbuf、console信号量。
//     ^^^^^^ names what is counted, and then the colon
const announced = /^(?:[^，。；：:、！？\r\n]{0,12}|[\w -]{0,40})[：:]\s*/
// > | three factors - focal length, distance and aperture
//                  ^^^
const dashed = /^[^,.;:!?\r\n]{0,12}\s[-–—]{1,2}\s/
/** Longest list before a claim, in characters. */
const longestList = 80
/** How far behind a claim its parts are looked for, in characters. */
const reach = 2000
/** Longest part in words, if the number may be wrong. */
const mostWords = 4

/**
 * Count `A、B、C` or `a, b and c` after a colon.
 *
 * @param rest mask of the sentence behind the claim
 * @param offset where `rest` starts
 * @param claimed the number claimed: 和 may join the last two parts or not
 * @param matchers compiled words
 * @returns nothing if there are no parts, or more than are named
 */
export function countParts(
  rest: string,
  offset: number,
  claimed: number,
  matchers: Matchers
): Counted | undefined {
  const lead = (announced.exec(rest) ?? dashed.exec(rest))?.[0]
  if (lead === undefined) return
  if (matchers.ends('speech', lead.replace(/[\s：:]+$/, ''))) return
  const parts = /^[^。；;！？\r\n]*/.exec(rest.slice(lead.length))?.[0] ?? ''
  const said = parts
    .replaceAll(/[（(][^（()）]*[)）]/g, '')
    .replaceAll(/[“「『][^“”「」『』]*[”」』]/g, '“”')
  const bare = withoutTail(said, /[\s.\uE004]/)
  if (matchers.has('andSoOn', bare) || /[：:]/.test(bare)) return
  const start = offset + lead.length
  const span = {start, end: start + parts.trimEnd().length}
  if (/[、，]/.test(bare) || /\p{Script=Han}/u.test(bare)) {
    return countHan(bare, span, claimed)
  }
  const listed = bare.split(/, (?:and |or )?| (?:and|or) /)
  if (listed.length < 2) return
  const short = listed.every((part) => part.split(' ').length <= mostWords)
  const loose = !short || !bare.includes(', ') || /[^\s:]/.test(lead)
  return {actual: listed.length, ...span, rule: 'parts', loose}
}

function countHan(
  bare: string,
  span: {start: number; end: number},
  claimed: number
): Counted | undefined {
  const listed = bare.split('、')
  const joined = /和|与|及|或/.test(listed.at(-1) ?? '')
  if (bare.includes('、') && !/[，,]/.test(bare)) {
    const actual =
      joined && listed.length < claimed ? listed.length + 1 : listed.length
    return {actual, ...span, rule: 'parts'}
  }
  // 甲和乙 are two, 甲，乙，丙 three; or it is a sentence.
  const actual = bare.includes('、')
    ? 0
    : /[，,]/.test(bare)
      ? bare.split(/[，,]/).length
      : bare.split(/和|与|及|以及/).length
  return {actual, ...span, rule: 'parts', loose: true}
}

/**
 * Count `A、B和C` right before 这三个.
 *
 * @param mask mask of the sentence
 * @param end where the claim starts in it
 * @param offset where the sentence starts
 * @param claimed the number claimed
 * @returns loose; nothing if it names no parts
 */
export function countBefore(
  mask: string,
  end: number,
  offset: number,
  claimed: number
): Counted | undefined {
  const first = Math.max(0, end - longestList)
  const before = mask.slice(first, end)
  // > | 由头、身和尾这三个部分组成
  //       ^^^^^^^^^^^
  const match = /([^，。；：:！？（(\s]{3,60})(这|等)\s?$/.exec(before)
  const parts = match?.[1]?.split(/、|和|与|以及|及/)
  if (!match || !parts || parts.length < 2 || parts.includes('')) return
  if (parts.length !== claimed) return
  const start = offset + first + match.index
  const last = start + (match[1]?.length ?? 0)
  return {actual: parts.length, start, end: last, rule: 'parts', loose: true}
}

/**
 * Count 一是 … 二是 …, 第一 … 第二 …, or 一个 … 另一个 …, in the rest of a
 * leaf.
 *
 * @param leaf the leaf
 * @param from where the claim ends
 * @param rest mask of the sentence behind the claim
 * @param matchers compiled words
 * @returns nothing without at least two in order
 */
export function countOrdinals(
  {end, mask, start}: DetectedLeaf,
  from: number,
  rest: string,
  matchers: Matchers
): Counted | undefined {
  if (!announced.test(rest) && !/^[^，：:]{0,12}[。，,.]/.test(rest)) return
  const text = mask.slice(from - start, from - start + reach)
  for (const pattern of [
    /([一二三四五六七八九])是/g,
    /第([一二三四五六七八九])(?=[，,、：:是个种类])/g
  ]) {
    let actual = 0
    let first = 0
    for (const match of text.matchAll(pattern)) {
      if (numerals.indexOf(match[1] ?? '') !== actual) continue
      if (actual === 0) first = match.index
      actual++
    }
    if (actual > 1) {
      return {actual, start: from + first, end, rule: 'ordinals'}
    }
  }
  // > | 有两种，一种是红的，另一种是白的
  //           ^^                ^^^^
  const pair =
    /(?<![\w第这那每])一(\p{Script=Han}{1,2})[^。；]*?[，；](?:而|还有)?(?:另|另外)?一\1/u.exec(
      text.slice(0, 300)
    )
  if (!pair || matchers.opens('measure', pair[1] ?? '') === 0) return undefined
  const at = from + pair.index
  return {actual: 2, start: at, end, rule: 'ordinals', loose: true}
}
