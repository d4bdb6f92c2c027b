import type {
  Code,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  RootContent,
  TableCell
} from 'mdast'
import type {Math} from 'mdast-util-math'
import {maskHtml, maskInline} from './mask.js'

/** A piece of a draft whose text is read as one: no block stands inside. */
export interface Leaf {
  /** What it is; `html` is raw HTML between blocks, `code` also formulas. */
  kind: 'cell' | 'code' | 'heading' | 'html' | 'paragraph'
  /** The mdast node. */
  node: Code | Heading | Html | Math | Paragraph | TableCell
  /** UTF-16 offset of its first character. */
  start: number
  /** UTF-16 offset after its last character. */
  end: number
  /** Its slice of the source. */
  text: string
  /** As long as `text`, with what is no text filled in (`masked`). */
  mask: string
  /** Nodes around it, outermost first; shared between leaves. */
  ancestors: ReadonlyArray<Nodes>
  /** The innermost list item around it. */
  item: ListItem | undefined
  /** The list of `item`. */
  list: List | undefined
  /** Whether it stands in a block quote. */
  quoted: boolean
}

/**
 * Find the leaves of a block, in order.
 *
 * @param block a child of the root
 * @param source the whole source
 * @returns its leaves; nodes without position are left out
 */
export function findLeaves(block: RootContent, source: string): Array<Leaf> {
  const leaves: Array<Leaf> = []
  const stack: Array<[Nodes, ReadonlyArray<Nodes>]> = [[block, []]]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [node, ancestors] = entry
    const kind = kindOf(node)
    if (kind) {
      const leaf = createLeaf(node, ancestors, source)
      if (leaf) leaves.push(leaf)
    } else if ('children' in node) {
      const inner = [...ancestors, node]
      for (const child of node.children.toReversed()) stack.push([child, inner])
    }
  }
  return leaves
}

function createLeaf(
  node: Nodes,
  ancestors: ReadonlyArray<Nodes>,
  source: string
): Leaf | undefined {
  const kind = kindOf(node)
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined || !kind) return
  const text = source.slice(start, end)
  let item: ListItem | undefined
  let list: List | undefined
  let quoted = false
  for (const ancestor of ancestors) {
    if (ancestor.type === 'listItem') item = ancestor
    else if (ancestor.type === 'list') list = ancestor
    else if (ancestor.type === 'blockquote') quoted = true
  }
  const context = {start, end, text, ancestors, item, list, quoted}
  if (node.type === 'code' || node.type === 'math') {
    return {kind: 'code', node, mask: text, ...context}
  }
  if (node.type === 'html') {
    return {kind: 'html', node, mask: maskHtml(text), ...context}
  }
  if (
    node.type !== 'heading' &&
    node.type !== 'paragraph' &&
    node.type !== 'tableCell'
  ) {
    return
  }
  const mask = maskInline(node.children, source, start, end)
  const inner = ancestors.length > 0 ? blankPrefixes(mask, quoted) : mask
  return {
    ...context,
    ...(node.type === 'heading'
      ? {kind: 'heading', node}
      : node.type === 'paragraph'
        ? {kind: 'paragraph', node}
        : {kind: 'cell', node}),
    mask: inner
  }
}

function kindOf(node: Nodes): Leaf['kind'] | undefined {
  if (node.type === 'math') return 'code'
  return node.type === 'tableCell'
    ? 'cell'
    : node.type === 'code' ||
        node.type === 'heading' ||
        node.type === 'html' ||
        node.type === 'paragraph'
      ? node.type
      : undefined
}

// > | > one line
//   | > and the next
//     ^^ belongs to the quote, not to the text
function blankPrefixes(mask: string, quoted: boolean): string {
  if (!quoted) return mask
  return mask.replaceAll(/(?<=[\r\n])[ \t>]+/g, (prefix) =>
    ' '.repeat(prefix.length)
  )
}
