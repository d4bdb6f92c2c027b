/** A copy of a draft in other bytes. */
export interface Copy {
  /** What is other about it: `GB18030`, `CRLF`. */
  name: string
  /** Text, or bytes in another encoding. */
  value: string | Uint8Array
  /** Offset into the source of the copy to offset into the original. */
  toOriginal: (offset: number) => number
}

const same = (offset: number): number => offset
const encoder = new TextEncoder()

/**
 * Copies of a draft that say the same: other line endings, a byte order mark,
 * UTF-16, and GB18030 where Chinese tells it from anything else.
 *
 * @param source
 *   Text with line feeds only.
 * @returns
 *   The copies, without those that a decoder cannot know.
 */
export function reEncode(source: string): Array<Copy> {
  const crlf = source.replaceAll('\n', '\r\n')
  const mixed = toMixed(source)
  const copies: Array<Copy> = [
    {name: 'CRLF', value: crlf, toOriginal: withoutReturns(crlf)},
    {name: 'CR', value: source.replaceAll('\n', '\r'), toOriginal: same},
    {name: 'mixed', value: mixed, toOriginal: withoutReturns(mixed)},
    {name: 'BOM', value: `\uFEFF${source}`, toOriginal: same}
  ]
  // A lone surrogate cannot be written in any encoding.
  if (/\p{Surrogate}/u.test(source)) return copies
  copies.push(
    {name: 'UTF-8', value: encoder.encode(source), toOriginal: same},
    {
      name: 'UTF-8 with BOM',
      value: encoder.encode(`\uFEFF${source}`),
      toOriginal: same
    },
    {
      name: 'UTF-16LE',
      value: toUtf16(`\uFEFF${source}`, true),
      toOriginal: same
    },
    {
      name: 'UTF-16BE',
      value: toUtf16(`\uFEFF${source}`, false),
      toOriginal: same
    }
  )
  const gb = toGb18030(source)
  if (gb) copies.push({name: 'GB18030', value: gb, toOriginal: same})
  return copies
}

/** Each second line ends in CRLF. */
function toMixed(source: string): string {
  let line = 0
  return source.replace(/\n/g, () => (line++ % 2 ? '\r\n' : '\n'))
}

function withoutReturns(text: string): (offset: number) => number {
  const before: Array<number> = []
  let returns = 0
  for (let offset = 0; offset <= text.length; offset++) {
    before.push(offset - returns)
    if (text[offset] === '\r') returns++
  }
  return (offset) => before[offset] ?? Number.NaN
}

/**
 * Write UTF-16 without a mark of its own.
 *
 * @param text
 *   Any string.
 * @param little
 *   Whether the low byte comes first.
 * @returns
 *   Bytes, two a code unit.
 */
export function toUtf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), little)
  }
  return new Uint8Array(view.buffer)
}

let table: Map<string, ReadonlyArray<number>> | undefined

/**
 * Write GB18030, by asking the decoder what each one and two bytes mean.
 *
 * @param text
 *   Text.
 * @returns
 *   Bytes; nothing if a character takes four bytes, or if a decoder that
 *   was not told could not know what they are.
 */
function toGb18030(text: string): Uint8Array | undefined {
  table ??= readTable()
  const bytes: Array<number> = []
  let chinese = false
  for (const character of text) {
    const code = character.charCodeAt(0)
    // The decoder takes nothing with a NUL for Chinese.
    if (code === 0) return
    if (code < 0x80) {
      bytes.push(code)
      continue
    }
    const pair = table.get(character)
    if (!pair || !/[\p{Script=Han}，。：？！（）]/u.test(character)) return
    chinese = true
    bytes.push(...pair)
  }
  const value = Uint8Array.from(bytes)
  return chinese && !isUtf8(value) ? value : undefined
}

/** 图 alone is. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

function readTable(): Map<string, ReadonlyArray<number>> {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, ReadonlyArray<number>>()
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) {
      const text = decoder.decode(Uint8Array.of(high, low))
      if (text.length === 1 && text !== '\uFFFD' && text > '\x7F') {
        pairs.set(text, [high, low])
      }
    }
  }
  return pairs
}
