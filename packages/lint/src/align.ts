import {decodeString} from 'micromark-util-decode-string'
import type {Segment} from './segments.js'

/** A piece of a value, and the source it was made from. */
export interface Piece {
  /** The piece. */
  value: string
  /** Where it starts in the source. */
  start: number
  /** Where it ends. */
  end: number
  /** How the two relate. */
  kind: Step['kind']
}

/** What one step through a value and its source covers. */
export interface Step {
  /** Code units of the value. */
  length: number
  /** Code units of the source. */
  width: number
  /** How the two relate. */
  kind: Exclude<Segment['kind'], 'atom'>
}

/**
 * Walk a value and the source it was made from together.
 *
 * ```text
 * > value  | a&b⏎c
 * > source | a&amp;b⏎> c
 * ```
 *
 * @param value - of a text or code node
 * @param source - what the node was made from
 * @param start - where that begins in `source`
 * @param end - where it ends
 * @param step - what stands for what, at one place
 * @returns pieces that make up `value`, or nothing if they do not meet
 */
export function align(
  value: string,
  source: string,
  start: number,
  end: number,
  step: (
    value: string,
    index: number,
    source: string,
    at: number
  ) => Step | undefined
): Array<Piece> | undefined {
  const pieces: Array<Piece> = []
  let at = start
  let index = 0
  while (index < value.length) {
    const found = step(value, index, source, at)
    if (!found || at + found.width > end) return
    const next = at + found.width
    const piece = value.slice(index, index + found.length)
    const last = pieces.at(-1)
    if (found.kind === 'text' && last?.kind === 'text') {
      last.value += piece
      last.end = next
    } else {
      pieces.push({value: piece, start: at, end: next, kind: found.kind})
    }
    index += found.length
    at = next
  }
  return pieces
}

/** A step through text: line prefixes, escapes, character references. */
export function stepText(
  value: string,
  index: number,
  source: string,
  at: number
): Step | undefined {
  const length = readEnding(value, index)
  if (length > 0) {
    const width = readBreak(textBreak, value, index + length, source, at)
    return width > 0 ? {length, width, kind: 'break'} : undefined
  }
  const coded = source[at] === '\\' || source[at] === '&'
  if (coded) {
    escapeOrReference.lastIndex = at
    const code = escapeOrReference.exec(source)?.[0]
    const decoded = code === undefined ? undefined : decodeString(code)
    if (code && decoded && decoded !== code && value.startsWith(decoded, index))
      return {length: decoded.length, width: code.length, kind: 'decoded'}
  }
  return stepSame(value, index, source, at)
}

/** A step through a code span: line prefixes, bars of a table. */
export function stepCode(
  value: string,
  index: number,
  source: string,
  at: number
): Step | undefined {
  const length = Math.max(1, readEnding(value, index))
  const width = readBreak(codeBreak, value, index + length, source, at)
  if (width > 0) return {length, width, kind: 'break'}
  if (source[at] === '\\' && source[at + 1] === '|' && value[index] === '|') {
    return {length: 1, width: 2, kind: 'decoded'}
  }
  return stepSame(value, index, source, at)
}

function stepSame(
  value: string,
  index: number,
  source: string,
  at: number
): Step | undefined {
  if (value[index] === source[at]) return {length: 1, width: 1, kind: 'text'}
  const replaced = value[index] === '\uFFFD' && source[at] === '\0'
  return replaced ? {length: 1, width: 1, kind: 'decoded'} : undefined
}

/** Length of a line ending at an index. */
function readEnding(value: string, index: number): number {
  if (value[index] === '\n') return 1
  if (value[index] !== '\r') return 0
  return value[index + 1] === '\n' ? 2 : 1
}

/**
 * Length of a line ending with the prefix of the next line: `> ` or blanks.
 * What the value has of these itself belongs to the line.
 */
function readBreak(
  pattern: RegExp,
  value: string,
  index: number,
  source: string,
  at: number
): number {
  pattern.lastIndex = at
  const found = pattern.exec(source)?.[0]
  if (found === undefined) return 0
  prefix.lastIndex = index
  const kept = prefix.exec(value)?.[0] ?? ''
  return found.endsWith(kept) ? found.length - kept.length : 0
}

// > | 一行 ⏎> 下一行
//       ^^^^
const textBreak = /[\t ]*(?:\r\n|\n|\r)[\t >]*/y
const codeBreak = /(?:\r\n|\n|\r)[\t >]*/y
const prefix = /[\t >]*/y

const escapeOrReference =
  /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/iy
