import {is, type Topic} from '@inkstone/core'
import type {Element, ElementContent} from 'hast'
import {element} from './element.js'
import type {PageContext} from './page-context.js'
import {worstOf, type PageNote} from './page-note.js'
import type {TopicPlace} from './passes/heading-ids.js'
import {toFragment} from './to-fragment.js'

/**
 * The table of contents: each heading with the number of findings under it, in
 * the colour of the worst.
 *
 * @returns
 *   Nothing for a draft without headings.
 */
export function renderContents(
  context: PageContext,
  places: ReadonlyMap<Topic, TopicPlace>
): Element | undefined {
  const {draft, lang, locale, notes, strings, titleTopic} = context
  const found = new Map<Topic, Array<PageNote>>()
  for (const note of notes) {
    const others = found.get(note.topic)
    if (others) others.push(note)
    else found.set(note.topic, [note])
  }
  const entries = toEntries(draft.children.filter(isTopic))
  if (entries.length === 0) return undefined
  return element(
    'nav',
    {ariaLabel: strings.contents, lang: locale},
    element(
      'details',
      {id: 'ink:toc', open: true},
      element('summary', {}, strings.contents),
      element('ol', {lang}, ...entries)
    )
  )

  // As deep as the outline, which has six ranks.
  function toEntries(topics: ReadonlyArray<Topic>): Array<Element> {
    return topics.flatMap((topic) => {
      const place = places.get(topic)
      const inner = toEntries(topic.children.filter(isTopic))
      if (!place?.heading || topic === titleTopic) return inner
      const link = element(
        'a',
        {href: toFragment(place.anchor)},
        labelOf(place.heading) || place.anchor,
        ...countOf(found.get(topic) ?? [])
      )
      const list = inner.length > 0 ? element('ol', {}, ...inner) : undefined
      return element('li', {}, link, list)
    })
  }

  function countOf(own: ReadonlyArray<PageNote>) {
    if (own.length === 0) return []
    return [
      ' ',
      element(
        'span',
        {className: ['count', worstOf(own)], lang: locale},
        String(own.length),
        element('span', {className: ['vh']}, ` ${strings.findings}`)
      )
    ]
  }
}

/** Words of a heading without what only leads to or away from it. */
function labelOf(heading: Element): string {
  const words: Array<string> = []
  const stack: Array<ElementContent> = heading.children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') words.push(node.value)
    if (node.type === 'element' && !isAside(node)) {
      for (const child of node.children.toReversed()) stack.push(child)
    }
  }
  return words.join('').replaceAll(/\s+/g, ' ').trim()
}

/** Labels, lines, calls of footnotes, and where a picture lies. */
function isAside({properties, tagName}: Element): boolean {
  const {className} = properties
  if (tagName === 'sup') return true
  return (
    Array.isArray(className) &&
    ['at', 'label', 'path'].some((name) => className.includes(name))
  )
}

function isTopic(node: unknown): node is Topic {
  return is(node, 'topic')
}
