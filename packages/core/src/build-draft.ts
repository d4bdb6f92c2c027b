import type {Root, RootContent} from 'mdast'
import type {Draft} from './ast.js'
import {buildFrontMatter, buildTopics} from './build-topics.js'
import type {Places} from './create-places.js'
import type {Fields} from './front-matter.js'
import {identifyTopics} from './identify.js'
import type {ParseOptions} from './parse-options.js'

/** What a draft is built from. */
export interface DraftSource {
  /** Tree of the parser. */
  root: Root
  /** Text, without byte order mark. */
  source: string
  /** What was found out about the bytes. */
  file: Draft['file']
  /** Places of the text. */
  places: Places
  /** Front matter, if there is any. */
  matter?: {node: RootContent; fields: Fields; malformed: boolean} | undefined
}

/**
 * Build layer 1: front matter and topics over an unchanged tree.
 *
 * @param from
 *   Tree and source.
 * @param options
 *   How topic ids are made.
 * @returns
 *   Draft without facts.
 */
export function buildDraft(from: DraftSource, options: ParseOptions): Draft {
  const {root, source, file, places, matter} = from
  const {topics, start} = buildTopics(from)
  identifyTopics(topics, source, options.ids)
  const front = buildFrontMatter(from, start, matter?.malformed ?? false)
  const problem = matter?.fields.problem
  return {
    type: 'draft',
    root,
    source,
    file,
    children: front ? [front, ...topics] : topics,
    position: places.span(0, source.length),
    atoms: [],
    facts: [],
    problems: problem ? [problem] : []
  }
}
