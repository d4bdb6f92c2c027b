import type {Topic} from '@inkstone/core'
import type {Element, Root} from 'hast'
import {elementsOf} from './elements-of.js'

/**
 * Sections of a tree in document order, each with its topic. They are told by
 * where they start: the sanitiser leaves no other sign on them.
 */
export function sectionsOf(
  tree: Root,
  topics: ReadonlyArray<Topic>
): Array<[section: Element, topic: Topic]> {
  const byStart = new Map(
    topics.map((topic) => [topic.position.start.offset, topic])
  )
  const result: Array<[Element, Topic]> = []
  for (const [section] of elementsOf(tree)) {
    const start = section.position?.start.offset
    if (section.tagName !== 'section' || start === undefined) continue
    const topic = byStart.get(start)
    if (topic) result.push([section, topic])
  }
  return result
}
