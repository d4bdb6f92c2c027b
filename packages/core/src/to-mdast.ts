import type {Root} from 'mdast'
import type {Draft, SectionRoot} from './ast.js'

/**
 * Give the tree of a draft.
 *
 * @param draft
 *   Draft.
 * @param shape
 *   `flat`: the tree of the parser itself; `sections`: a new root with front
 *   matter and topics as its children and the same blocks in them
 *   (default: `'flat'`).
 * @returns
 *   Tree.
 */
export function toMdast(draft: Draft, shape?: 'flat' | null | undefined): Root
export function toMdast(draft: Draft, shape: 'sections'): SectionRoot
export function toMdast(
  draft: Draft,
  shape?: 'flat' | 'sections' | null | undefined
): Root | SectionRoot {
  if (shape === 'sections') {
    const {children, position} = draft
    return {type: 'root', children: [...children], position}
  }
  if (shape === 'flat' || shape === null || shape === undefined) {
    return draft.root
  }
  throw new Error(
    `Unexpected shape \`${String(shape)}\`, expected \`flat\` or \`sections\``
  )
}
