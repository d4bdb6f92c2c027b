import type {Element, ElementContent} from 'hast'
import {element} from './element.js'
import type {PageContext} from './page-context.js'

/**
 * Title and tools. The tools do nothing without the script, so they are hidden
 * until it shows them.
 *
 * @param context
 *   The page.
 * @param title
 *   The title as a heading of rank one.
 * @param hasContents
 *   Whether there is a table of contents to go to.
 */
export function renderHeader(
  {notes, strings}: PageContext,
  title: Element,
  hasContents: boolean
): Element {
  const input = element('input', {
    id: 'ink:search',
    type: 'search',
    placeholder: `${strings.search} /`,
    ariaLabel: strings.search,
    spellCheck: 'false'
  })
  const found = element('div', {
    className: ['found'],
    id: 'ink:found',
    hidden: true
  })
  const tools: Array<ElementContent> = []
  if (hasContents) {
    tools.push(
      element(
        'a',
        {className: ['button'], href: '#ink:toc', ariaLabel: strings.contents},
        '≡'
      )
    )
  }
  if (notes.length > 0) {
    tools.push(
      element(
        'button',
        {id: 'ink:findings', ariaPressed: 'true', hidden: true},
        `${strings.findings} ${notes.length}`
      ),
      element(
        'button',
        {id: 'ink:next', ariaLabel: strings.next, hidden: true},
        '↓'
      )
    )
  }
  tools.push(element('button', {id: 'ink:theme', hidden: true}))
  return element(
    'header',
    {},
    title,
    element(
      'div',
      {className: ['bar']},
      element('search', {id: 'ink:finder', hidden: true}, input, found),
      element('div', {className: ['tools']}, ...tools)
    )
  )
}
