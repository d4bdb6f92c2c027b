import type {Draft, Span} from '@inkstone/core'
import type {Code, InlineCode} from 'mdast'
import {align, stepCode} from './align.js'
import {asSpan, lineEnd, lineStart, nextLine, toSpan} from './points.js'
import {toSourceRange} from './segments.js'
import type {Segment} from './segments.js'
import {markUneditable} from './uneditable.js'

/** Pieces of code seen so far, with the way back to the source. */
const cache = new WeakMap<Code | InlineCode, ReadonlyArray<Segment>>()

/**
 * Place of a range of the value of code.
 *
 * @param draft - that the node is part of
 * @param node - fenced, indented or inline code
 * @param from - index into `node.value`
 * @param to - index into `node.value`, left out
 */
export function findCodeSpan(
  draft: Draft,
  node: Code | InlineCode,
  from: number,
  to: number
): Span | undefined {
  if (to > node.value.length) return
  let segments = cache.get(node)
  if (!segments) {
    const inline = node.type === 'inlineCode'
    segments = inline ? mapInline(draft, node) : mapBlock(draft, node)
    cache.set(node, segments)
  }
  const range = toSourceRange(segments, from, to)
  if (!range) return
  const span = toSpan(draft, ...range)
  const same = draft.source.slice(...range) === node.value.slice(from, to)
  return same ? span : markUneditable(span)
}

// > | `` a`b ``
//        ^^^
function mapInline(draft: Draft, node: InlineCode): Array<Segment> {
  const span = asSpan(node.position)
  if (!span) return []
  const {source} = draft
  let start = span.start.offset
  let end = span.end.offset
  while (source[start] === '`' && start < end) {
    start++
    end--
  }
  const found =
    align(node.value, source, start, end, stepCode) ??
    align(node.value, source, start + blank(source, start), end, stepCode)
  const segments: Array<Segment> = []
  let offset = 0
  for (const {value, ...piece} of found ?? []) {
    segments.push({...piece, offset})
    offset += value.length
  }
  return segments
}

/** Length of the padding of a code span. */
function blank(source: string, at: number): number {
  return source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1
}

/** Each line of the value is the end of a line of the source. */
function mapBlock(draft: Draft, node: Code): Array<Segment> {
  const span = asSpan(node.position)
  if (!span) return []
  const {source} = draft
  const fenced = /[`~]/.test(source[span.start.offset] ?? '')
  const first = span.start.offset
  let at = fenced ? nextLine(draft, first) : lineStart(draft, first)
  const segments: Array<Segment> = []
  for (const match of node.value.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const [whole, line = '', ending = ''] = match
    if (at === undefined || (whole === '' && match.index > 0)) break
    const end = lineEnd(draft, at)
    const start = end - line.length
    const found = start >= at && source.slice(start, end) === line
    const offset = match.index
    const next = nextLine(draft, at)
    segments.push({
      offset,
      start: found ? start : undefined,
      end: found ? end : 0,
      kind: 'text'
    })
    if (ending) {
      segments.push({
        offset: offset + line.length,
        start: end,
        end: next ?? end,
        kind: 'break'
      })
    }
    at = next
  }
  return segments
}
