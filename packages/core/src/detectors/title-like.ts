import type {DetectedLeaf} from '../define-detector.js'

/**
 * Whether a leaf is a heading, or a paragraph that is bold from end to end.
 *
 * @param leaf a leaf
 * @returns whether it reads as a title
 */
export function isTitleLike(leaf: DetectedLeaf): boolean {
  if (leaf.kind === 'heading') return true
  const {node} = leaf
  return (
    node.type === 'paragraph' &&
    !leaf.item &&
    node.children.length === 1 &&
    node.children[0]?.type === 'strong'
  )
}
