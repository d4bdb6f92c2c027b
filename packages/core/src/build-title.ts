import type {Heading, Strong} from 'mdast'
import type {Title} from './ast.js'
import type {Places} from './create-places.js'
import {toPlainText} from './plain-text.js'

const checkbox = /^\[([ xX])\]\s+/
const numeral = '[0-9一二三四五六七八九十百]+'

/**
 * Number of a title, with the blanks after it.
 *
 * ```markdown
 * > | ## 1.2 Paging     ## 3、内存     ## 第二章 调度     ## 0x02 Start
 *        ^^^^              ^^             ^^^^^^             ^^^^^
 * ```
 *
 * A lone number needs a mark (`3 个原因` and `64 位` are words), and a mark
 * between digits is none (`1.5倍`).
 */
const ordinals: ReadonlyArray<RegExp> = [
  new RegExp(`^第\\s?${numeral}\\s?[章节篇讲课部回步](?:[：:、.]\\s*|\\s+)`),
  new RegExp(`^[（(]${numeral}[）)]\\s*`),
  /^[一二三四五六七八九十百]+(?:[、.．：:]\s*|\s+)/,
  /^\d+(?:\.\d+)+[.、)）]?\s+/,
  /^\d+(?:\.\d+)*[.、．)）](?!\d)\s*/,
  /^0[xX][0-9a-fA-F]{1,2}(?:[.、：:]\s*|\s+)/
]
/** What ends a heading or a lead-in and is no part of its title. */
const tails = {
  // `## 用法 {#use}`, `## 用法 %% fold %%`
  heading: /\s*(?:\{:?\s?[#.][^{}]*\}|%%[^%]+%%)$/,
  strong: /\s*[：:]$/
}

/**
 * Build the title of a heading or of a lead-in.
 *
 * @param node
 *   Heading or bold text, with a position.
 * @param source
 *   Text of the draft.
 * @param places
 *   Places of the source.
 * @param anchor
 *   Anchor of the heading, nothing for a lead-in.
 * @returns
 *   Title.
 */
export function buildTitle(
  node: Heading | Strong,
  source: string,
  places: Places,
  anchor: string
): Title {
  const full = toPlainText(node, true)
  const [start, end] = textRange(node, source)
  const tail = tails[node.type].exec(full)?.[0] ?? ''
  const stop = source.slice(start, end).endsWith(tail) ? end - tail.length : end
  let text = full.slice(0, full.length - tail.length)
  let head = ''

  const box = checkbox.exec(text)
  if (box) take(box[0])
  const ordinal = ordinals.map((d) => d.exec(text)?.[0]).find(Boolean)
  const numbered = ordinal !== undefined && ordinal.length < text.length
  if (numbered) take(ordinal)

  const from = Math.min(stop, skip(source, start, head))
  const title: Title = {text, position: places.span(from, stop), anchor}
  if (numbered) title.ordinal = ordinal.trim()
  if (box) title.checkbox = box[1] === ' ' ? 'open' : 'done'
  if (node.type === 'heading' && isAccidental(node, source, start, end)) {
    title.accidental = true
  }
  return title

  function take(prefix: string): void {
    head += prefix
    text = text.slice(prefix.length)
  }
}

/** From the first to the last child, else at the end of the node. */
function textRange(node: Heading | Strong, source: string): [number, number] {
  const limit = node.position?.end.offset ?? source.length
  const start = node.children[0]?.position?.start.offset ?? limit
  const end = node.children.at(-1)?.position?.end.offset ?? limit
  return [start, Math.max(start, end)]
}

/**
 * Offset after a prefix of the text, which may be escaped or otherwise marked
 * in the source; the start if it is written in a way that cannot be followed.
 */
function skip(source: string, start: number, prefix: string): number {
  let at = start
  for (const unit of prefix) {
    if (source.charAt(at) === '\\' && source.charAt(at + 1) === unit) at++
    if (unit === ' ') {
      const blanks = /^\s*/.exec(source.slice(at, at + 99))?.[0].length ?? 0
      if (blanks === 0) return start
      at += blanks
    } else if (source.startsWith(unit, at)) {
      at += unit.length
    } else {
      return start
    }
  }
  return at
}

/** A line of dashes below a paragraph makes it a heading, often unmeant. */
function isAccidental(
  heading: Heading,
  source: string,
  start: number,
  end: number
): boolean {
  const opening = heading.position?.start.offset ?? 0
  if (source.charAt(opening) === '#') return false
  return /[\n\r]|[。；，]$/.test(source.slice(start, end).trim())
}
