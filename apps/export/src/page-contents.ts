import {is, type Topic} from '@inkstone/core'
import type {Element} from 'hast'
import {toString} from 'hast-util-to-string'
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
  const {draft, lang, locale, notes, strings} = context
  const listed = new Set(entriesOf(context))
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
      if (!place?.heading || !listed.has(topic)) return inner
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

/** Topics that the contents list: those with a heading in the text. */
export function entriesOf({index, titleTopic}: PageContext): Array<Topic> {
  return index.topics().filter((topic) => topic.heading && topic !== titleTopic)
}

/** Words of a heading without what only leads to or away from it. */
function labelOf(heading: Element): string {
  return heading.children
    .map((child) =>
      child.type === 'element' && isAside(child) ? '' : toString(child)
    )
    .join('')
    .trim()
}

function isAside({properties: {className}}: Element): boolean {
  return (
    Array.isArray(className) &&
    (className.includes('label') || className.includes('at'))
  )
}

function isTopic(node: unknown): node is Topic {
  return is(node, 'topic')
}
