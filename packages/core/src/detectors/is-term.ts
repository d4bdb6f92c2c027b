import type {TermDefinition} from '../ast.js'
import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import type {FoundTerm} from './find-term.js'

// 三种放大：, 形成 3 个部分：
const counted = /(?:\d|[两三四五六七八九十几])\s?[个种类条点步方]/
// 2023-01-01：, 2023年1月：
const date = /^\d{2,4}[-/.年]\d{1,2}(?:[-/.月]\d{0,2}[日号]?)?$/
// 第一步：, Step 1:
const ordinal =
  /^第\s?[\d〇一二三四五六七八九十百]{1,4}\s?(\D+)$|^([A-Za-z]+)\s?\d{1,3}$/
/** Longest term that opens a paragraph. */
const shortTerm = 20
/** Longest term in English words. */
const mostWords = 5

/**
 * Whether what stands before a colon names a thing.
 *
 * @param found the line
 * @param form its layout: without a bullet more is asked
 * @param matchers compiled words
 * @returns false for labels such as 注意 and for pieces of a sentence
 */
export function isTerm(
  found: FoundTerm,
  form: TermDefinition['form'],
  matchers: Matchers
): boolean {
  const {bold, plain} = found
  const name = plain.replace(/\s*[（(][^（()）]*[)）]$/, '').trim()
  const code = /^\uE000$/.test(name)
  if (code) return true
  if (!/[\p{L}\p{N}\uE000]/u.test(name)) return false
  if (/[，。；？！?!;]/.test(name) || name.includes(masked.link)) return false
  if (name.includes(', ') && !name.startsWith('-')) return false
  if (matchers.equals('noTerm', name.replace(/\s?\d{1,2}$/, ''))) return false
  if (date.test(name) || isOrdinal(name, matchers)) return false
  if (/^[（(]/.test(name) || counted.test(name)) return false
  const han = /\p{Script=Han}/u.test(name)
  if (han && /^\uE000[。.]?$/.test(found.glossPlain)) return false
  if (matchers.opens('noTermOpen', name) > 0) return false
  if (matchers.ends('noTermEnd', name)) return false
  const words = name.match(/[A-Za-z][A-Za-z'-]*/g)?.length ?? 0
  if (words > mostWords && !bold) return false
  if (form === 'paragraph') {
    return name.length <= shortTerm && !matchers.has('noTermPart', name)
  }
  return true
}

function isOrdinal(name: string, matchers: Matchers): boolean {
  const [, zh, en] = ordinal.exec(name) ?? []
  return matchers.equals('ordinalNoun', zh ?? en ?? '')
}
