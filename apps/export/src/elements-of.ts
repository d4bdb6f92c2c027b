import type {Element, Root} from 'hast'

/**
 * Elements of a tree in document order, each with its parent.
 *
 * The children of an element are read after it was handed out, so it may get
 * others meanwhile; nothing recurses, so no depth is too deep.
 *
 * @yields
 *   Element and parent.
 */
export function* elementsOf(
  tree: Element | Root
): Generator<[element: Element, parent: Element | Root]> {
  const stack: Array<[Element, Element | Root]> = []
  const push = (parent: Element | Root) => {
    for (let index = parent.children.length - 1; index >= 0; index--) {
      const child = parent.children[index]
      if (child?.type === 'element') stack.push([child, parent])
    }
  }
  push(tree)
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    yield pair
    push(pair[0])
  }
}
