import type {Nodes, RootContent} from 'mdast'
import type {DetectedLeaf} from '../define-detector.js'
import type {Sentence} from '../sentences.js'
import type {Counted} from './count-parts.js'
import {readNumber} from './read-number.js'

// > | （1）先断电
//     ^^^
const ordinal =
  /^[\s\uE004*>]*(?:[（(]?(\d{1,2})(?:[)）、：:]|[．.](?!\d))|[（(]?([一二三四五六七八九十]{1,3})[)）、])/
// > | value：长度由上一项给出
//     ^^^^^^
const labelled = /^[\s\uE004*>]*[^\s：:，。][^：:，。]{0,24}[：:]\s*\S/
/** How far behind a claim its lines are looked for, in characters. */
const reach = 4000
/** Blocks that may stand between two numbered paragraphs. */
const mostBetween = 3

/**
 * Count the numbered lines that go on in the leaf of a claim.
 *
 * @param sentence the sentence that claims
 * @param leaf its leaf
 * @returns loose; nothing without two lines in order
 */
export function countLines(
  sentence: Sentence,
  leaf: DetectedLeaf
): Counted | undefined {
  const from = sentence.end - leaf.start
  const actual = countOrdered(
    leaf.mask.slice(from, from + reach).split(/[\r\n]+/),
    0
  )
  if (actual < 2) return
  return {
    actual,
    start: sentence.end,
    end: leaf.end,
    rule: 'items',
    loose: true
  }
}

/**
 * Count the numbered paragraphs, the rows of the table or the labelled lines
 * below a claim.
 *
 * @param node the block that claims
 * @param next the next sibling of each block
 * @param source the source of the draft
 * @param claimed the number claimed
 * @returns loose; nothing if nothing of the kind follows
 */
export function countBelow(
  node: Nodes,
  next: ReadonlyMap<Nodes, RootContent>,
  source: string,
  claimed: number
): Counted | undefined {
  const first = next.get(node)
  const start = first?.position?.start.offset
  let end = first?.position?.end.offset
  if (!first || start === undefined || end === undefined) return
  const found = (actual: number): Counted | undefined =>
    actual > 1 && end !== undefined
      ? {actual, start, end, rule: 'items', loose: true}
      : undefined
  if (first.type === 'table') return found(first.children.length - 1)
  if (first.type !== 'paragraph') return
  const lines = source.slice(start, end).split(/\r\n|\n|\r/)
  if (!ordinal.test(lines[0] ?? '')) {
    return lines.every((line) => labelled.test(line))
      ? found(lines.length)
      : undefined
  }
  let count = 0
  let between = 0
  for (
    let at: RootContent | undefined = first;
    at && count <= claimed && between <= mostBetween;
    at = next.get(at)
  ) {
    if (at.type === 'heading' || at.type === 'thematicBreak') break
    const {start: from, end: to} = at.position ?? {}
    const text = source.slice(from?.offset, to?.offset)
    const more =
      at.type === 'paragraph' ? countOrdered(text.split(/[\r\n]+/), count) : 0
    between = more > 0 ? 0 : between + 1
    count += more
    if (more > 0) end = to?.offset ?? end
  }
  return found(count)
}

/** How many lines go on counting from a number. */
function countOrdered(lines: ReadonlyArray<string>, from: number): number {
  let count = from
  for (const line of lines) {
    const [, digits, numeral] = ordinal.exec(line) ?? []
    if (readNumber(digits ?? numeral ?? '') === count + 1) count++
  }
  return count - from
}
