import type {Element, ElementContent, Root} from 'hast'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import {replaceElements} from '../replace-elements.js'

/**
 * Make a tree show the same outside of its page: links into the draft become
 * text, pictures on the web links, other pictures their text, boxes of tasks
 * marks; calls of footnotes, ids and what only had one go.
 *
 * @param tree
 *   sanitised tree, changed in place
 * @returns
 *   sources of the pictures that it cannot show
 */
export function makePortable(tree: Root): Array<string> {
  const others = new Map<Element, ReadonlyArray<ElementContent>>()
  const missing: Array<string> = []

  for (const [node] of elementsOf(tree)) {
    const {properties, tagName} = node
    delete properties.id
    if (tagName === 'img') {
      const source = String(properties.src ?? '')
      const text = String(properties.alt ?? '')
      if (isRemote(source)) others.set(node, [link(source, text || source)])
      else others.set(node, [{type: 'text', value: text}])
      // The sanitiser takes addresses away that could run: nothing is missing.
      if (source !== '' && !isRemote(source)) missing.push(source)
    } else if (tagName === 'input') {
      const mark = properties.checked ? '☑' : '☐'
      others.set(node, [{type: 'text', value: mark}])
    } else if (tagName === 'span' && node.children.length === 0) {
      others.set(node, [])
    }
  }
  replaceElements(tree, others)

  // Apart, since a link may hold a picture.
  others.clear()
  for (const [node] of elementsOf(tree)) {
    if (isFootnoteCall(node)) others.set(node, [])
    else if (node.tagName === 'a' && !isRemote(String(node.properties.href)))
      others.set(node, node.children)
  }
  replaceElements(tree, others)

  return missing
}

function link(href: string, text: string): Element {
  return element('a', {href}, text)
}

function isRemote(address: string): boolean {
  return /^(?:https?|mailto):/i.test(address)
}

function isFootnoteCall({children: [child], tagName}: Element): boolean {
  return (
    tagName === 'sup' &&
    child?.type === 'element' &&
    Object.hasOwn(child.properties, 'dataFootnoteRef')
  )
}
