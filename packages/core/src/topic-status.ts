import type {Draft, Marker, Topic} from './ast.js'
import type {BlockInfo} from './index-draft.js'
import {openerOf} from './opener-of.js'

/**
 * How far a topic is written: `empty` has nothing but what opens it and its
 * sub-topics; `stub` nothing but stub markers, links and pictures; `open` a
 * question that nothing answers, or something to do; else `filled`.
 */
export type TopicStatus = 'empty' | 'filled' | 'open' | 'stub'

/**
 * Tell how far a topic is written, its sub-topics included.
 *
 * @param draft
 *   Draft.
 * @param topic
 *   Topic of it.
 * @param blocks
 *   Blocks of the topic and its sub-topics.
 * @returns
 *   Status.
 */
export function topicStatus(
  draft: Draft,
  topic: Topic,
  blocks: ReadonlyArray<BlockInfo>
): TopicStatus {
  const body = blocks.filter(({node, topic: own}) => node !== openerOf(own))
  if (body.length === 0) return 'empty'
  const {start, end} = topic.position
  const facts = draft.facts.filter(({position}) => {
    const {offset} = position.start
    return offset >= start.offset && offset < end.offset
  })
  const stubs: Array<Marker> = []
  let open = false
  for (const fact of facts) {
    if (fact.type === 'marker') {
      if (fact.kind === 'stub') stubs.push(fact)
      open ||= fact.kind === 'stub' || fact.kind === 'todo'
    } else if (fact.type === 'question' && fact.answered === 'no') {
      open ||= !fact.rhetorical && fact.tier !== 'low'
    }
  }
  if (body.every((block) => isStub(block))) return 'stub'
  return open ? 'open' : 'filled'

  function isStub({role, cell}: BlockInfo): boolean {
    if (role === 'references' || role === 'figure') return true
    const from = cell.start.offset
    const text = draft.source.slice(from, cell.end.offset)
    return stubs.some(({position}) => {
      const at = position.start.offset - from
      if (at < 0 || at >= text.length) return false
      const rest = text.slice(0, at) + text.slice(position.end.offset - from)
      return (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 4
    })
  }
}
