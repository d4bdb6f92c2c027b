import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import {foldMask} from '../sentences.js'
import {separateTerm, type Loose} from './separate-term.js'

/** `term：gloss` in a line, offsets relative to the leaf. */
export interface FoundTerm {
  /** Where the fact starts: a mark that closes inside it belongs to it. */
  from: number
  /** Where the term starts. */
  start: number
  /** Where the term ends. */
  termEnd: number
  /** Where the gloss starts. */
  gloss: number
  /** The term as a rule reads it. */
  plain: string
  /** The gloss in its line, as a rule reads it. */
  glossPlain: string
  /** The term is bold from end to end. */
  bold: boolean
  /** What stands between the two is nothing else. */
  sure: boolean
}

/**
 * Look for a term set against its meaning.
 *
 * @param leaf the leaf
 * @param from where the line starts
 * @param to where the line ends
 * @param matchers compiled words
 * @param loose what may separate the two, beside a colon
 * @returns the term, whatever it is; nothing without both sides
 */
export function findTerm(
  leaf: {mask: string; text: string},
  from: number,
  to: number,
  matchers: Matchers,
  loose: Loose
): FoundTerm | undefined {
  const {mask} = leaf
  const line = mask.slice(from, to)
  // The author put the colon into the code span.
  const inCode = /^\s*`[^`\r\n]{1,40}[:：]`\s/.test(leaf.text.slice(from, to))
  const separated = separateTerm(line, inCode, loose)
  if (!separated) return
  const {dashed, gloss, sure, term} = separated
  const opened = /^[\s\uE004]*/.exec(term)?.[0].length ?? 0
  const plain = foldMask(term)
  const glossPlain = foldMask(line.slice(gloss))
  if (!plain || !isGloss(glossPlain, matchers)) return
  if (dashed && !isExplained(plain, glossPlain)) return
  // `**1、term**：` has its mark before the ordinal.
  const ordinal = /[^\r\n]*$/.exec(mask.slice(Math.max(0, from - 8), from))
  const early = (ordinal?.[0] ?? '').indexOf(masked.mark)
  const before = `${ordinal?.[0]}${term.slice(0, opened)}`
  const marks = before.includes(masked.mark)
  const rest = line.slice(term.length, gloss)
  const inside = term.trimEnd().endsWith(masked.mark)
  const closed = inside || rest.includes(masked.mark)
  const inner = term.slice(opened).replace(/[\s\uE004]+$/, '')
  const bold = marks && closed && !inner.includes(masked.mark)
  const blanks = /^\s*/.exec(term)?.[0].length ?? 0
  return {
    from:
      bold && early >= 0
        ? from - (ordinal?.[0].length ?? 0) + early
        : from + blanks,
    start: from + (bold && !inside ? opened : blanks),
    termEnd: from + term.trimEnd().length,
    gloss: from + gloss,
    plain,
    glossPlain,
    bold,
    sure
  }
}

/** A meaning: not one bracketed remark, not only a link, not a question. */
function isGloss(plain: string, matchers: Matchers): boolean {
  if (!/[\p{L}\p{N}\uE000]/u.test(plain.replaceAll(masked.link, ''))) {
    return false
  }
  if (/^[）)]|^[（(][^（()）]*[)）][。.]?$/.test(plain)) return false
  if (/^https?:\S+$/.test(plain) || /^[^。；;]*[？?]$/.test(plain)) return false
  const bare = plain.replaceAll(/[\uE001\p{P}\s]/gu, '')
  return !(
    plain.includes(masked.link) && matchers.equals('referenceLabel', bare)
  )
}

/** Behind a dash: not a place, a score, a link or the command of a task. */
function isExplained(term: string, gloss: string): boolean {
  if (gloss.includes(masked.link)) return false
  return /\p{Script=Han}/u.test(term)
    ? /\p{Script=Han}{3}/u.test(gloss)
    : /\p{Script=Han}{3}|\w\s\S+\s\S/u.test(gloss)
}
