import type {Element, ElementContent, Root, Text} from 'hast'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import {replaceElements} from '../replace-elements.js'
import {decodeAddress} from '../decode-address.js'

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
      inLink ? [textOf(alt || src, image)] : textFor(alt, src, image)
    )
  }
  replaceElements(tree, texts)
}

function textFor(
  alt: string,
  src: string,
  image: Element
): Array<ElementContent> {
  if (/^https?:/i.test(src)) {
    return [element('a', {href: src}, textOf(alt || src, image))]
  }
  const path = element(
    'code',
    {className: ['path'], translate: 'no'},
    textOf(decodeAddress(src), image)
  )
  return alt ? [textOf(`${alt} `, image), path] : [path]
}

/** Text that stands where the picture does, so that a note finds it. */
function textOf(value: string, {position}: Element): Text {
  return {type: 'text', value, position}
}
