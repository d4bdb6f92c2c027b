import type {Draft, Encoding} from './ast.js'

/** Web standard, also in Node; `lib` here holds the language alone. */
declare const TextDecoder: new (
  label: string,
  options: {fatal: boolean; ignoreBOM: boolean}
) => {decode(bytes: Uint8Array): string}

/** Text of a draft and what was found out about its bytes. */
export interface Decoded {
  /** Text without byte order mark. */
  source: string
  /** Encoding, byte order mark and line endings. */
  file: Draft['file']
}

/** Byte order marks; no mark here opens another. */
const marks: ReadonlyArray<{bytes: Array<number>; encoding: Encoding}> = [
  {bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8'},
  {bytes: [0xff, 0xfe], encoding: 'utf-16le'},
  {bytes: [0xfe, 0xff], encoding: 'utf-16be'}
]

/** What Chinese text is made of besides ASCII. */
const chinese =
  /[\p{Script=Han}\p{Script=Greek}\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u2460-\u257F\u25A0-\u26FF\u3000-\u30FF\uFE30-\uFE4F\uFF00-\uFFEF\xA4\xA7\xA8\xB0\xB1\xB7\xD7\xF7]/u
const implausible = /[\0\x80-\x9F\p{Private_Use}]/u // eslint-disable-line no-control-regex

/**
 * Decode a draft: byte order mark, UTF-16 by its NULs, strict UTF-8, plausible
 * GB18030, in this order.
 *
 * @param value
 *   Text or bytes.
 * @param encoding
 *   Encoding of bytes, if it is known.
 * @returns
 *   Source and file facts; `encoding: 'unknown'` if nothing fits, the source
 *   then is what a lenient UTF-8 decoder makes of the bytes.
 */
export function decode(
  value: string | Uint8Array,
  encoding?: Encoding | null | undefined
): Decoded {
  if (typeof value === 'string') return withoutMark(value, 'utf-8')
  const candidates = encoding ? [encoding] : guess(value)
  for (const candidate of candidates) {
    const text = decodeStrictly(value, candidate)
    if (text === undefined) continue
    if (candidate === 'gb18030' && !encoding && !isChinese(text)) continue
    return withoutMark(text, candidate)
  }
  const lenient = new TextDecoder('utf-8', {fatal: false, ignoreBOM: true})
  return withoutMark(lenient.decode(value), 'unknown')
}

function guess(bytes: Uint8Array): Array<Encoding> {
  const mark = marks.find((d) => d.bytes.every((byte, i) => bytes[i] === byte))
  if (mark) return [mark.encoding]
  let odd = 0
  let nulls = 0
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue
    nulls++
    odd += index % 2
  }
  // One alone is a stray NUL of a short UTF-8 draft.
  if (nulls > 1 && nulls >= bytes.length * 0.02) {
    if (odd >= nulls * 0.9) return ['utf-16le', 'utf-8']
    if (nulls - odd >= nulls * 0.9) return ['utf-16be', 'utf-8']
  }
  return ['utf-8', 'gb18030']
}

function decodeStrictly(
  bytes: Uint8Array,
  encoding: Encoding
): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(
      bytes
    )
  } catch {
    return undefined
  }
}

function isChinese(text: string): boolean {
  let known = 0
  let all = 0
  for (const character of text) {
    if (implausible.test(character)) return false
    if (character < '\x80') continue
    all++
    if (chinese.test(character)) known++
  }
  return known >= all * 0.9
}

function withoutMark(text: string, encoding: Encoding | 'unknown'): Decoded {
  const bom = text.charCodeAt(0) === 0xfeff
  const source = bom ? text.slice(1) : text
  return {source, file: {encoding, bom, eol: findEol(source)}}
}

function findEol(source: string): Draft['file']['eol'] {
  const kinds = new Set<'cr' | 'crlf' | 'lf'>()
  for (const [ending] of source.matchAll(/\r\n|\n|\r/g)) {
    kinds.add(ending === '\n' ? 'lf' : ending === '\r' ? 'cr' : 'crlf')
    if (kinds.size > 1) return 'mixed'
  }
  const [kind] = kinds
  return kind ?? 'none'
}
