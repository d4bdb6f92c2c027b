const han = '一二三四五六七八九'
const english =
  'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/**
 * Read a number up to 99.
 *
 * @param text digits, Han numerals or an English word: `12`, `十二`, `twelve`
 * @returns the number; 0 for anything else
 */
export function readNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  if (text === '两') return 2
  const word = english.indexOf(text.toLowerCase())
  if (word >= 0) return word + 1
  // 十二, 二十, 三十五
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (!match || text === '') return 0
  const [, tens = '', ten, ones = ''] = match
  if (!ten) return tens && ones ? 0 : han.indexOf(tens + ones) + 1
  return (tens ? han.indexOf(tens) + 1 : 1) * 10 + han.indexOf(ones || ' ') + 1
}
