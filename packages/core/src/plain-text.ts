import type {Nodes} from 'mdast'

/**
 * Text that a reader sees of a node, white space collapsed.
 *
 * @param node
 *   Node of Markdown.
 * @param alt
 *   Whether pictures count with their alternative text.
 * @returns
 *   Text without marks, HTML and footnote calls.
 */
export function toPlainText(node: Nodes, alt: boolean): string {
  const parts: Array<string> = []
  const stack: Array<Nodes> = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('children' in next) {
      stack.push(...next.children.toReversed())
    } else if (next.type === 'html' || next.type === 'yaml') {
      continue
    } else if ('value' in next) {
      parts.push(next.value)
    } else if (next.type === 'break') {
      parts.push(' ')
    } else if (
      alt &&
      (next.type === 'image' || next.type === 'imageReference')
    ) {
      parts.push(next.alt ?? '')
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim()
}
