import {select} from '@inkstone/core'
import {element} from '../element.js'
import {markText, type TextMark} from '../mark-text.js'
import type {PageContext} from '../page-context.js'
import type {TextRegion} from '../text-regions.js'

/**
 * Mark words where they stand: what a finding is about, the labels of
 * questions and answers, the terms of definitions.
 */
export function marks(
  regions: ReadonlyArray<TextRegion>,
  {draft, notes}: PageContext
): void {
  const result: Array<TextMark> = []
  for (const {n, severity, start, end} of notes) {
    // The number stands after the last word; the others only share the line.
    result.push({
      start,
      end,
      make: (last) =>
        element('mark', {
          className: last ? [severity] : [severity, 'part'],
          dataN: String(n)
        })
    })
  }
  for (const type of ['answer', 'question'] as const) {
    for (const {label} of select(draft, type, {atLeast: 'mid'})) {
      if (label) result.push({...rangeOf(label), make: makeLabel})
    }
  }
  for (const fact of select(draft, 'termDefinition', {atLeast: 'high'})) {
    if (fact.form === 'table-row') continue
    result.push({...rangeOf({position: fact.termPosition}), make: makeTerm})
  }
  markText(regions, draft.source, result)
}

const makeLabel = () => element('span', {className: ['label']})
const makeTerm = () => element('dfn')

function rangeOf({
  position: {start, end}
}: {
  position: {start: {offset: number}; end: {offset: number}}
}) {
  return {start: start.offset, end: end.offset}
}
