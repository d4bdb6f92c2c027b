import type {
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Root,
  Table,
  TableCell,
  TableRow
} from 'mdast'

/** A block that holds phrasing, and what it stands in. */
export interface Leaf {
  /** The block. */
  node: Heading | Paragraph | TableCell
  /** Start in the source. */
  start: number
  /** End in the source (exclusive). */
  end: number
  /** The list item whose first child it is. */
  item: ListItem | undefined
  /** The list of that item. */
  list: List | undefined
  /** What stands just before that list. */
  before: Nodes | undefined
  /** What stands just after the block. */
  after: Nodes | undefined
  /** The row of a cell. */
  row: TableRow | undefined
  /** The table of a cell. */
  table: Table | undefined
}

/**
 * Blocks of a tree that hold phrasing, in order. Nothing recurses.
 *
 * @param root
 *   the tree
 * @returns
 *   headings, paragraphs and table cells with a position
 */
export function collectLeaves(root: Root): Array<Leaf> {
  const leaves: Array<Leaf> = []
  const stack: Array<Frame> = [{node: root, parent: undefined}]

  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const {node} = frame
    if (
      node.type === 'heading' ||
      node.type === 'paragraph' ||
      node.type === 'tableCell'
    ) {
      const leaf = createLeaf(node, frame)
      if (leaf) leaves.push(leaf)
    } else if ('children' in node) {
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at]
        const before = node.children[at - 1]
        const after = node.children[at + 1]
        if (child) stack.push({node: child, parent: frame, before, after})
      }
    }
  }

  return leaves
}

/** A node on the way down. */
interface Frame {
  node: Nodes
  parent: Frame | undefined
  before?: Nodes | undefined
  after?: Nodes | undefined
}

function createLeaf(node: Leaf['node'], frame: Frame): Leaf | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  const parent = frame.parent?.node
  const outer = frame.parent?.parent
  const item =
    parent?.type === 'listItem' && parent.children[0] === node
      ? parent
      : undefined
  const list = item && outer?.node.type === 'list' ? outer.node : undefined

  return {
    node,
    start,
    end,
    item,
    list,
    before: list && outer?.before,
    after: frame.after,
    row: parent?.type === 'tableRow' ? parent : undefined,
    table: outer?.node.type === 'table' ? outer.node : undefined
  }
}
