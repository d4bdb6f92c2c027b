import type {Element, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import type {PageContext} from '../page-context.js'
import {replaceElements} from '../replace-elements.js'

/**
 * Put each table in a region of its own, named by its head, which scrolls
 * where the table is wider than the page.
 */
export function tables(tree: Root, {lang, strings}: PageContext): void {
  const regions = new Map<Element, [Element]>()
  const seen = new Map<string, number>()
  for (const [table] of elementsOf(tree)) {
    if (table.tagName !== 'table') continue
    const heads = readHeads(table)
    const separator = lang.startsWith('zh') ? '、' : ', '
    const label = heads.join(separator) || strings.table
    const again = (seen.get(label) ?? 0) + 1
    seen.set(label, again)
    const region = element(
      'div',
      {
        className: ['table'],
        role: 'region',
        tabIndex: 0,
        ariaLabel: again > 1 ? `${label} (${again})` : label
      },
      table
    )
    regions.set(table, [region])
  }
  replaceElements(tree, regions)
}

/**
 * Words of the heads. A head without words is none; then the first cell of each
 * row must tell what the others are about.
 */
function readHeads(table: Element): Array<string> {
  const heads: Array<string> = []
  const rows: Array<Element> = []
  let gap = false
  for (const [node] of elementsOf(table)) {
    if (node.tagName === 'tr') rows.push(node)
    if (node.tagName !== 'th') continue
    const text = toString(node).trim()
    if (text) heads.push(text)
    else {
      node.tagName = 'td'
      gap = true
    }
  }
  for (const row of gap ? rows : []) {
    const first = row.children.find((child) => child.type === 'element')
    if (first?.tagName !== 'td' || !toString(first).trim()) continue
    first.tagName = 'th'
    first.properties.scope = 'row'
  }
  return heads
}
