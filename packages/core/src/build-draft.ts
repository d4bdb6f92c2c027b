import type {Draft, Problem} from './ast.js'
import {buildFrontMatter, buildTopics} from './build-topics.js'
import type {Places} from './create-places.js'
import type {Decoded} from './decode.js'
import {findAtoms} from './find-atoms.js'
import {identifyTopics} from './identify.js'
import type {ParseOptions} from './parse-options.js'
import type {ParsedTree} from './parse-tree.js'

/** What a draft is built from: its text, its tree and places of the text. */
export interface DraftSource extends Decoded, ParsedTree {
  /** Places of the text. */
  places: Places
}

/**
 * Build layer 1: front matter and topics over an unchanged tree.
 *
 * @param from
 *   Tree and source.
 * @param options
 *   How topics are cut and named.
 * @returns
 *   Draft without facts.
 */
export function buildDraft(from: DraftSource, options: ParseOptions): Draft {
  const {root, source, file, places, matter} = from
  const {topics, start} = buildTopics(from, options.topics)
  identifyTopics(topics, source, options.ids)
  const front = buildFrontMatter(from, start)
  const problem = matter?.fields.problem
  return {
    type: 'draft',
    root,
    source,
    file,
    children: front ? [front, ...topics] : topics,
    position: places.span(0, source.length),
    atoms: findAtoms(root, source, places),
    facts: [],
    problems: problem ? [problem] : []
  }
}

/**
 * Build a draft that is not read: one topic over all of it, so that no
 * character is lost.
 *
 * @param from
 *   Its text and places of the text.
 * @param problem
 *   Why it is not read.
 * @returns
 *   Draft without blocks and facts.
 */
export function refuseDraft(
  from: Omit<DraftSource, keyof ParsedTree>,
  problem: Problem
): Draft {
  const position = from.places.span(0, from.source.length)
  const draft = buildDraft(
    {...from, root: {type: 'root', children: [], position}},
    {}
  )
  draft.problems.push(problem)
  return draft
}
