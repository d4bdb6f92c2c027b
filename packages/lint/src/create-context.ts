import {indexDraft} from '@inkstone/core'
import type {Draft} from '@inkstone/core'
import {findCodeSpan} from './code-span.js'
import type {PackMap} from './pack.js'
import {readProse} from './prose.js'
import type {Report, RuleContext} from './rule-context.js'
import {indexTree} from './tree-index.js'
import {readTypos} from './typos.js'

/**
 * Create what a rule has at hand. All but `options` and `report` is shared by
 * the rules of a run.
 *
 * @param draft - that is read
 * @param packs - that are on
 * @param options - of the rule
 * @param report - told each finding
 */
export function createContext(
  draft: Draft,
  packs: PackMap,
  options: unknown,
  report: (report: Report) => undefined
): RuleContext {
  const tree = indexTree(draft)
  const typos = readTypos(draft, packs)
  return {
    draft,
    options,
    report,
    next: (node) => tree.sibling(node, 1),
    previous: (node) => tree.sibling(node, -1),
    parents: (node) => tree.parents(node),
    topic: (node) =>
      indexDraft(draft).topicAt(node.position?.start.offset ?? 0),
    prose: (node) => readProse(draft, node),
    codeSpan: (node, from, to) => findCodeSpan(draft, node, from, to),
    typos,
    pack: (kind) => packs[kind]
  }
}
