import GithubSlugger from 'github-slugger'
import type {Heading, Nodes, Root, RootContent} from 'mdast'
import type {FrontMatter, Topic} from './ast.js'
import {buildTitle} from './build-title.js'
import type {Places} from './create-places.js'
import {findLeadIn} from './find-lead-in.js'
import {toTopicId} from './node-id.js'
import type {TopicOptions} from './parse-options.js'
import type {TreeMatter} from './parse-tree.js'
import {toPlainText} from './plain-text.js'

/** What topics are built from. */
export interface TopicSource {
  /** Tree of the parser. */
  root: Root
  /** Text of the draft. */
  source: string
  /** Places of the text. */
  places: Places
  /** Front matter, if there is any. */
  matter?: TreeMatter | undefined
}

/** What a topic opens with. */
type Opening = Pick<Topic, 'heading' | 'origin' | 'title'> & {
  /** Topics of a lower rank hold it. */
  rank: number
}

/** Topics are named later (`identifyTopics`). */
const unnamed = toTopicId('preface')

/** Ranks of what is no heading; those have 1 to 6. */
const ranks = {title: 0, rule: 1, leadIn: 7}

/**
 * Cut a tree into topics at its root-level headings; on request also at
 * lead-ins, and at rules if there is no heading.
 *
 * @param from
 *   Tree, source, front matter.
 * @param options
 *   Where to cut.
 * @returns
 *   Topics with provisional ids, the first one starting where front matter
 *   ends; and the offset where it does.
 */
export function buildTopics(
  from: TopicSource,
  options?: TopicOptions | null | undefined
): {
  topics: Array<Topic>
  start: number
} {
  const {root, source, places, matter} = from
  const blocks = root.children.filter((node) => node !== matter?.node)
  const headed = blocks.some((node) => node.type === 'heading')
  const anchors = findAnchors(root)
  const bounds = findBounds(blocks, matter?.node, source)
  const start = bounds[0] ?? 0
  const topics: Array<Topic> = []
  const open: Array<{topic: Topic; rank: number}> = []
  let current: Topic | undefined

  for (const [index, node] of blocks.entries()) {
    const at = bounds[index] ?? start
    const opening = findOpening(node)
    if (opening) {
      // The title of front matter holds all, also what comes first.
      if (!current && !headed && matter?.fields.title) addUntitled(at)
      current = openTopic(opening, at)
    }
    current ??= addUntitled(at)
    current.children.push(node)
    close(current, bounds[index + 1] ?? source.length)
  }
  if (topics.length === 0) close(addUntitled(start), source.length)
  return {topics, start}

  function findOpening(node: RootContent): Opening | undefined {
    if (node.type === 'heading') {
      const anchor = anchors.get(node) ?? ''
      const title = buildTitle(node, source, places, anchor)
      return {origin: 'heading', rank: node.depth, title, heading: node}
    }
    if (node.type === 'thematicBreak') {
      // Nothing stands before the first block that a rule could end.
      const cuts = options?.rules && !headed && current
      return cuts ? {origin: 'rule', rank: ranks.rule} : undefined
    }
    const strong = options?.leadIns ? findLeadIn(node) : undefined
    if (!strong) return undefined
    const title = buildTitle(strong, source, places, '')
    return {origin: 'lead-in', rank: ranks.leadIn, title}
  }

  function addUntitled(at: number): Topic {
    const title = matter?.fields.title
    if (headed || !title) return addTopic({origin: 'preface'}, at, topics)
    const whole = {...title, anchor: ''}
    return openTopic(
      {origin: 'front-matter-title', rank: ranks.title, title: whole},
      at
    )
  }

  function openTopic(opening: Opening, at: number): Topic {
    const {rank, ...fields} = opening
    while ((open.at(-1)?.rank ?? -1) >= rank) open.pop()
    const topic = addTopic(fields, at, open.at(-1)?.topic.children ?? topics)
    open.push({topic, rank})
    return topic
  }

  function addTopic(
    {origin, title, heading}: Omit<Opening, 'rank'>,
    at: number,
    siblings: Array<RootContent | Topic>
  ): Topic {
    const topic: Topic = {
      type: 'topic',
      id: unnamed,
      origin,
      depth: heading?.depth ?? 0,
      outlineDepth: open.length + 1,
      ...(title && {title}),
      ...(heading && {heading}),
      children: [],
      own: places.span(at, at),
      position: places.span(at, at)
    }
    siblings.push(topic)
    return topic
  }

  /** Topics that are open end where their newest block does. */
  function close(topic: Topic, end: number): void {
    const spot = places.spot(end)
    topic.own.end = spot
    topic.position.end = spot
    for (const {topic: ancestor} of open) ancestor.position.end = spot
  }
}

/**
 * Front matter as a node, over the blank lines to the first topic.
 *
 * @param from
 *   Tree, source, front matter.
 * @param end
 *   Offset of the first topic.
 * @returns
 *   Node, if there is front matter.
 */
export function buildFrontMatter(
  from: TopicSource,
  end: number
): FrontMatter | undefined {
  if (!from.matter) return undefined
  const {node, fields, malformed} = from.matter
  return {
    type: 'frontMatter',
    format: node.type === 'yaml' ? 'yaml' : 'toml',
    fields: fields.fields,
    ...(malformed && {malformed: 'closer'}),
    children: [node],
    position: from.places.span(0, end)
  }
}

/**
 * Where the cell of each block starts. A heading may overlap the definition
 * that was cut out of it, and a node of a plugin may have no place:
 * a cell never starts before the end of the block before it.
 */
function findBounds(
  blocks: ReadonlyArray<RootContent>,
  matter: RootContent | undefined,
  source: string
): Array<number> {
  const bounds: Array<number> = []
  let end = matter?.position?.end.offset ?? 0
  for (const node of blocks) {
    const first = bounds.length === 0 && !matter
    const place = node.position
    const start = first ? 0 : Math.max(place?.start.offset ?? end, end)
    bounds.push(Math.min(start, source.length))
    end = Math.max(end, start, place?.end.offset ?? end)
  }
  if (blocks.length === 0 && matter) bounds.push(source.length)
  return bounds
}

/** Anchors as GitHub makes them, also for headings in lists and quotes. */
function findAnchors(root: Root): Map<Heading, string> {
  const slugger = new GithubSlugger()
  const anchors = new Map<Heading, string>()
  const stack: Array<Nodes> = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    switch (node.type) {
      case 'heading': {
        anchors.set(node, slugger.slug(toPlainText(node, false)))
        break
      }
      case 'blockquote':
      case 'footnoteDefinition':
      case 'list':
      case 'listItem':
      case 'root': {
        stack.push(...node.children.toReversed())
        break
      }
      default:
    }
  }
  return anchors
}
