import type {PhrasingContent, RootContent} from 'mdast'
import type {Excerpt} from './card-idea.js'
import type {CardScope} from './card-scope.js'
import {clip, type Cut} from './clip.js'
import type {Leaf} from './collect-leaves.js'
import {phrasingWithoutTags} from './without-tags.js'

/**
 * The phrasing of a leaf in a range of the source.
 *
 * @param scope
 *   the draft
 * @param leaf
 *   paragraph, heading or cell
 * @param cut
 *   the range
 * @returns
 *   nodes and Markdown
 */
export function excerptOf(
  scope: CardScope,
  leaf: Leaf,
  cut: Cut
): Excerpt<PhrasingContent> {
  const {source} = scope.draft
  return {
    nodes: clip(leaf.node.children, source, cut),
    markdown: source.slice(cut.start, cut.end)
  }
}

/** Phrasing as the only paragraph of an answer. */
export function asParagraph(
  excerpt: Excerpt<PhrasingContent>
): Excerpt<RootContent> {
  const {markdown, nodes} = excerpt
  return {
    markdown,
    nodes: nodes.length === 0 ? [] : [{type: 'paragraph', children: nodes}]
  }
}

/** Bold, italics and tags off, for a name in a question; code stays code. */
export function unwrap(
  nodes: ReadonlyArray<PhrasingContent>
): Array<PhrasingContent> {
  return phrasingWithoutTags(nodes).flatMap((node) => {
    if (
      node.type === 'strong' ||
      node.type === 'emphasis' ||
      node.type === 'delete' ||
      node.type === 'link'
    )
      return unwrap(node.children)
    return node.type === 'break' ? {type: 'text', value: ' '} : node
  })
}

/**
 * Move the ends of a range over blanks and the given marks.
 *
 * @param source
 *   source of the draft
 * @param cut
 *   the range
 * @param marks
 *   characters to leave out at the end, beside blanks
 * @returns
 *   the range without them; empty if there is nothing else
 */
export function trimCut(source: string, cut: Cut, marks = ''): Cut {
  let {start, end} = cut
  while (start < end && /\s/.test(source.charAt(start))) start++
  while (end > start && isMark(source.charAt(end - 1), marks)) end--
  return {start, end}
}

function isMark(char: string, marks: string): boolean {
  return /\s/.test(char) || marks.includes(char)
}
