import type {Element, ElementContent, Properties} from 'hast'

/**
 * Make an element; a string child becomes a text node, nothing is left out.
 */
export function element(
  tagName: string,
  properties: Properties = {},
  ...children: ReadonlyArray<ElementContent | string | undefined>
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.flatMap((child) => {
      if (child === undefined || child === '') return []
      return typeof child === 'string' ? {type: 'text', value: child} : child
    })
  }
}
