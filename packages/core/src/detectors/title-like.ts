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
export function isTitleLike({item, kind, node, text}: DetectedLeaf): boolean {
  if (kind === 'heading') return true
  if (node.type !== 'paragraph' || item) return false
  const [only] = node.children
  const bold = node.children.length === 1 && only?.type === 'strong'
  return bold ? !/[。；;]\**$/.test(text) : pseudo.test(text)
}
