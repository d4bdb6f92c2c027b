import GithubSlugger from 'github-slugger'
import type {Heading, Nodes, Root, RootContent} from 'mdast'
import type {FrontMatter, Title, Topic} from './ast.js'
import {buildTitle} from './build-title.js'
import type {Places} from './create-places.js'
import type {Fields} from './front-matter.js'
import {toTopicId} from './node-id.js'
import {toPlainText} from './plain-text.js'

/** What topics are built from. */
export interface TopicSource {
  /** Tree of the parser. */
  root: Root
  /** Text of the draft. */
  source: string
  /** Places of the text. */
  places: Places
  /** Front matter without its final extent, if there is any. */
  matter?: {node: RootContent; fields: Fields} | undefined
}

/** Topics are named later (`identifyTopics`). */
const unnamed = toTopicId('preface')

/**
 * Cut a tree into topics at its root-level headings.
 *
 * @param from
 *   Tree, source, front matter.
 * @returns
 *   Topics with provisional ids, the first one starting where front matter
 *   ends; and the offset where it does.
 */
export function buildTopics(from: TopicSource): {
  topics: Array<Topic>
  start: number
} {
  const {root, source, places, matter} = from
  const blocks = root.children.filter((node) => node !== matter?.node)
  const anchors = findAnchors(root)
  const bounds = findBounds(blocks, matter?.node, source)
  const start = bounds[0] ?? 0
  const topics: Array<Topic> = []
  const open: Array<Topic> = []
  let current: Topic | undefined

  for (const [index, node] of blocks.entries()) {
    const at = bounds[index] ?? start
    if (node.type === 'heading') {
      const anchor = anchors.get(node) ?? ''
      const title = buildTitle(node, source, places, anchor)
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop()
      current = createTopic('heading', at, title, node)
      current.outlineDepth = open.length + 1
      const siblings = open.at(-1)?.children ?? topics
      siblings.push(current)
      open.push(current)
    } else {
      current ??= addUntitled(at)
      current.children.push(node)
    }
    close(current, bounds[index + 1] ?? source.length)
  }
  if (topics.length === 0) close(addUntitled(start), source.length)
  return {topics, start}

  function addUntitled(at: number): Topic {
    const title = matter?.fields.title
    const headed = blocks.some((node) => node.type === 'heading')
    const topic =
      title && !headed
        ? createTopic('front-matter-title', at, {...title, anchor: ''})
        : createTopic('preface', at)
    topics.push(topic)
    return topic
  }

  function createTopic(
    origin: Topic['origin'],
    at: number,
    title?: Title,
    heading?: Heading
  ): Topic {
    return {
      type: 'topic',
      id: unnamed,
      origin,
      depth: heading?.depth ?? 0,
      outlineDepth: 1,
      ...(title && {title}),
      ...(heading && {heading}),
      children: heading ? [heading] : [],
      own: places.span(at, at),
      position: places.span(at, at)
    }
  }

  /** Topics that are open end where their newest block does. */
  function close(topic: Topic, end: number): void {
    const spot = places.spot(end)
    topic.own.end = spot
    topic.position.end = spot
    for (const ancestor of open) ancestor.position.end = spot
  }
}

/**
 * Front matter as a node, over the blank lines to the first topic.
 *
 * @param from
 *   Tree, source, front matter.
 * @param end
 *   Offset of the first topic.
 * @param malformed
 *   Whether it is closed by more than three dashes.
 * @returns
 *   Node, if there is front matter.
 */
export function buildFrontMatter(
  from: TopicSource,
  end: number,
  malformed: boolean
): FrontMatter | undefined {
  if (!from.matter) return undefined
  const {node, fields} = from.matter
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
