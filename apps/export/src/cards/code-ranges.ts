import type {InlineCode, PhrasingContent} from 'mdast'
import type {Cut} from './clip.js'

/** Inline code in phrasing, with its place. */
export interface CodeRange extends Cut {
  /** The node. */
  node: InlineCode
}

/**
 * Inline code in phrasing, also in bold and links, in order.
 *
 * @param nodes
 *   phrasing of a draft
 * @returns
 *   the code and where it stands
 */
export function codeRanges(
  nodes: ReadonlyArray<PhrasingContent>
): Array<CodeRange> {
  return nodes.flatMap((node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (node.type === 'inlineCode' && start !== undefined && end !== undefined)
      return [{node, start, end}]
    return 'children' in node ? codeRanges(node.children) : []
  })
}

/**
 * A part of the source with every character of inline code and links blanked,
 * so that marks in them are not read; offsets stay true.
 *
 * @param source
 *   source of the draft
 * @param nodes
 *   phrasing
 * @param cut
 *   the part
 * @returns
 *   as long as the part
 */
export function maskCode(
  source: string,
  nodes: ReadonlyArray<PhrasingContent>,
  cut: Cut
): string {
  const blanks = blankRanges(nodes)
  let mask = ''
  let at = cut.start

  for (const {start, end} of blanks) {
    if (end <= at || start >= cut.end) continue
    mask += source.slice(at, Math.max(at, start))
    at = Math.max(at, start)
    mask += '\uE000'.repeat(Math.min(end, cut.end) - at)
    at = Math.min(end, cut.end)
  }

  return mask + source.slice(at, cut.end)
}

function blankRanges(nodes: ReadonlyArray<PhrasingContent>): Array<Cut> {
  return nodes.flatMap((node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return []
    if (node.type === 'text') return []
    return 'children' in node && node.type !== 'link'
      ? blankRanges(node.children)
      : [{start, end}]
  })
}
