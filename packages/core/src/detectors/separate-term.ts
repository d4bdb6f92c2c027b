import {masked} from '../mask.js'
import {foldMask} from '../sentences.js'

/** A line cut in two, offsets relative to it. */
interface SeparatedLine {
  /** All before the separator, blanks and marks included. */
  term: string
  /** Where the meaning starts. */
  gloss: number
  /** Nobody takes it for anything else: a colon, or a mark on the term. */
  sure: boolean
  /** A dash, which may stand between other things. */
  dashed: boolean
}

/** Which separators a line may have, beside those that nobody mistakes. */
export interface Loose {
  /** The text around it announces terms: a blank or a comma will do. */
  glossary: boolean
  /** Its list sets terms and meanings apart with a dash. */
  dashed: boolean
}

/** Longest term, in characters; a separator further on is one of a sentence. */
const longest = 45

// A colon that is no part of `12:30`, `std::move` or `https://`.
const colon =
  /(?<=^[\s\uE004]*[A-Za-z][\w-]{0,20}):(?=[A-Z][a-z]+ )|(?<=^[\s\uE004]*[A-Za-z][\w-]{0,20}(?: [\w-]{1,20}){1,3}):(?=[A-Za-z][\w-]* )|：|(?<!\d\s?|:):(?=[\s\uE000-\uE004]|[^\0-\u007F])|(?<=\d):(?=\s|[^\0-\u007F])/
// > | **PV（Physical Volume）物理卷** 磁盘分区后…
const boldName =
  /^(\uE004+[^\uE004（(]{1,20}[（(][A-Za-z][A-Za-z -]{1,40}[)）][^\uE004]{0,20}\uE004+)\s+(?=\S)/
// > | `-w:` writes a file
const codeColon = /^(\uE000+)\s+(?=\S)/
// > | 元数据（Metadata），描述文件的信息
//     ^^^^^^^^^^^^^
const named =
  /^(\uE004*[^\uE000-\uE004\p{P}\s]{1,20}\uE004*\s?[（(][A-Za-z][A-Za-z -]{1,40}[)）]\uE004*)[，,]\s*/u
// > | `min`, `low` - where reclaim starts
//                  ^^^
const dash =
  /^(\uE000+(?:[,、/]\s?\uE000+){0,4}|\uE004+[^\uE004]+\uE004+)(?:\s+[-–—]{1,2}\s+|\s?——?\s?)/
// > | roux -- flour cooked in fat
//          ^^
const plainDash =
  /^((?![^-–—]*(?<![A-Za-z])\d)\p{L}[^\uE000-\uE004，。；：！？,;:!?]{0,40}?)(?:\s+(?:--?|[–—])\s+|\s?——\s?)(?=\S)/u
// > | pod = containers that share a network
//         ^
const equals = /^([A-Za-z][\w-]{0,20})\s=\s(?=[A-Za-z]+ [A-Za-z]+ [A-Za-z])/
// > | **channel** what two tasks write through
//                ^
const boldBlank = /^(\uE004+[^\uE004]{1,40}\uE004+)\s+(?=[^\s-])/
// > | Build , 一次编译的编号
//           ^
const comma = /^([A-Za-z][\w +/-]{0,30}?)\s?[，,]\s*(?=\S)/

/**
 * Cut a line at its first separator.
 *
 * @param line a line, masked
 * @param inCode whether the author put the colon into the code span
 * @param loose what else may separate
 * @returns nothing if the line has none
 */
export function separateTerm(
  line: string,
  inCode: boolean,
  loose: Loose
): SeparatedLine | undefined {
  const trimmed = line.trimStart()
  const blanks = line.length - trimmed.length
  const sure =
    dash.exec(trimmed) ??
    boldName.exec(trimmed) ??
    (inCode ? codeColon.exec(trimmed) : null)
  if (sure) return cut(line, blanks, sure, true)
  const dashed = loose.dashed ? plainDash.exec(trimmed) : null
  const match = dashed ?? named.exec(trimmed) ?? equals.exec(trimmed)
  if (match) return {...cut(line, blanks, match, false), dashed: !!dashed}
  // A masked piece may be long, a term is not.
  const found = colon.exec(line.slice(0, 300))
  if (!found) {
    const other = loose.glossary
      ? (boldBlank.exec(trimmed) ?? comma.exec(trimmed))
      : null
    return other ? cut(line, blanks, other, false) : undefined
  }
  const term = line.slice(0, found.index)
  const name = foldMask(term).replace(/\s*[（(][^（()）]*[)）]/, '')
  const after = line.slice(found.index + 1, found.index + 3)
  if (name.length > longest || after === '//') return
  const gloss = skipBlanks(line, found.index + found[0].length)
  return {term, gloss, sure: true, dashed: false}
}

function cut(
  line: string,
  blanks: number,
  [whole, name = '']: RegExpExecArray,
  sure: boolean
): SeparatedLine {
  const term = line.slice(0, blanks + name.length)
  const gloss = skipBlanks(line, blanks + whole.length)
  return {term, gloss, sure, dashed: false}
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
