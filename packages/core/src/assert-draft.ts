import type {Nodes} from 'mdast'
import type {Draft, Fact, Span, Topic} from './ast.js'
import {checkAtoms} from './check-atoms.js'
import {checkFacts, type Report} from './check-facts.js'
import {placesOf} from './create-places.js'
import {indexDraft} from './index-draft.js'
import {topicCells} from './topic-cells.js'

/**
 * Check the invariants of a draft: its parts tile the source (I1), topics hold
 * heading, blocks, sub-topics in this order (I2), places are true (I3), the
 * tree is whole (I4), facts belong to topics and each other (I6), ids are
 * unique (I7).
 *
 * @param draft
 *   Draft.
 * @throws
 *   One error that lists everything broken.
 */
export function assertDraft(draft: Draft): void {
  const broken: Array<string> = []
  const report: Report = (invariant, message) => {
    broken.push(`${invariant}: ${message}`)
  }
  checkTiles(draft, report)
  for (const topic of indexDraft(draft).topics()) checkTopic(topic, report)
  checkTree(draft, report)
  checkPlaces(draft, report)
  checkAtoms(draft, report)
  checkFacts(draft, report)
  checkIds(draft, report)
  if (broken.length === 0) return
  throw new Error(
    `Unexpected broken draft, expected its invariants to hold:\n` +
      broken.map((line) => `- ${line}`).join('\n')
  )
}

function checkTiles(draft: Draft, report: Report): void {
  const topics = indexDraft(draft).topics()
  const front = draft.children[0]
  let end = 0
  if (front?.type === 'frontMatter') end = expect(front.position, 'frontMatter')
  for (const topic of topics) end = expect(topic.own, topic.id)
  if (topics.length === 0) report('I1', 'no topic')
  if (end !== draft.source.length) {
    report('I1', `parts end at ${end}, the source at ${draft.source.length}`)
  }

  function expect({start, end: stop}: Span, name: string): number {
    if (start.offset !== end) {
      report('I1', `\`${name}\` starts at ${start.offset}, not at ${end}`)
    }
    return stop.offset
  }
}

function checkTopic(topic: Topic, report: Report): void {
  const {children, heading, id, own, position} = topic
  const first = children[0]
  if (heading && heading !== first) report('I2', `\`${id}\`: heading not first`)
  const sub = children.findIndex((child) => child.type === 'topic')
  if (sub !== -1 && children.slice(sub).some((d) => d.type !== 'topic')) {
    report('I2', `\`${id}\`: block after a sub-topic`)
  }
  let end = own.start.offset
  for (const cell of topicCells(topic)) {
    if (cell.start !== end || cell.end < cell.start) {
      report('I2', `\`${id}\`: ${cell.node.type} at ${cell.start}, not ${end}`)
    }
    end = cell.end
  }
  if (end !== own.end.offset && children.length > 0 && sub !== 0) {
    report('I2', `\`${id}\`: blocks end at ${end}, not at ${own.end.offset}`)
  }
  const last = children.at(-1)
  const stop = last?.type === 'topic' ? last.position.end : own.end
  if (
    position.start.offset !== own.start.offset ||
    position.end.offset !== stop.offset
  ) {
    report('I2', `\`${id}\`: position is not own part and sub-topics`)
  }
}

/** Front matter, headings and blocks in order are the blocks of the tree. */
function checkTree(draft: Draft, report: Report): void {
  const front = draft.children[0]
  const nodes: Array<Nodes> =
    front?.type === 'frontMatter' ? [...front.children] : []
  for (const {node} of indexDraft(draft).blocks()) nodes.push(node)
  const same = draft.root.children.every((node, index) => node === nodes[index])
  if (!same || nodes.length !== draft.root.children.length) {
    report('I4', 'blocks differ from those of the tree')
  }
}

function checkPlaces(draft: Draft, report: Report): void {
  const places = placesOf(draft)
  for (const {name, position} of listPlaces(draft)) {
    if (!position) {
      report('I3', `\`${name}\` without position`)
      continue
    }
    const {start, end} = position
    for (const point of [start, end]) {
      const {offset} = point
      if (offset === undefined || offset > draft.source.length) {
        report('I3', `\`${name}\` at ${offset}, outside the source`)
        continue
      }
      const {line, column} = places.spot(offset)
      if (line !== point.line || column !== point.column) {
        report(
          'I3',
          `\`${name}\` at ${offset} is ${line}:${column}, ` +
            `not ${point.line}:${point.column}`
        )
      }
    }
    if ((start.offset ?? 0) > (end.offset ?? 0)) {
      report('I3', `\`${name}\` ends before it starts`)
    }
  }
}

/** Places of all nodes; a nested node of another parser may have none. */
function listPlaces(
  draft: Draft
): Array<{name: string; position: Nodes['position']}> {
  const list: Array<{name: string; position: Nodes['position']}> = []
  for (const node of [draft, ...draft.atoms, ...draft.problems]) {
    list.push({name: 'draft', position: node.position})
  }
  for (const child of draft.children) {
    if (child.type !== 'frontMatter') continue
    list.push({name: child.type, position: child.position})
    for (const field of child.fields) {
      list.push({name: field.key, position: field.position})
    }
  }
  for (const topic of indexDraft(draft).topics()) {
    const {id, own, position, title} = topic
    list.push({name: id, position}, {name: id, position: own})
    if (title) list.push({name: id, position: title.position})
  }
  for (const fact of draft.facts) list.push(...factPlaces(fact))
  const stack: Array<Nodes> = [...draft.root.children]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.position) list.push({name: node.type, position: node.position})
    if ('children' in node) stack.push(...node.children)
  }
  return list
}

function factPlaces(fact: Fact): Array<{name: string; position: Span}> {
  const name = fact.id
  const spans = [fact.position, ...fact.evidence.map((d) => d.position)]
  if (fact.type === 'termDefinition') spans.push(fact.termPosition, fact.gloss)
  if (fact.type === 'marker' || fact.type === 'note') spans.push(fact.body)
  if ('label' in fact && typeof fact.label === 'object') {
    spans.push(fact.label.position)
  }
  return spans.map((position) => ({name, position}))
}

function checkIds(draft: Draft, report: Report): void {
  const index = indexDraft(draft)
  const ids = new Set<string>()
  for (const {id} of [...index.topics(), ...draft.facts, ...index.blocks()]) {
    if (ids.has(id)) report('I7', `\`${id}\` twice`)
    ids.add(id)
  }
}
