import {indexDraft} from '@inkstone/core'
import type {Draft, Edit} from '@inkstone/core'
import {asSpan} from './points.js'

/** A range of a draft, in UTF-16 offsets. */
type Range = readonly [start: number, end: number]

/** Delicate ranges of drafts, sorted by end. */
const cache = new WeakMap<Draft, ReadonlyArray<Range>>()

/**
 * Tell whether an edit may break what stands around it, so that it is not for
 * a machine to decide: it enters the syntax of another tool, such as a wiki
 * link, or a heading that a link of the draft leads to by its words.
 *
 * @param draft - that would be edited
 * @param edit - an edit of it
 */
export function isDelicate(draft: Draft, edit: Edit): boolean {
  let ranges = cache.get(draft)
  if (!ranges) cache.set(draft, (ranges = findRanges(draft)))
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[1] ?? Infinity) <= edit.start) low = middle + 1
    else high = middle
  }
  const first = ranges[low]
  return first !== undefined && first[0] < edit.end
}

/** Ranges in order; where two overlap they are one. */
function findRanges(draft: Draft): Array<Range> {
  const found = [...findSyntax(draft), ...findHeadings(draft)].toSorted(
    (left, right) => left[0] - right[0]
  )
  const ranges: Array<Range> = []
  for (const range of found) {
    const last = ranges.at(-1)
    if (!last || range[0] >= last[1]) ranges.push(range)
    else ranges[ranges.length - 1] = [last[0], Math.max(last[1], range[1])]
  }
  return ranges
}

function findSyntax({source}: Draft): Array<Range> {
  return Array.from(source.matchAll(syntax), ({0: text, index}) => [
    index,
    index + text.length
  ])
}

/** Headings that a link to a fragment leads to. */
function findHeadings(draft: Draft): Array<Range> {
  const {topicAt} = indexDraft(draft)
  return draft.facts.flatMap((fact): Array<Range> => {
    if (fact.type !== 'reference' || fact.kind !== 'heading-link') return []
    if (!fact.target) return []
    // The target may be all that stands below the heading as well.
    const {heading} = topicAt(fact.target.start.offset)
    const place = asSpan(heading?.position)
    return place ? [[place.start.offset, place.end.offset]] : []
  })
}

// > | [[page#part|text]]   {{ name }}   {% tag %}   ${name}   $$ x $$   %% x %%
// > | ::: name   \begin{name}   :name:
const syntax =
  /\[\[[^[\]\n]{1,300}\]\]|\{\{[^{}\n]{1,300}\}\}|\{%[^%\n]{1,300}%\}|\$\{[^{}\n]{1,300}\}|\$\$[^$]{1,5000}\$\$|%%[^%]{1,5000}%%|^[ >]{0,9}:{3,}.{1,300}|\\[a-zA-Z]{1,20}\{[^{}\n]{1,300}\}|(?<![\w:]):[\w+-]{1,50}:(?![\w:])/gm
