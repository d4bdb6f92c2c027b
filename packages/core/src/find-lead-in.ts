import type {RootContent, Strong} from 'mdast'
import {toPlainText} from './plain-text.js'

/** What ends a sentence; a title ends otherwise. */
const sentenceEnd = /[。．.；;，,！!]$/

/**
 * Find the text of a lead-in: a paragraph that is one line of bold text, with a
 * colon or without.
 *
 * ```markdown
 * > | **缺页处理**
 *       ^^^^^^^^
 * > | **Where to look:**
 *       ^^^^^^^^^^^^^^
 * ```
 *
 * @param node
 *   Block.
 * @returns
 *   The bold text, nothing if the block is another one or a bold sentence.
 */
export function findLeadIn(node: RootContent): Strong | undefined {
  if (node.type !== 'paragraph') return undefined
  const [strong, colon, more] = node.children
  if (strong?.type !== 'strong' || more) return undefined
  if (colon && !(colon.type === 'text' && /^\s*[：:]$/.test(colon.value))) {
    return undefined
  }
  const place = node.position
  if (place?.start.line !== place?.end.line) return undefined
  const text = toPlainText(strong, true)
  return text === '' || sentenceEnd.test(text) ? undefined : strong
}
