import type {Nodes, Root, RootContent} from 'mdast'

/**
 * Find what follows each block inside the same parent.
 *
 * @param root a tree
 * @returns the next sibling of each block that has one
 */
export function linkSiblings(root: Root): Map<Nodes, RootContent> {
  const next = new Map<Nodes, RootContent>()
  const stack: Array<Nodes> = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (
      node.type !== 'root' &&
      node.type !== 'blockquote' &&
      node.type !== 'list' &&
      node.type !== 'listItem' &&
      node.type !== 'footnoteDefinition'
    ) {
      continue
    }
    let last: Nodes | undefined
    for (const child of node.children) {
      if (last) next.set(last, child)
      last = child
      stack.push(child)
    }
  }
  return next
}
