import type {DetectorContext} from '../define-detector.js'

const han = '一二三四五六七八九十'
// > | 第二个问题
//     ^^^
const counted = /^第\s?([一二三四五六七八九十]|\d{1,2})\s?/
// > | 问题 2
//         ^
const number = /^\s?([一二三四五六七八九十]|\d{1,2})(?!\d)/

/**
 * Which of several questions a sentence turns to.
 *
 * @param plain a sentence
 * @param context what the detector sees
 * @returns the number in 第二个问题, 再看问题 2, `The second question`
 */
export function readOrdinal(
  plain: string,
  {lexicon, matchers}: DetectorContext
): number | undefined {
  const rest = plain.slice(matchers.opens('turnTo', plain)).trimStart()
  const first = counted.exec(rest)
  if (first?.[1]) {
    const named = matchers.opens('questionName', rest.slice(first[0].length))
    return named > 0 ? toNumber(first[1]) : undefined
  }
  const name = matchers.opens('questionName', rest)
  const behind = name > 0 ? number.exec(rest.slice(name))?.[1] : undefined
  if (behind) return toNumber(behind)
  const length = matchers.opens('ordinalWord', rest)
  const noun = rest.slice(length).trimStart()
  if (length === 0 || matchers.opens('questionName', noun) === 0) return
  return lexicon.ordinalWord.en.indexOf(rest.slice(0, length).toLowerCase()) + 1
}

function toNumber(text: string): number {
  const index = han.indexOf(text)
  return index < 0 ? Number(text) : index + 1
}
