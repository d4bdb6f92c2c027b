import type {Nodes, RootContent} from 'mdast'
import {lastAt} from '../line-places.js'
import type {CardScope} from './card-scope.js'
import {clip, type Cut} from './clip.js'

/**
 * Blocks of a draft in a range of the source: those that lie in it whole, and
 * of a container or paragraph at its edge the part in it.
 *
 * @param scope
 *   the draft
 * @param cut
 *   the range
 * @returns
 *   blocks, without what shows nothing
 */
export function blocksIn(scope: CardScope, cut: Cut): Array<RootContent> {
  const {root, source} = scope.draft
  const blocks: Array<RootContent> = []
  const first = Math.max(lastAt(root.children, cut.start, startOf), 0)
  const after = lastAt(root.children, cut.end - 1, startOf) + 1
  const stack: Array<RootContent> = root.children
    .slice(first, after)
    .toReversed()

  for (let node = stack.pop(); node; node = stack.pop()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) continue
    if (end <= cut.start || start >= cut.end || !shows(node)) continue
    if (start >= cut.start && end <= cut.end) blocks.push(node)
    else if (node.type === 'paragraph' || node.type === 'heading') {
      const children = clip(node.children, source, cut)
      if (children.length > 0) blocks.push({type: 'paragraph', children})
    } else if ('children' in node) stack.push(...node.children.toReversed())
  }

  return blocks.map(atRoot)
}

function startOf({position}: RootContent): number {
  return position?.start.offset ?? 0
}

/** Items of a list that is not there whole. */
function atRoot(node: RootContent): RootContent {
  return node.type === 'listItem' ? {type: 'list', children: [node]} : node
}

function shows(node: Nodes): boolean {
  return (
    node.type !== 'definition' &&
    node.type !== 'footnoteDefinition' &&
    node.type !== 'thematicBreak' &&
    node.type !== 'yaml'
  )
}
