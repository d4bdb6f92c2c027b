import type {Root} from 'mdast'
import type {Draft} from './ast.js'
import {buildDraft} from './build-draft.js'
import {createPlaces} from './create-places.js'
import {decode} from './decode.js'
import {detectFacts} from './detect.js'
import {findFrontMatter} from './find-front-matter.js'
import {readFields} from './front-matter.js'
import {checkOptions, type ParseOptions} from './parse-options.js'

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
  const node = root.children[0]
  const matter =
    node?.type === 'yaml' || String(node?.type) === 'toml'
      ? findFrontMatter(decoded.source)
      : undefined
  const draft = buildDraft(
    {
      ...decoded,
      root,
      places,
      ...(node &&
        matter && {
          matter: {
            node,
            fields: readFields(decoded.source, matter, places),
            malformed: matter.form === 'closer'
          }
        })
    },
    settings
  )
  const {facts, problems} = detectFacts(draft, settings)
  draft.facts = facts
  draft.problems.push(...problems)
  return draft
}
