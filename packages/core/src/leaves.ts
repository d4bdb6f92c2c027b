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

const kinds: Readonly<Record<Leaf['node']['type'], Leaf['kind']>> = {
  code: 'code',
  heading: 'heading',
  html: 'html',
  math: 'code',
  paragraph: 'paragraph',
  tableCell: 'cell'
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
    if (isLeafNode(node)) {
      const leaf = createLeaf(node, ancestors, source)
      if (leaf) leaves.push(leaf)
    } else if ('children' in node) {
      const {children} = node
      const inner = [...ancestors, node]
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at]
        if (child) stack.push([child, inner])
      }
    }
  }
  return leaves
}

/** All of one shape, as every detector reads every leaf. */
function createLeaf(
  node: Leaf['node'],
  ancestors: ReadonlyArray<Nodes>,
  source: string
): Leaf | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return
  const text = source.slice(start, end)
  let item: ListItem | undefined
  let list: List | undefined
  let quoted = false
  for (const ancestor of ancestors) {
    if (ancestor.type === 'listItem') item = ancestor
    else if (ancestor.type === 'list') list = ancestor
    else if (ancestor.type === 'blockquote') quoted = true
  }
  const kind = kinds[node.type]
  const mask = maskOf(node, text, start, quoted)
  return {kind, node, start, end, text, mask, ancestors, item, list, quoted}
}

function maskOf(
  node: Leaf['node'],
  text: string,
  start: number,
  quoted: boolean
): string {
  if (node.type === 'html') return maskHtml(text)
  if (!('children' in node)) return text
  const mask = maskInline(node.children, text, start)
  return quoted ? blankPrefixes(mask) : mask
}

function isLeafNode(node: Nodes): node is Leaf['node'] {
  return Object.hasOwn(kinds, node.type)
}

// > | > one line
//   | > and the next
//     ^^ belongs to the quote, not to the text
function blankPrefixes(mask: string): string {
  return mask.replaceAll(/(?<=[\r\n])[ \t>]+/g, (prefix) =>
    ' '.repeat(prefix.length)
  )
}
