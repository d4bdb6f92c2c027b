import type {Topic} from '@inkstone/core'
import {element} from '../element.js'
import type {PageContext} from '../page-context.js'
import {toFragment} from '../to-fragment.js'
import type {TopicPlace} from './heading-ids.js'

/**
 * End each heading with the lines of its topic in the source, which is also
 * the link to it.
 */
export function lineLinks(
  places: ReadonlyMap<Topic, TopicPlace>,
  {index, titleTopic}: PageContext
): void {
  for (const [topic, {anchor, heading}] of places) {
    if (!heading || topic === titleTopic) continue
    const [first, last] = index.lines(topic)
    const lines = first === last ? `L${first}` : `L${first}–${last}`
    heading.children.push(
      {type: 'text', value: ' '},
      element('a', {className: ['at'], href: toFragment(anchor)}, lines)
    )
  }
}
