import type {RootContent} from 'mdast'
import type {Topic} from './ast.js'

/**
 * The block that opens a topic.
 *
 * @param topic
 *   Topic.
 * @returns
 *   Its heading, lead-in or rule; nothing if it opens with the draft.
 */
export function openerOf(topic: Topic): RootContent | undefined {
  const {origin, heading} = topic
  if (origin !== 'lead-in' && origin !== 'rule') return heading
  const [first] = topic.children
  return first?.type === 'topic' ? undefined : first
}
