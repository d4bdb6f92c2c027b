import type {DetectedLeaf} from '../define-detector.js'

/** What was counted, offsets into the source. */
export interface Counted {
  actual: number
  start: number
  end: number
  rule: 'items' | 'ordinals' | 'parts'
}

const numerals = '一二三四五六七八九'
// > | 两把锁：logbuf、console信号量。
//     ^^^^^^ names what is counted, and then the colon
const announced = /^[^，。；：:、！？\r\n]{0,12}[：:]\s*/

/**
 * Count `A、B、C` after a colon.
 *
 * @param rest mask of the sentence behind the claim
 * @param offset where `rest` starts
 * @param claimed the number claimed: 和 may join the last two parts or not
 * @returns nothing if there are no parts, or more than are named
 */
export function countParts(
  rest: string,
  offset: number,
  claimed: number
): Counted | undefined {
  const lead = announced.exec(rest)?.[0].length
  if (lead === undefined) return
  const parts = /^[^。；;！？\r\n]*/.exec(rest.slice(lead))?.[0] ?? ''
  const bare = parts
    .replaceAll(/[（(][^（()）]*[)）]/g, '')
    .replaceAll(/[“「『][^“”「」『』]*[”」』]/g, '')
  if (!bare.includes('、') || /[，,：:]/.test(bare)) return
  if (/等|……|\.{3}|etc/.test(bare)) return
  const listed = bare.split('、')
  const joined = /和|与|及|或/.test(listed.at(-1) ?? '')
  const actual =
    joined && listed.length < claimed ? listed.length + 1 : listed.length
  const start = offset + lead
  return {actual, start, end: start + parts.trimEnd().length, rule: 'parts'}
}

/**
 * Count 一是 … 二是 …, or 第一 … 第二 …, in the rest of a leaf.
 *
 * @param leaf the leaf
 * @param from where the claim ends
 * @param rest mask of the sentence behind the claim
 * @returns nothing without at least two in order
 */
export function countOrdinals(
  {end, mask, start}: DetectedLeaf,
  from: number,
  rest: string
): Counted | undefined {
  if (!announced.test(rest) && !/^[^，：:]{0,12}[。，]/.test(rest)) return
  const text = mask.slice(from - start)
  for (const pattern of [
    /([一二三四五六七八九])是/g,
    /第([一二三四五六七八九])(?=[，,、：:是])/g
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
  return undefined
}
