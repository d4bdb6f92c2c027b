import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import type {FoundTerm} from './find-term.js'
import {readNumber} from './read-number.js'

// 三种放大：, 形成 3 个部分：
const counted = /(?:\d|[两三四五六七八九十几])\s?[个种类条点步方]/
// Remember one thing:
const countedEnglish = /^[A-Za-z]+ (?:\w+ )*(?:one|two|three|four|five) \w+$/
// Anna (English:, print "Count:
const unclosed = /^[^"]*"[^"]*$|“[^”]*$|[（(][^（()）]*$/
// [1]: , D/app (4711):
const reference = /^\[[^\]]*\]$|\s\(\d+\)$/
// 2023-01-01：, 2023年1月：
const date = /^\d{2,4}[-/.年]\d{1,2}(?:[-/.月]\d{0,2}[日号]?)?$/
// 第一步：, Step 1:
const ordinal =
  /^第\s?[\d〇一二三四五六七八九十百]{1,4}\s?(\D+)$|^([A-Za-z]+)\s?(\d{1,3}|[a-z]+)$/
// > | `min`, `low`: …
//     ^^^^^^^^^^^^
const codes = /^\uE000(?:\s?[,，、/]\s?\uE000)*$/
/** Labels of something else. */
const labels = ['noTerm', 'noteLabel', 'tipLabel', 'warningLabel'] as const
/** Labels that are none of a thing if they have a number. */
const counts = ['figureLabel', 'questionLabel'] as const
/** Longest term in English words. */
const mostWords = 5

/**
 * Whether what stands before a colon names a thing.
 *
 * @param found the line
 * @param matchers compiled words
 * @returns false for labels such as 注意 and for pieces of a sentence
 */
export function isTerm(found: FoundTerm, matchers: Matchers): boolean {
  const {bold, plain} = found
  const name = plain.replace(/\s*[（(][^（()）]*[)）]$/, '').trim()
  if (codes.test(name)) return true
  if (!/[\p{L}\p{N}\uE000]/u.test(name) || reference.test(plain)) return false
  if (/[，。；？！?!;]/.test(name) || name.includes(masked.link)) return false
  if (name.includes(', ') && !name.startsWith('-')) return false
  if (/^[（(]/.test(name) || unclosed.test(name)) return false
  const label = name.replace(/^[^\p{L}\p{N}\uE000]+|\s?\d{1,2}$/gu, '')
  if (labels.some((key) => matchers.equals(key, label))) return false
  // 图：is a term, 图 1： opens a caption.
  const numbered = label !== name && /\d$/.test(name)
  if (numbered && counts.some((key) => matchers.equals(key, label)))
    return false
  if (date.test(name) || isOrdinal(name, matchers)) return false
  if (counted.test(name) || countedEnglish.test(name)) return false
  const han = /\p{Script=Han}/u.test(name)
  if (han && /^\uE000[。.]?$/.test(found.glossPlain)) return false
  if (han && matchers.has('interrogative', name)) return false
  if (isPhrase(name, matchers)) return false
  const words = name.match(/[A-Za-z][A-Za-z'-]*/g)?.length ?? 0
  if (words > mostWords && !bold) return false
  return words < 2 || matchers.opens('imperative', name) === 0
}

/**
 * Whether a term can be told from the start of a sentence by itself, where no
 * bullet and no mark sets it off.
 *
 * @param found a term
 * @param longest most characters of it
 * @param matchers compiled words
 * @returns false for a long one, a number, and one with a word of sentences
 */
export function isPlainTerm(
  {glossPlain, plain}: FoundTerm,
  longest: number,
  matchers: Matchers
): boolean {
  const name = plain.replace(/\s*[（(][^（()）]*[)）]$/, '').trim()
  if (codes.test(name)) return true
  // 1：先断电 is the first of some steps, `main：中` a place.
  if (/^\d{1,2}$/.test(name) || /^\p{L}$/u.test(glossPlain)) return false
  return name.length <= longest && !hasPart(name, matchers)
}

/** Opens or ends like a piece of a sentence: 如果, 包括. */
function isPhrase(name: string, matchers: Matchers): boolean {
  return (
    (matchers.opens('noTermOpen', name) > 0 &&
      matchers.opens('termWord', name) === 0) ||
    (matchers.ends('noTermEnd', name) && !matchers.ends('termWord', name))
  )
}

/** Holds a word of sentences that is no part of a longer one: 为, not 行为. */
function hasPart(name: string, matchers: Matchers): boolean {
  if (!matchers.has('noTermPart', name)) return false
  const words = matchers.findAll('termWord', name)
  return matchers
    .findAll('noTermPart', name)
    .some(
      ({index, word}) =>
        !words.some(
          (one) =>
            one.index <= index &&
            index + word.length <= one.index + one.word.length
        )
    )
}

function isOrdinal(name: string, matchers: Matchers): boolean {
  const [, zh, en, number] = ordinal.exec(name) ?? []
  const isNumber =
    number === undefined || readNumber(number) > 0 || /\d/.test(number)
  return isNumber && matchers.equals('ordinalNoun', zh ?? en ?? '')
}
