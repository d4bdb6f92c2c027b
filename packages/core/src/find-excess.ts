import type {Problem} from './ast.js'
import {createInlineCounter} from './inline-run.js'
import {defaultLimits, type Limits} from './limits.js'
import {atBlank, openHtml} from './open-html.js'
import {
  createLineEnds,
  fenceSize,
  isRule,
  readListMarker,
  skipBlanks,
  skipQuotes,
  type Place
} from './scan-line.js'

/** Limit that a draft exceeds, and where. */
export interface Excess {
  /** Code of the problem. */
  code: Problem['code']
  /** Which limit. */
  limit: keyof Limits
  /** What was counted when the scan stopped. */
  found: number
  /** What is allowed. */
  allowed: number
  /** Offset where the excess starts. */
  start: number
  /** Offset where it ends. */
  end: number
}

/** An open list item, or a quote in one: where it starts, where its content. */
interface Item {
  kind: string
  marker: number
  content: number
}

/** An open fence and the container it stands in. */
interface Fence {
  mark: string
  size: number
  column: number
  quotes: number
}

const codes: Record<keyof Limits, Problem['code']> = {
  bytes: 'E_TOO_LARGE',
  containers: 'E_DEPTH',
  delimiters: 'E_COMPLEX',
  backticks: 'E_COMPLEX',
  brackets: 'E_COMPLEX',
  lazyLines: 'E_COMPLEX',
  footnotes: 'E_COMPLEX',
  groups: 'E_COMPLEX'
}
/** Limits of one inline run. */
const inRun = ['delimiters', 'backticks', 'brackets', 'lazyLines'] as const
const heading = /^#{1,6}(?=[\t ]|$)/
const footnote = /^\[\^[^\]\s]+\]:/
const delimiterRow = /^[\t |:-]+$/

/**
 * Look for what would make the parser slow or deep: one pass over the lines,
 * no recursion. It knows containers, fences, HTML and tables well enough, and
 * counts rather too much than too little.
 *
 * @param source
 *   Text of a draft.
 * @param options
 *   Limits other than ours.
 * @param size
 *   Size of the draft in bytes, or the length of `source`.
 * @param formulas
 *   Whether `$` opens a formula, as backticks open code.
 * @returns
 *   The first limit exceeded, if any.
 */
export function findExcess(
  source: string,
  options: Partial<Limits> | null | undefined,
  size: number,
  formulas: boolean
): Excess | undefined {
  const limits = {...defaultLimits, ...options}
  if (size > limits.bytes) return excess('bytes', size, 0, source.length)

  const inline = createInlineCounter(source, formulas)
  const items: Array<Item> = []
  let found: Excess | undefined
  let footnotes = 0
  let groups = 0
  /** Quotes that the line before stands in. */
  let quotesBefore = 0
  /** Lines of the inline run outside of its containers. */
  let lazy = 0
  /** Most quotes a line of the inline run stands in. */
  let runQuotes = 0
  let fence: Fence | undefined
  let html: RegExp | undefined
  let afterBlank = true
  /** The line above, if a delimiter row may make it the head of a table. */
  let head = ''
  let inTable = false

  const toEnd = createLineEnds(source)
  for (let start = 0; start < source.length && !found;) {
    const end = toEnd(start)
    if (!fence || !scanFence(fence, start, end)) scanLine(start, end)
    start = end + (source.startsWith('\r\n', end) ? 2 : 1)
  }
  endInline()
  return found

  /** Whether the line is inside the fence, or closes it. */
  function scanFence(open: Fence, start: number, end: number): boolean {
    const {at, column, quotes} = skipQuotes(source, start, end, open.quotes)
    const blank = at === end && quotes === open.quotes
    if (!blank && (quotes < open.quotes || column < open.column)) {
      fence = undefined
      return false
    }
    const closes =
      column - open.column < 4 &&
      source.charAt(at) === open.mark &&
      fenceSize(source, at, end) >= open.size &&
      isRun(source.slice(at, end).trimEnd(), open.mark)
    if (closes) fence = undefined
    return true
  }

  function scanLine(start: number, end: number): void {
    const first = skipQuotes(source, start, end, Infinity)
    const {quotes} = first
    if (quotes > quotesBefore) countGroup(start, end)
    quotesBefore = quotes
    if (first.at === end) {
      // Nothing but marks is as deep as the same marks before text.
      if (quotes > limits.containers) {
        found ??= excess('containers', quotes, start, end)
      }
      endInline()
      afterBlank = true
      if (html === atBlank) html = undefined
      return
    }
    const place = html ? first : openItems(first, end)
    if (items.length + quotes > limits.containers) {
      found ??= excess('containers', items.length + quotes, start, end)
    }
    scanContent(place, end, quotes)
    afterBlank = false
  }

  /** Close items that end here, open those that start here. */
  function openItems(first: Place, end: number): Place {
    let place = first
    const ruled = isRule(source, place.at, end)
    let marker = ruled ? undefined : readListMarker(source, place.at, end)
    if (!marker && items.length === 0) return place
    const sibling = marker ? findSibling(marker.kind, place.column) : -1
    // Other lines may go on with the text of an item, as lazy as they are.
    if (sibling !== -1) items.length = sibling
    else if (afterBlank || ruled || marker?.interrupts || ends(place.at, end)) {
      while ((items.at(-1)?.content ?? 0) > place.column) items.pop()
    } else if (marker) return place
    if (marker && sibling === -1) countGroup(place.at, end)
    while (marker && items.length <= limits.containers) {
      endInline()
      const {at, column} = place
      const {kind, width} = marker
      items.push({kind, marker: column, content: column + width + 1})
      place = afterMark(at + width, column + width, end)
      while (source[place.at] === '>' && place.at < end) {
        items.push({kind: '>', marker: place.column, content: place.column + 1})
        place = afterMark(place.at + 1, place.column + 1, end)
      }
      marker = isRule(source, place.at, end)
        ? undefined
        : readListMarker(source, place.at, end)
    }
    return place
  }

  /** A list or quotes open: each that closes again makes the parser slower. */
  function countGroup(at: number, end: number): void {
    groups++
    if (groups > limits.groups) found ??= excess('groups', groups, at, end)
  }

  /** The last open item of the same list, if the line opens another. */
  function findSibling(kind: string, column: number): number {
    return items.findLastIndex(
      (item) => item.kind === kind && item.marker === column
    )
  }

  function scanContent({at, column}: Place, end: number, quotes: number): void {
    if (html) {
      if (html.test(source.slice(at, end))) html = undefined
      return
    }
    const base = Math.min(column, items.at(-1)?.content ?? 0)
    const ticks = column - base < 4 ? fenceSize(source, at, end) : 0
    if (ticks > 0) {
      endInline()
      fence = {mark: source.charAt(at), size: ticks, column: base, quotes}
      return
    }
    const mark = source[at]
    if (mark === '<') html = openHtml(source.slice(at, end), afterBlank)
    if (html) {
      endInline()
      return
    }
    if (mark === '[' && footnote.test(source.slice(at, at + 1000))) {
      endInline()
      footnotes++
      if (footnotes > limits.footnotes) {
        found ??= excess('footnotes', footnotes, at, end)
      }
    }
    const whole = ends(at, end) || isRule(source, at, end)
    if (whole) endInline()
    else if (inTable || opensTable(at, end)) closeRun()
    inline.add(at, end)
    if (quotes < runQuotes || column < (items.at(-1)?.content ?? 0)) lazy++
    runQuotes = Math.max(runQuotes, quotes)
    if (whole) endInline()
  }

  /** A row of the same number of cells as the line above makes a table. */
  function opensTable(at: number, end: number): boolean {
    const line = source.slice(at, Math.min(end, at + 10_000))
    const row = line.includes('-') && delimiterRow.test(line)
    inTable = head !== '' && row && cells(head) === cells(line)
    head = line.includes('|') ? line : ''
    return inTable
  }

  /** Whether the line is a heading or opens a fence: text never goes on so. */
  function ends(at: number, end: number): boolean {
    if (source[at] === '#') return heading.test(source.slice(at, at + 8))
    return fenceSize(source, at, end) > 0
  }

  function afterMark(at: number, column: number, end: number): Place {
    return skipBlanks(source, {at, column}, end)
  }

  /** A block ends here, and a table with it. */
  function endInline(): void {
    head = ''
    inTable = false
    closeRun()
  }

  function closeRun(): void {
    const counted = inline.close()
    const run = counted && {...counted, lazyLines: lazy}
    lazy = 0
    runQuotes = 0
    if (!run || found) return
    for (const limit of inRun) {
      if (run[limit] > limits[limit]) {
        found ??= excess(limit, run[limit], run.start, run.end)
      }
    }
  }

  function excess(
    limit: keyof Limits,
    count: number,
    start: number,
    end: number
  ): Excess {
    const allowed = limits[limit]
    return {code: codes[limit], limit, found: count, allowed, start, end}
  }
}

function isRun(text: string, mark: string): boolean {
  return text === mark.repeat(text.length)
}

/** Cells of a row, outer pipes left out. */
function cells(line: string): number {
  const row = line.trim().replace(/^\||\|$/g, '')
  return row.replace(/\\\|/g, '').split('|').length
}
