import {emptyLabels, pointers, verbs} from './words.js'

/** A label is a name, not a sentence: at most this many columns. */
const widest = 48

/** Ordinals that open a label: `1.`, `一、`, `(2)`, `第三步`, `方案二`, `Step 1`. */
const ordinal =
  /^(?:[(（]?[\d一二三四五六七八九十]+[)）.、]|[①-⑳])\s*|^(?:(?:第[\d一二三四五六七八九十]+|步骤|方案|方法|阶段|情况|场景|问题|方式|step|case|option|part|phase)\s*[\d一二三四五六七八九十a-z]{0,2}(?:步|点|种|类|个|章|节|阶段|次)?)$/iu

/** What `X有以下三种` says beside X: verb, `以下`, number, measure word. */
const counting =
  /(?:主要|一般|通常)?(?:有|是|包括|包含|分为|\s(?:are|is|includes?))(?:以下|如下|下面)?(?:(?:几|[一二两三四五六七八九十]|\d{1,2})(?:个|种|点|类|项|条|方面|部分|步)?)?$/iu

/**
 * Whether a label can be asked alone: it names something, points nowhere and
 * is no sentence.
 *
 * @param label
 *   label without its colon
 * @returns
 *   whether it can
 */
export function isName(label: string): boolean {
  const text = label.trim()
  return (
    /\p{L}/u.test(text) &&
    width(text) <= widest &&
    !/[，。；？！,;?!]|\.\s|\n/u.test(text) &&
    !pointers.test(text) &&
    !ordinal.test(text) &&
    !emptyLabels.has(text.toLowerCase())
  )
}

/**
 * Whether a term can be asked for what it means: a name, and not what is left
 * of `X是：a；b`.
 */
export function isTerm(term: string): boolean {
  return isName(term) && withoutCount(term) === term
}

/** `触发条件有以下几种` -> `触发条件`. */
export function withoutCount(label: string): string {
  return label.replace(counting, '').trim()
}

/** Whether a label says what is done: `查看日志`, `Remove a module`. */
export function isDoing(label: string): boolean {
  const [word = ''] = /^[a-z]+(?=\s)/i.exec(label) ?? []
  return (
    verbs.has(word.toLowerCase()) ||
    verbs.has(label.slice(0, 2)) ||
    verbs.has(label.slice(0, 3))
  )
}

/** Columns of a text: a Han character counts two. */
export function width(text: string): number {
  let columns = 0
  for (const point of text) columns += /[\u2E80-\uFF60]/u.test(point) ? 2 : 1
  return columns
}
