import type {Element, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import type {PageContext} from '../page-context.js'
import {replaceElements} from '../replace-elements.js'

/**
 * Put each table in a region of its own, named by its head, which scrolls
 * where the table is wider than the page. A head without words is no head.
 */
export function tables(tree: Root, {lang, strings}: PageContext): void {
  const regions = new Map<Element, [Element]>()
  const seen = new Map<string, number>()
  for (const [table] of elementsOf(tree)) {
    if (table.tagName !== 'table') continue
    const heads: Array<string> = []
    for (const [cell] of elementsOf(table)) {
      if (cell.tagName !== 'th') continue
      const text = toString(cell).trim()
      if (text) heads.push(text)
      else cell.tagName = 'td'
    }
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
