import type {Draft} from '@inkstone/core'
import type {ElementContent} from 'hast'
import {element} from './element.js'
import type {PageContext} from './page-context.js'

/** Whether core could not read the draft at all. */
function isRefused({problems}: Draft): boolean {
  return problems.some(
    ({code}) => code.startsWith('E_') && code !== 'E_DETECTOR'
  )
}

/**
 * What went wrong in reading the draft; where all of it did, also the source,
 * so that a page is never empty.
 */
export function renderProblems({
  draft,
  locale,
  strings
}: PageContext): Array<ElementContent> {
  const codes = new Set(draft.problems.map(({code}) => code))
  const result = [...codes].map((code) =>
    element(
      'p',
      {className: ['callout'], lang: locale},
      element('b', {}, strings.problems[code])
    )
  )
  if (isRefused(draft)) {
    const source = element('code', {translate: 'no'}, draft.source)
    result.push(element('pre', {tabIndex: 0}, source))
  }
  return result
}
