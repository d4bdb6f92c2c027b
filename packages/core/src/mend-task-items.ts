import type {ListItem, Nodes, Root} from 'mdast'

// The line ending behind a check box, and what stands before the next line.
const lineStart = /(\r\n?|\n)([\t >]*)/y

/**
 * Mend the place of the text whose check box stands on a line of its own: the
 * parser takes the line ending for a blank and counts a column more.
 *
 * @param root
 *   Tree as parsed, changed.
 * @param source
 *   What was parsed.
 */
export function mendTaskItems(root: Root, source: string): void {
  const stack: Array<Nodes> = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue
    if (node.type === 'listItem') mendItem(node, source)
    if (node.type !== 'paragraph') stack.push(...node.children)
  }
}

function mendItem({checked, children: [paragraph]}: ListItem, source: string) {
  if (typeof checked !== 'boolean' || paragraph?.type !== 'paragraph') return
  const [head] = paragraph.children
  const start = head?.position?.start
  if (!start?.offset || start.column === 1) return
  if (head?.type !== 'text') {
    // A line feed alone was taken for the blank, and is gone already.
    const begin = paragraph.position?.start
    if (begin && begin.line < start.line) Object.assign(begin, start)
    return
  }
  lineStart.lastIndex = start.offset - 1
  const match = lineStart.exec(source)
  if (!match) return
  const [whole, , prefix = ''] = match
  head.value = head.value.replace(/^\n/, '')
  start.offset += whole.length - 1
  start.line++
  start.column = prefix.length + 1
  // Nothing but the line ending stood before other inline content.
  if (head.value === '') paragraph.children.shift()
  if (paragraph.position) paragraph.position.start = {...start}
}
