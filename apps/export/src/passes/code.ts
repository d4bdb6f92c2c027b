import type {Element, Root} from 'hast'
import {toString} from 'hast-util-to-string'
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
    const className = opensLong(pre) ? ['code', 'long'] : ['code']
    figures.set(pre, [element('figure', {className}, caption, pre)])
  }
  replaceElements(tree, figures)
}

/** Columns of a block that the language and the button leave to the text. */
const columns = 64

/** Whether the first line would run under the name of the language. */
function opensLong(pre: Element): boolean {
  const [line = ''] = toString(pre).split('\n', 1)
  const wide = line.match(/[\u1100-\u{1ffff}]/gu)?.length ?? 0
  return [...line].length + wide > columns
}
