import type {Element, ElementContent, Root} from 'hast'
import {elementsOf} from './elements-of.js'

/** Put others in the place of elements, all at once and so in linear time. */
export function replaceElements(
  tree: Root,
  others: ReadonlyMap<Element, ReadonlyArray<ElementContent>>
): void {
  const parents = new Set<Element | Root>()
  for (const [node, parent] of elementsOf(tree)) {
    if (others.has(node)) parents.add(parent)
  }
  for (const parent of parents) {
    if (parent.type === 'root') {
      parent.children = parent.children.flatMap((child) =>
        child.type === 'element' ? (others.get(child) ?? child) : child
      )
    } else {
      parent.children = parent.children.flatMap((child) =>
        child.type === 'element' ? (others.get(child) ?? child) : child
      )
    }
  }
}
