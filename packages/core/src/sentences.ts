import {masked} from './mask.js'
import type {Leaf} from './leaves.js'
import type {Matchers} from './matchers.js'

/** A sentence of a leaf, the smallest piece a detector looks at. */
export interface Sentence {
  /** UTF-16 offset into the source. */
  start: number
  /** UTF-16 offset after it, closing marks included. */
  end: number
  /** Its slice of the source. */
  text: string
  /** As long as `text`; see `masked`. */
  mask: string
  /** The mask without bold marks, blanks and masked pieces folded to one. */
  plain: string
  /** Place in its leaf, from 0. */
  index: number
}

const enders = '。！？!?；;'
/** Where a sentence can end, or a line, a clause or a quotation does. */
const stops = /["\n\r.。！？!?；;，,]/g
const closers = '？！”’"）)」』】]' + masked.mark
const quoteClosers = '”’"」』'
/** What question marks can end: not `$?`, `${a:?}`, `#、?` or `555-????`. */
const asked =
  /(?:^|[\p{L}\p{N}\uE000-\uE004”’"'）)】」』》\].。…！!\r\n])[ \t]*[？?]*$/u
// > | The packet is from 2019. Are they still good?
//                        ^^^^^
const year = /[^\S\r\n]\d{3,}$/
/** How many marks may stand behind the one that ends a sentence. */
const mostClosers = 200
/** Lines shorter than this were broken on purpose. */
const shortLine = 34
/** A clause is read from here on, if it is longer. */
const longClause = 60
/** No particle is longer. */
const longParticle = 4

/**
 * Cut a leaf into sentences.
 *
 * @param leaf any leaf but code
 * @param matchers compiled words
 * @returns the sentences, without blank ones
 */
export function findSentences(
  leaf: Pick<Leaf, 'kind' | 'mask' | 'start' | 'text'>,
  matchers: Matchers
): Array<Sentence> {
  const {mask} = leaf
  const sentences: Array<Sentence> = []
  let from = 0
  let lineStart = 0
  let clause = 0
  let quotes = 0
  const cut = (end: number): void => {
    const sentence = createSentence(leaf, from, end, sentences.length)
    if (sentence) sentences.push(sentence)
    from = end
    clause = end
  }
  stops.lastIndex = 0
  for (let stop = stops.exec(mask); stop; stop = stops.exec(mask)) {
    const {0: char, index: at} = stop
    if (char === '"') {
      quotes++
    } else if (char === '\n' || char === '\r') {
      const next = at + (mask.startsWith('\r\n', at) ? 2 : 1)
      if (breaksAt(leaf, lineStart, at, lineAt(mask, next), matchers)) cut(next)
      lineStart = next
      stops.lastIndex = next
      quotes = 0
    } else if (/[，,]/.test(char)) {
      const start = Math.max(clause, at - longClause)
      if (asksAloud(mask, start, at, matchers)) cut(at + 1)
      clause = at + 1
    } else if (endsAt(mask, at)) {
      const end = closeAt(mask, at + 1, quotes)
      if (end > 0) {
        cut(end)
        stops.lastIndex = end
        quotes = 0
      }
    }
  }
  cut(mask.length)
  return sentences
}

// > | 那么什么是老面呢，就是上次留下的面团。
//                   ^^
function asksAloud(
  mask: string,
  start: number,
  comma: number,
  matchers: Matchers
): boolean {
  const last = mask.slice(Math.max(start, comma - longParticle), comma)
  return (
    matchers.ends('particle', last) &&
    !matchers.ends('noParticle', last) &&
    matchers.has('interrogative', mask.slice(start, comma)) &&
    // Not if the sentence asks to its end.
    !/^[^。！？!?；;\r\n]*[？?]/.test(mask.slice(comma, comma + longClause))
  )
}

function lineAt(mask: string, at: number): string {
  // Enough to see what the line opens with.
  return mask.slice(at, at + 40).trimStart()
}

function breaksAt(
  leaf: Pick<Leaf, 'kind' | 'mask' | 'start' | 'text'>,
  lineStart: number,
  lineEnd: number,
  next: string,
  matchers: Matchers
): boolean {
  const trimmed = leaf.mask.slice(lineStart, lineEnd).trim()
  return (
    leaf.kind === 'heading' ||
    leaf.kind === 'html' ||
    (isShort(trimmed, next) && !goesOn(trimmed, matchers)) ||
    // A line drawn with dashes or stars.
    !/[\p{L}\p{N}\uE000-\uE003]/u.test(trimmed) ||
    /[:：]$/.test(unmarked(trimmed)) ||
    /(?: {2}|\\)$/.test(leaf.text.slice(lineStart, lineEnd)) ||
    matchers.lineOpener.test(unmarked(next))
  )
}

// > | 3. 代码中的 this 是多少 https://…
//       ^^^^^^^^^^^^^^^^^^^^ a link at its end does not make a line long
function isShort(line: string, next: string): boolean {
  if (line.length < shortLine) return true
  let end = line.length
  while (line.charAt(end - 1) === masked.link) end--
  if (end === line.length || end >= shortLine) return false
  return /\p{Script=Han}/u.test(line.slice(0, end)) || !/^[a-z]/.test(next)
}

/** An interrogative alone on its line: the line was only wrapped. */
function goesOn(line: string, matchers: Matchers): boolean {
  return matchers.equals('interrogative', unmarked(line))
}

function unmarked(mask: string): string {
  return mask.replaceAll(masked.mark, '')
}

/** Whether a sentence can end with the character at `at`. */
function endsAt(mask: string, at: number): boolean {
  const char = mask.charAt(at)
  const before = mask.charAt(at - 1)
  const after = mask.charAt(at + 1)
  if (char === '.') {
    // A full stop: not in `e.g. a`, `3.5`, `.config` or `v1. x`.
    return (
      (/[\p{Script=Han}a-z)\]”"\uE000-\uE004]/u.test(before) ||
        year.test(mask.slice(Math.max(0, at - 12), at))) &&
      (after === '' || /\s/.test(after)) &&
      !/(?:^|[\s(])(?:[A-Za-z]|[Ee]\.g|[Ii]\.e|etc|vs|cf|[Ff]ig|[Nn]o|[Ee]q|approx|resp)$/.test(
        mask.slice(Math.max(0, at - 8), at)
      ) &&
      /^\s*(?:$|[^a-z\s])/.test(mask.slice(at + 1, at + 40))
    )
  }
  if (!enders.includes(char)) return false
  if (char === ';') return after === '' || /\s/.test(after)
  if (/[?？]/.test(char) && !asked.test(mask.slice(Math.max(0, at - 8), at))) {
    return false
  }
  if (char === '?' || char === '!') {
    // No operator: `a?b`, `a?.b`, `a ?? b`.
    const joined =
      /\w/.test(before) && /^\.?\w/.test(mask.slice(at + 1, at + 3))
    return !joined && !/[=<>&|]/.test(after)
  }
  return true
}

/**
 * Where the sentence really ends: after more marks and closers. 0 if it
 * does not end here: the mark stands in a quotation that goes on, or is alone
 * in brackets.
 */
function closeAt(mask: string, at: number, quotes: number): number {
  let quoted = false
  if (/[(（[【]/.test(mask.charAt(at - 2))) return 0
  const most = Math.min(mask.length, at + mostClosers)
  while (at < most) {
    const char = mask.charAt(at)
    if (char === '"' && quotes % 2 === 0) break
    if (!closers.includes(char) && !enders.includes(char)) break
    if (quoteClosers.includes(char)) quoted = true
    at++
  }
  const after = mask.slice(at, at + 20)
  if (after.startsWith('》')) return 0
  return quoted && /^[ \t]*[^\s“"「（(\p{P}]|^[，、,]/u.test(after) ? 0 : at
}

function createSentence(
  leaf: Pick<Leaf, 'mask' | 'start' | 'text'>,
  from: number,
  end: number,
  index: number
): Sentence | undefined {
  const open = leaf.mask.slice(from, end).trimStart()
  const inner = open.trimEnd()
  const marks = marksAround(inner)
  const first = end - open.length + marks
  const last = first + inner.length - 2 * marks
  if (first >= last) return
  const mask = leaf.mask.slice(first, last)
  return {
    start: leaf.start + first,
    end: leaf.start + last,
    text: leaf.text.slice(first, last),
    mask,
    plain: foldMask(mask),
    index
  }
}

/** `**all of it**`, but not `**a** and **b**`. */
function marksAround(text: string): number {
  if (!text.startsWith(masked.mark)) return 0
  const marks = /^\uE004+/.exec(text)?.[0].length ?? 0
  const core = text.slice(marks, text.length - marks)
  const closed = text.endsWith(masked.mark.repeat(marks))
  return closed && !core.includes(masked.mark) ? marks : 0
}

/** What a mask can hold that is to be folded. */
const unfolded = /[\uE000-\uE004]|\s\s|[^\S ]/

/**
 * What a rule reads of a mask.
 *
 * @param mask slice of a mask
 * @returns without bold marks, blanks and masked pieces folded to one
 */
export function foldMask(mask: string): string {
  if (!unfolded.test(mask)) return mask.trim()
  return mask
    .replaceAll(masked.mark, '')
    .replaceAll(/([\uE000-\uE003])\1+/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
