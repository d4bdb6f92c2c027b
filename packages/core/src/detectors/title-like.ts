import type {DetectedLeaf} from '../define-detector.js'

// > | ##标题
//     ^^ no heading for want of a blank; `#include` is none either
const pseudo =
  /^#{1,6}(?!#)(?!(?:define|elif|else|endif|error|if|ifdef|ifndef|include|pragma|undef|warning)\b)[^\s#!\r\n][^\r\n]{0,80}$/

/**
 * Whether a leaf is a heading, a paragraph that is bold from end to end, or a
 * line that only lacks the blank of a heading.
 *
 * @param leaf a leaf
 * @returns whether it reads as a title
 */
export function isTitleLike(leaf: DetectedLeaf): boolean {
  const {item, kind, node, text} = leaf
  if (kind === 'heading') return true
  if (node.type !== 'paragraph' || item) return false
  return isBold(leaf) ? !/[。；;]\**$/.test(text) : pseudo.test(text)
}

/**
 * Whether a leaf is a paragraph that is bold from end to end.
 *
 * @param leaf a leaf
 * @returns whether it holds bold text and nothing else
 */
export function isBold({node}: DetectedLeaf): boolean {
  if (node.type !== 'paragraph') return false
  const [only] = node.children
  return node.children.length === 1 && only?.type === 'strong'
}
