import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import {foldMask} from '../sentences.js'

/** `term：gloss` in a line, offsets relative to the leaf. */
export interface FoundTerm {
  /** Where the term starts, its marks included. */
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
}

/** Longest term, in characters; a separator further on is one of a sentence. */
const longest = 45

// A colon that is no part of `12:30`, `std::move` or `https://`.
const colon =
  /(?<=^[\s\uE004]*[A-Za-z][\w-]{0,20}):(?=[A-Z][a-z]+ )|：|(?<!\d\s?|:):(?=[\s\uE000-\uE004]|[^\0-\u007F])|(?<=\d):(?=\s|[^\0-\u007F])/
// > | **PV（Physical Volume）物理卷** 磁盘分区后…
const boldName =
  /^(\uE004+[^\uE004（(]{1,20}[（(][A-Za-z][A-Za-z -]{1,40}[)）][^\uE004]{0,20}\uE004+)\s+(?=\S)/
// > | `-w:` writes a file
const codeColon = /^(\uE000+)\s+(?=\S)/
// > | 元数据（Metadata），描述文件的信息
//     ^^^^^^^^^^^^^
const named =
  /^(\uE004*[^\uE000-\uE004\p{P}\s]{1,20}\uE004*\s?[（(][A-Za-z][A-Za-z -]{1,40}[)）]\uE004*)[，,]\s*/u
// > | `fsync` - flushes a file
//           ^^^
const dash = /^(\uE000+|\uE004+[^\uE004]+\uE004+)(?:\s+[-–—]{1,2}\s+|\s?——?\s?)/

/**
 * Look for a term set against its meaning.
 *
 * @param leaf the leaf
 * @param from where the line starts
 * @param to where the line ends
 * @param matchers compiled words
 * @returns the term, whatever it is; nothing without both sides
 */
export function findTerm(
  leaf: {mask: string; text: string},
  from: number,
  to: number,
  matchers: Matchers
): FoundTerm | undefined {
  const {mask} = leaf
  const line = mask.slice(from, to)
  // The author put the colon into the code span.
  const inCode = /^\s*`[^`\r\n]{1,40}[:：]`\s/.test(leaf.text.slice(from, to))
  const separated = separate(line, inCode)
  if (!separated) return
  const {term, gloss} = separated
  const opened = /^[\s\uE004]*/.exec(term)?.[0].length ?? 0
  const plain = foldMask(term)
  const glossPlain = foldMask(line.slice(gloss))
  if (!plain || !isGloss(glossPlain, matchers)) return
  // `**1、term**：` has its mark before the ordinal.
  const ordinal = /[^\r\n]*$/.exec(mask.slice(Math.max(0, from - 8), from))
  const before = `${ordinal?.[0]}${term.slice(0, opened)}`
  const marks = before.includes(masked.mark)
  const rest = line.slice(term.length, gloss)
  const closed =
    term.trimEnd().endsWith(masked.mark) || rest.includes(masked.mark)
  const inner = term.slice(opened).replace(/[\s\uE004]+$/, '')
  const bold = marks && closed && !inner.includes(masked.mark)
  const blanks = /^\s*/.exec(term)?.[0].length ?? 0
  return {
    start:
      from + (bold && !term.trimEnd().endsWith(masked.mark) ? opened : blanks),
    termEnd: from + term.trimEnd().length,
    gloss: from + gloss,
    plain,
    glossPlain,
    bold
  }
}

/** Cut a line at its first separator. */
function separate(
  line: string,
  inCode: boolean
): {term: string; gloss: number} | undefined {
  const trimmed = line.trimStart()
  const dashed =
    dash.exec(trimmed) ??
    named.exec(trimmed) ??
    boldName.exec(trimmed) ??
    (inCode ? codeColon.exec(trimmed) : null)
  const blanks = line.length - line.trimStart().length
  if (dashed?.[1]) {
    const term = line.slice(0, blanks + dashed[1].length)
    return {term, gloss: skipBlanks(line, blanks + dashed[0].length)}
  }
  // A masked piece may be long, a term is not.
  const match = colon.exec(line.slice(0, 300))
  if (!match) return
  const term = line.slice(0, match.index)
  const name = foldMask(term).replace(/\s*[（(][^（()）]*[)）]/, '')
  const after = line.slice(match.index + 1, match.index + 3)
  if (name.length > longest || after === '//') return
  return {term, gloss: skipBlanks(line, match.index + match[0].length)}
}

function skipBlanks(line: string, from: number): number {
  let at = from
  while (at < line.length && /[\s\uE004]/.test(line.charAt(at))) {
    // The mark of bold text that opens the gloss belongs to it.
    if (line.charAt(at) === masked.mark && /\s/.test(line.charAt(at - 1))) break
    at++
  }
  return at
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
