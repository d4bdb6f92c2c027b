import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {fromMdast} from './from-mdast.js'
import {checkOptions, type ParseOptions} from './parse-options.js'

/**
 * Plugin that makes a draft of the tree a remark processor parsed and sets it
 * as `file.data.inkstone`. It changes no node.
 *
 * Combine it with `remarkNotes`, so that the tree is what `parseDraft` gives.
 */
export const remarkDraft: Plugin<[(ParseOptions | null | undefined)?], Root> = (
  options
) => {
  const settings = checkOptions(options)
  return (tree, file) => {
    file.data.inkstone = fromMdast(tree, String(file), settings)
  }
}
