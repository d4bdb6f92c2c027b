import type {Nodes, Root} from 'mdast'

/**
 * Describe a tree but for its text.
 *
 * @param root - of the tree
 * @param changes - types of nodes that are left out, their children kept
 * @returns one line per node
 */
export function readShape(root: Root, changes: ReadonlySet<string>): string {
  const lines: Array<string> = []
  const stack: Array<[node: Nodes, depth: number]> = [[root, 0]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next
    if (node.type === 'text') continue
    const leftOut = changes.has(node.type)
    if (!leftOut) lines.push(`${depth} ${JSON.stringify(node, isShape)}`)
    if (!('children' in node)) continue
    const below = leftOut ? depth : depth + 1
    for (const child of node.children.toReversed()) stack.push([child, below])
  }
  return lines.join('\n')
}

/** Keep what the page shows by; not places, not data of plugins. */
function isShape(key: string, value: unknown): unknown {
  const left = key === 'children' || key === 'data' || key === 'position'
  return left ? undefined : value
}
