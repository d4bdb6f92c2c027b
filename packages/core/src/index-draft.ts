import type {RootContent} from 'mdast'
import type {
  Draft,
  Fact,
  FactMap,
  FactType,
  NodeId,
  Span,
  Topic
} from './ast.js'
import {blockRole, type BlockRole} from './block-role.js'
import {placesOf, type Places} from './create-places.js'
import {is} from './is.js'
import {createNodeIds} from './node-id.js'
import {topicCells} from './topic-cells.js'
import {topicStatus, type TopicStatus} from './topic-status.js'

/** A block of a draft, a heading included. */
export interface BlockInfo {
  /** Id made of the topic, the type and the words of the block. */
  id: NodeId
  /** What the author uses it for; `other` for a heading. */
  role: BlockRole
  /** Block. */
  node: RootContent
  /** Topic it stands in. */
  topic: Topic
  /** Its part of the source, over the blank lines after it. */
  cell: Span
}

/** Answers questions about where things are in a draft. */
export interface DraftIndex {
  /** Topic or fact of an id. */
  byId(id: string): Topic | Fact | undefined
  /** All topics, parents before children. */
  topics(): Array<Topic>
  /** Blocks in order, headings included; of a topic without its sub-topics. */
  blocks(topic?: Topic): Array<BlockInfo>
  /** Topic whose own part holds an offset; the first one for front matter. */
  topicAt(offset: number): Topic
  /** Block whose cell holds an offset; none for front matter. */
  blockAt(offset: number): BlockInfo | undefined
  /** Facts that start in a span. */
  factsIn<T extends FactType>(span: Span, type?: T): Array<FactMap[T]>
  /** Facts of a topic without its sub-topics. */
  factsOf<T extends FactType>(topic: Topic, type?: T): Array<FactMap[T]>
  /** How far a topic is written, its sub-topics included. */
  statusOf(topic: Topic): TopicStatus
  /** First and last line of a node; a line counts if a character of it does. */
  lines(node: {position: Span}): [number, number]
  /** Source of a node. */
  slice(node: {position: Span}): string
}

/** How many blocks at the end of a draft may be its copyright tail. */
const tail = 3
const cache = new WeakMap<Draft, DraftIndex>()

/**
 * Index a draft, once: later calls give the same index.
 *
 * @param draft
 *   Draft.
 * @returns
 *   Index.
 */
export function indexDraft(draft: Draft): DraftIndex {
  let index = cache.get(draft)
  if (!index) {
    index = createIndex(draft)
    cache.set(draft, index)
  }
  return index
}

function createIndex(draft: Draft): DraftIndex {
  const places = placesOf(draft)
  const topics = listTopics(draft)
  const blocks = listBlocks(draft, topics, places)
  const topicIds = new Map<string, Topic>(topics.map((d) => [d.id, d]))
  const blocksOf = groupBy(blocks, (block) => block.topic)
  let facts = indexFacts(draft.facts)

  return {
    byId: (id) => topicIds.get(id) ?? indexed().byId.get(id),
    topics: () => [...topics],
    blocks: (topic) => [...(topic ? (blocksOf.get(topic) ?? []) : blocks)],
    topicAt,
    blockAt(offset) {
      const block = blocks[lastOf(blocks, (d) => d.cell.start.offset <= offset)]
      return block && offset < block.cell.end.offset ? block : undefined
    },
    factsIn({start, end}, type) {
      const list = draft.facts
      const first = lastOf(list, (d) => d.position.start.offset < start.offset)
      const last = lastOf(list, (d) => d.position.start.offset < end.offset)
      return ofType(list.slice(first + 1, last + 1), type)
    },
    factsOf: (topic, type) =>
      ofType(indexed().byTopic.get(topic.id) ?? [], type),
    statusOf(topic) {
      const {start, end} = topic.position
      const first = lastOf(blocks, (d) => d.cell.start.offset < start.offset)
      const last = lastOf(blocks, (d) => d.cell.start.offset < end.offset)
      return topicStatus(draft, topic, blocks.slice(first + 1, last + 1))
    },
    lines: (node) => linesOf(node.position, draft.source, places),
    slice: ({position}) =>
      draft.source.slice(position.start.offset, position.end.offset)
  }

  /** Detectors use the index before the facts are there. */
  function indexed(): FactIndex {
    if (facts.list !== draft.facts) facts = indexFacts(draft.facts)
    return facts
  }

  function topicAt(offset: number): Topic {
    const at = lastOf(topics, (topic) => topic.own.start.offset <= offset)
    const topic = topics[Math.max(0, at)]
    if (topic) return topic
    throw new Error('Unexpected draft without topics, expected one of ours')
  }
}

interface FactIndex {
  list: ReadonlyArray<Fact>
  byId: ReadonlyMap<string, Fact>
  byTopic: ReadonlyMap<string, Array<Fact>>
}

function indexFacts(list: ReadonlyArray<Fact>): FactIndex {
  return {
    list,
    byId: new Map(list.map((fact) => [fact.id, fact])),
    byTopic: groupBy(list, (fact) => fact.topic)
  }
}

function listTopics(draft: Draft): Array<Topic> {
  const topics: Array<Topic> = []
  const stack: Array<Draft['children'][number] | Topic['children'][number]> =
    draft.children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'topic') continue
    topics.push(node)
    stack.push(...node.children.toReversed())
  }
  return topics
}

function listBlocks(
  draft: Draft,
  topics: ReadonlyArray<Topic>,
  places: Places
): Array<BlockInfo> {
  const nameBlock = createNodeIds()
  const blocks: Array<BlockInfo> = []
  const total = draft.root.children.length
  for (const topic of topics) {
    let before: RootContent | undefined
    for (const {node, start, end} of topicCells(topic)) {
      const place = node.position
      const text = draft.source.slice(
        place?.start.offset ?? start,
        place?.end.offset ?? start
      )
      blocks.push({
        id: nameBlock(topic.id, node.type, text),
        role: blockRole(node, before, blocks.length >= total - tail),
        node,
        topic,
        cell: places.span(start, end)
      })
      before = node
    }
  }
  return blocks
}

/** The line of a cell that ends inside white space of a line is not its own. */
function linesOf(
  {start, end}: Span,
  source: string,
  places: Places
): [number, number] {
  const first = Math.min(start.line, places.lineCount)
  if (end.offset === start.offset) return [first, first]
  const lineStart = places.lineStart(end.line)
  const indent = source.slice(lineStart, end.offset)
  const outside = lineStart > start.offset && indent.trim() === ''
  const cut =
    outside && !/^(?:[\n\r]|$)/.test(source.slice(end.offset, end.offset + 1))
  const last = end.column === 1 || cut ? end.line - 1 : end.line
  return [first, Math.max(first, last)]
}

/** Index of the last item of which `test` is true; it is so for a first part. */
function lastOf<T>(list: ReadonlyArray<T>, test: (item: T) => boolean): number {
  let low = -1
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const item = list[middle]
    if (item !== undefined && test(item)) low = middle
    else high = middle - 1
  }
  return low
}

function ofType<T extends FactType>(
  facts: ReadonlyArray<Fact>,
  type: T | undefined
): Array<FactMap[T]> {
  return facts.filter(
    (fact): fact is FactMap[T] => type === undefined || is(fact, type)
  )
}

function groupBy<K, T>(
  list: ReadonlyArray<T>,
  toKey: (item: T) => K
): Map<K, Array<T>> {
  const groups = new Map<K, Array<T>>()
  for (const item of list) {
    const group = groups.get(toKey(item))
    if (group) group.push(item)
    else groups.set(toKey(item), [item])
  }
  return groups
}
