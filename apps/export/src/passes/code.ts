import type {Element, Root} from 'hast'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import {codeOf, fenceOf, highlightCode} from '../highlight-code.js'
import type {PageContext} from '../page-context.js'
import {replaceElements} from '../replace-elements.js'

/**
 * Highlight code blocks and put each in a figure that names its language; a
 * long line scrolls in its block, by keyboard as well.
 */
export function code(tree: Root, {draft}: PageContext): void {
  const fences = new Map<Element, string | undefined>()
  for (const [node] of elementsOf(tree)) {
    const inner = codeOf(node)
    if (inner) fences.set(node, fenceOf(inner))
    if (node.tagName === 'code') node.properties.translate = 'no'
  }
  highlightCode(tree, draft)
  const figures = new Map<Element, [Element]>()
  for (const [pre, fence] of fences) {
    pre.properties.tabIndex = 0
    const caption = fence ? element('figcaption', {}, fence) : undefined
    figures.set(pre, [element('figure', {className: ['code']}, caption, pre)])
  }
  replaceElements(tree, figures)
}
