import type {PhrasingContent} from 'mdast'

/**
 * Phrasing without markup, for names.
 *
 * @param nodes
 *   phrasing
 * @returns
 *   its text
 */
export function plainText(nodes: ReadonlyArray<PhrasingContent>): string {
  return nodes
    .map((node) => {
      if ('children' in node) return plainText(node.children)
      return node.type === 'text' ||
        node.type === 'inlineCode' ||
        node.type === 'inlineMath'
        ? node.value
        : ''
    })
    .join('')
    .trim()
}
