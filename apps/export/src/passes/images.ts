import type {Element, ElementContent, Root} from 'hast'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import {replaceElements} from '../replace-elements.js'

/**
 * A page loads nothing, so a picture becomes a link to it, or, if it lies in a
 * folder that the reader of the page need not have, its text and its path.
 */
export function images(tree: Root): void {
  const texts = new Map<Element, Array<ElementContent>>()
  for (const [image, parent] of elementsOf(tree)) {
    if (image.tagName !== 'img') continue
    const alt = String(image.properties.alt ?? '')
    const src = String(image.properties.src ?? '')
    const inLink = parent.type === 'element' && parent.tagName === 'a'
    texts.set(
      image,
      inLink ? [{type: 'text', value: alt || src}] : textFor(alt, src)
    )
  }
  replaceElements(tree, texts)
}

function textFor(alt: string, src: string): Array<ElementContent> {
  if (/^https?:/i.test(src)) {
    return [element('a', {href: src}, alt || src)]
  }
  const path = element('code', {translate: 'no'}, decode(src))
  return alt ? [{type: 'text', value: `${alt} `}, path] : [path]
}

function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
