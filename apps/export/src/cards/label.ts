import {
  attributes,
  clauses,
  emptyLabels,
  groups,
  openers,
  pointers,
  qualities,
  reports,
  verbs
} from './words.js'

/** A label is a name, not a sentence: at most this many columns. */
const widest = 48

/** Ordinals that open a label: `1.`, `一、`, `(2)`, `第三步`, `方案二`, `Step 1`. */
const ordinal =
  /^(?:[(（]?[\d一二三四五六七八九十]+[)）.、]|[①-⑳])\s*|^(?:(?:第[\d一二三四五六七八九十]+|步骤|方案|方法|阶段|情况|场景|问题|方式|组合|例|题目?|step|case|option|part|phase)\s*[\d一二三四五六七八九十a-z]{0,2}(?:步|点|种|类|个|章|节|阶段|次)?)$/iu

/** What `X有以下三种` says beside X: verb, `以下`, number, measure word. */
const counting =
  /(?:主要|一般|通常)?(?:有|是|在于|包括|包含|分为|\s(?:are|is|includes?))(?:以下|如下|下面)?(?:(?:几|[一二两三四五六七八九十]|\d{1,2})(?:个|种|点|类|项|条|方面|部分|步)?)?$/iu

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
    !openers.test(text) &&
    !ordinal.test(text) &&
    !/^(?:图|表|figure|table)\s*\d/iu.test(text) &&
    isBalanced(text) &&
    !emptyLabels.has(text.toLowerCase())
  )
}

/**
 * Whether a term can be asked for what it means: a name, not what is left of
 * `X是：a；b`, and no line of a report such as `字段不生效`.
 */
export function isTerm(term: string): boolean {
  return (
    isName(term) &&
    !term.includes('是') &&
    !reports.test(term) &&
    withoutCount(term) === term
  )
}

/**
 * Whether a label can be asked for the items of its list.
 *
 * @param label
 *   label without its colon
 * @param announced
 *   whether a colon announces the list: else the label itself must do so
 * @returns
 *   whether it can
 */
export function isSetName(label: string, announced: boolean): boolean {
  const text = withoutAside(label)
  return (
    isName(label) &&
    !clauses.test(text) &&
    !isDoing(text) &&
    (announced || groups.test(text))
  )
}

/** Whether a term is asked for by itself: `优点？`. */
export function isAttribute(term: string): boolean {
  return attributes.test(withoutAside(term))
}

/** Whether `X是什么` makes sense: not of `优点`, nor of `支持快照`. */
export function isThing(term: string): boolean {
  const text = withoutAside(term)
  return !attributes.test(text) && !qualities.test(text) && !clauses.test(text)
}

/** `触发条件有以下几种` -> `触发条件`. */
export function withoutCount(label: string): string {
  return label.replace(counting, '').trim()
}

/** Whether a label says what is done: `查看日志`, `Remove a module`. */
export function isDoing(label: string): boolean {
  const [word = ''] = /^[a-z]+(?=\s)|^\p{Script=Han}{2,3}/iu.exec(label) ?? []
  return verbs.has(word.toLowerCase()) || verbs.has(word.slice(0, 2))
}

/** A value is data to look up, not to learn: `12`, `<= 3.5 ms`, `0-10`. */
export function isMeasured(text: string): boolean {
  return /^[<>≤≥~≈±+-]{0,2}\s*\d[\d.,~-]*\s*-?(?:%|[a-zA-Zµ/]{1,6})?$/u.test(
    text.trim()
  )
}

/** `抢占(用户)` -> `抢占`. */
function withoutAside(text: string): string {
  return text.replace(/[（(][^()（）]*[)）]$/u, '').trim()
}

/** Whether every bracket has its other half. */
function isBalanced(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0
  return count(/[(（[【]/gu) === count(/[)）\]】]/gu)
}

/** Columns of a text: a Han character counts two. */
export function width(text: string): number {
  let columns = 0
  for (const point of text) columns += /[\u2E80-\uFF60]/u.test(point) ? 2 : 1
  return columns
}
