import type {Element, ElementContent} from 'hast'
import {alignText} from './align-text.js'
import type {TextRegion} from './text-regions.js'

/** Words of the source to be put in an element, wherever they are shown. */
export interface TextMark {
  start: number
  end: number
  /**
   * Makes the element without children. Words that begin in one text node and
   * end in another get several, of which one is the last.
   */
  make: (last: boolean) => Element
}

interface Cut {
  from: number
  to: number
  mark: TextMark
  last: boolean
}

/** More marks on the same words would only nest, unseen. */
const deepest = 8

/**
 * Put marks around words. The regions are used up: make new ones after it.
 *
 * @param regions
 *   Where the draft is shown, by start.
 * @param source
 *   Source of the draft.
 * @param marks
 *   In any order; words that are not shown as they are written get none.
 */
export function markText(
  regions: ReadonlyArray<TextRegion>,
  source: string,
  marks: ReadonlyArray<TextMark>
): void {
  const cuts = new Map<TextRegion, Array<Cut>>()
  const ranges = createRangeOf(source)
  for (const mark of marks) {
    let final: Cut | undefined
    for (const region of regionsIn(regions, mark)) {
      const range = ranges(region, mark)
      if (!range) continue
      const cut = {...range, mark, last: false}
      const all = cuts.get(region)
      if (all) all.push(cut)
      else cuts.set(region, [cut])
      final = cut
    }
    if (final) final.last = true
  }
  for (const [region, all] of cuts) cutRegion(region, all)
}

/** Regions of one block that a mark touches. */
export function regionsIn(
  regions: ReadonlyArray<TextRegion>,
  {start, end}: {start: number; end: number}
): Array<TextRegion> {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  const result: Array<TextRegion> = []
  const block = regions[low]?.block
  for (let at = low; ; at++) {
    const region = regions[at]
    if (!region || region.start >= end || region.block !== block) return result
    result.push(region)
  }
}

/** Range of the shown text for a range of the source; each region once. */
export function createRangeOf(source: string) {
  const known = new Map<TextRegion, Int32Array | undefined>()
  return (region: TextRegion, {start, end}: {start: number; end: number}) => {
    const {value} = region
    if (!known.has(region)) {
      const from = region.start + openingOf(region, source)
      known.set(region, alignText(value, source, from, region.end))
    }
    const offsets = known.get(region)
    let range: {from: number; to: number}
    if (offsets) range = {from: find(offsets, start), to: find(offsets, end)}
    else {
      const text = source.slice(
        Math.max(start, region.start),
        Math.min(end, region.end)
      )
      const from = value.indexOf(text)
      if (from < 0 || value.indexOf(text, from + 1) >= 0) return undefined
      range = {from, to: from + text.length}
    }
    return value.slice(range.from, range.to).trim() ? range : undefined
  }
}

/** Length of the line that opens a fence: its words are not the code's. */
function openingOf({block, start}: TextRegion, source: string): number {
  const fence = source[start] === '`' || source[start] === '~'
  if (block.tagName !== 'pre' || !fence) return 0
  const end = /\r|\n/.exec(source.slice(start, start + 1000))
  return end ? end.index : 0
}

function find(offsets: Int32Array, offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) >= offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Cut each text node of a region at the marks in it. */
function cutRegion(region: TextRegion, cuts: Array<Cut>): void {
  cuts.sort((a, b) => a.from - b.from || b.to - a.to)
  const parents = new Map<Element, Map<ElementContent, Array<ElementContent>>>()
  let at = 0
  let first = 0
  for (const {node, parent} of region.pieces) {
    const start = at
    at += node.value.length
    while ((cuts[first]?.to ?? at) <= start && first < cuts.length) first++
    const inside: Array<Cut> = []
    for (let index = first; index < cuts.length; index++) {
      const cut = cuts[index]
      if (!cut || cut.from >= at) break
      if (cut.to <= start) continue
      inside.push({
        ...cut,
        from: Math.max(cut.from - start, 0),
        to: Math.min(cut.to - start, node.value.length),
        last: cut.last && cut.to <= at
      })
    }
    if (inside.length === 0) continue
    const replaced = parents.get(parent) ?? new Map()
    parents.set(parent, replaced.set(node, wrap(node.value, inside)))
  }
  for (const [parent, replaced] of parents) {
    parent.children = parent.children.flatMap(
      (child) => replaced.get(child) ?? child
    )
  }
}

/** Nest elements over a text; what sticks out of another is cut off. */
function wrap(value: string, cuts: Array<Cut>): Array<ElementContent> {
  const result: Array<ElementContent> = []
  const open: Array<{children: Array<ElementContent>; to: number}> = [
    {children: result, to: value.length}
  ]
  let at = 0
  const upTo = (to: number) => {
    if (to > at) {
      open.at(-1)?.children.push({type: 'text', value: value.slice(at, to)})
      at = to
    }
  }
  const closeUpTo = (from: number) => {
    for (let top = open.at(-1); top && open.length > 1; top = open.at(-1)) {
      if (top.to > from) return
      upTo(top.to)
      open.pop()
    }
  }
  for (const {from, to, mark, last} of cuts) {
    closeUpTo(from)
    if (open.length > deepest) continue
    upTo(from)
    const made = mark.make(last)
    const top = open.at(-1)
    top?.children.push(made)
    open.push({children: made.children, to: Math.min(to, top?.to ?? to)})
  }
  closeUpTo(value.length)
  upTo(value.length)
  return result
}
