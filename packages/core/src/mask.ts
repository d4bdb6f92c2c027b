import type {Nodes, PhrasingContent} from 'mdast'

/**
 * What stands in a mask for a character that no detector may read as text.
 * `mark` is the `**` of bold text and its like.
 */
export const masked = {
  code: '\uE000',
  link: '\uE001',
  object: '\uE002',
  atom: '\uE003',
  mark: '\uE004'
} as const

const fills: Record<string, string> = {
  footnoteReference: masked.object,
  html: ' ',
  image: masked.object,
  imageReference: masked.object,
  inlineCode: masked.code,
  inlineMath: masked.object,
  link: masked.link,
  linkReference: masked.link
}

/** `[start, end, character]`, offsets into the source. */
type Fill = [number, number, string]

/**
 * Replace ranges of a slice by one character each, line endings kept.
 *
 * @param text slice of the source
 * @param from offset of the slice
 * @param ranges in any order, inside the slice or not
 * @returns text of equal length
 */
export function fillRanges(
  text: string,
  from: number,
  ranges: ReadonlyArray<Fill>
): string {
  if (ranges.length === 0) return text
  const parts: Array<string> = []
  let at = 0
  for (const [start, end, fill] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const first = Math.max(start - from, at)
    const last = Math.min(end - from, text.length)
    if (first >= last) continue
    const part = text.slice(first, last)
    parts.push(
      text.slice(at, first),
      /[\r\n]/.test(part)
        ? part.replaceAll(/[^\r\n]/g, fill)
        : fill.repeat(part.length)
    )
    at = last
  }
  return parts.join('') + text.slice(at)
}

/**
 * Mask the inline content of a block: code, links, pictures, marks.
 *
 * @param children inline content
 * @param text slice of the source
 * @param start where the block starts
 * @returns the mask, as long as the block
 */
export function maskInline(
  children: ReadonlyArray<PhrasingContent>,
  text: string,
  start: number
): string {
  const ranges: Array<Fill> = []
  fillAround(start, start + text.length, children, ' ')
  const stack: Array<Nodes> = children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    // Most inline content is text, which needs no range.
    if (node.type === 'text') continue
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from === undefined || to === undefined) continue
    const fill = fills[node.type]
    if (fill) {
      ranges.push([from, to, fill])
    } else if ('children' in node) {
      fillAround(from, to, node.children, masked.mark)
      stack.push(...node.children.toReversed())
    }
  }
  const bare = text.replaceAll(/[\uE000-\uF8FF]/g, ' ')
  // `**注意：**后文` is no bold text for CommonMark; the author meant it.
  return fillRanges(bare, start, ranges).replaceAll('**', masked.mark.repeat(2))

  function fillAround(
    from: number,
    to: number,
    inner: ReadonlyArray<Nodes>,
    fill: string
  ): void {
    const first = inner.at(0)?.position?.start.offset
    const last = inner.at(-1)?.position?.end.offset
    if (first === undefined || last === undefined) return
    if (from < first) ranges.push([from, first, fill])
    if (last < to) ranges.push([last, to, fill])
  }
}

/**
 * Blank the tags, comments, scripts and code of raw HTML.
 *
 * @param html raw HTML
 * @returns the text a reader sees, in its places, of equal length
 */
export function maskHtml(html: string): string {
  const ranges: Array<Fill> = []
  const lower = html.toLowerCase()
  // Once a closer is not found, no later opener can have one.
  const open = new Set<string>()
  const closes = (closer: string, from: number): number => {
    const at = open.has(closer) ? -1 : lower.indexOf(closer, from)
    if (at < 0) open.add(closer)
    return at < 0 ? html.length : at + closer.length
  }
  let at = lower.indexOf('<')
  while (at >= 0) {
    const raw = /^<(script|style|pre|code|svg)\b/.exec(
      lower.slice(at, at + 8)
    )?.[1]
    const closer = lower.startsWith('<!--', at)
      ? '-->'
      : raw
        ? `</${raw}>`
        : '>'
    const end = closes(closer, at)
    ranges.push([at, end, ' '])
    at = lower.indexOf('<', end)
  }
  return fillRanges(html.replaceAll(/[\uE000-\uF8FF]/g, ' '), 0, ranges)
}
