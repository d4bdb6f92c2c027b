import type {Topic} from '@inkstone/core'
import type {Element, Root} from 'hast'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import type {PageContext} from '../page-context.js'
import {sectionsOf} from '../sections-of.js'

/** Where a topic is found in the page, and the heading shown for it. */
export interface TopicPlace {
  anchor: string
  heading: Element | undefined
}

/**
 * Give each topic its id and each heading its rank: the title of the page is
 * the only `h1`, so the outline starts at two and has no gap.
 */
export function headingIds(
  tree: Root,
  {index, titleTopic}: PageContext
): Map<Topic, TopicPlace> {
  const taken = takenIds(tree)
  const places = new Map<Topic, TopicPlace>()
  for (const [section, topic] of sectionsOf(tree, index.topics())) {
    const rank = topic.outlineDepth + (titleTopic ? 0 : 1)
    const [heading, ...rest] = section.children.flatMap((child) =>
      child.type === 'element' && child.tagName !== 'section' ? child : []
    )
    const anchor = claim(topic.title?.anchor || topic.id, taken)
    if (topic.heading && heading) {
      places.set(topic, {anchor, heading})
      name(heading, rank, anchor)
      if (!taken.has(topic.id)) {
        heading.children.unshift(element('span', {id: claim(topic.id, taken)}))
      }
    } else {
      places.set(topic, {anchor, heading: undefined})
      section.properties.id = anchor
      if (heading) rest.unshift(heading)
    }
    // Headings in quotes and lists open no topic: they stand below this one.
    for (const block of rest) {
      for (const [nested] of elementsOf(block)) {
        if (/^h\d$/.test(nested.tagName)) name(nested, Math.max(rank + 1, 2))
      }
    }
  }
  return places
}

function name(heading: Element, rank: number, id?: string): void {
  heading.tagName = `h${Math.min(rank, 6)}`
  if (id) heading.properties.id = id
}

/** Ids of footnotes and the like; our own prefix is for us alone. */
function takenIds(tree: Root): Set<string> {
  const taken = new Set<string>()
  for (const [{properties}] of elementsOf(tree)) {
    const {id} = properties
    if (typeof id !== 'string') continue
    if (id === '' || id.startsWith('ink:') || taken.has(id)) {
      delete properties.id
    } else taken.add(id)
  }
  return taken
}

function claim(id: string, taken: Set<string>): string {
  let free = id
  for (let count = 1; taken.has(free); count++) free = `${id}-${count}`
  taken.add(free)
  return free
}
