import type {Root} from 'mdast'
import type {Draft} from './ast.js'
import {buildDraft} from './build-draft.js'
import {createPlaces, type Places} from './create-places.js'
import {decode} from './decode.js'
import {detectFacts} from './detect.js'
import {findFrontMatter} from './find-front-matter.js'
import {readFields} from './front-matter.js'
import {checkOptions, type ParseOptions} from './parse-options.js'
import type {TreeMatter} from './parse-tree.js'

/**
 * Make a draft of a tree that somebody else parsed.
 *
 * Nodes inside blocks may lack a position; blocks that do get an empty cell.
 *
 * @param root
 *   Tree, not changed.
 * @param source
 *   The text it was parsed from.
 * @param options
 *   Configuration (optional).
 * @returns
 *   Draft with `root` as its tree.
 * @throws
 *   On a wrong option.
 */
export function fromMdast(
  root: Root,
  source: string,
  options?: ParseOptions | null | undefined
): Draft {
  const settings = checkOptions(options)
  const decoded = decode(source)
  const places = createPlaces(decoded.source)
  const matter = readMatter(root, decoded.source, places)
  const draft = buildDraft({...decoded, root, places, matter}, settings)
  const {facts, problems} = detectFacts(draft, settings)
  draft.facts = facts
  draft.problems.push(...problems)
  return draft
}

function readMatter(
  root: Root,
  source: string,
  places: Places
): TreeMatter | undefined {
  const [node] = root.children
  if (node?.type !== 'yaml' && String(node?.type) !== 'toml') return undefined
  const matter = findFrontMatter(source)
  if (!node || !matter) return undefined
  const fields = readFields(source, matter, places)
  return {node, fields, malformed: matter.form === 'closer'}
}
