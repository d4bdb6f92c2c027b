import type {Element, ElementContent, Root} from 'hast'
import {blockTags} from '../block-tags.js'
import {element} from '../element.js'
import type {PageContext} from '../page-context.js'
import {elementsOf} from '../elements-of.js'
import {renderNote} from '../page-note-aside.js'
import {replaceElements} from '../replace-elements.js'
import type {TextRegion} from '../text-regions.js'

/** Blocks whose parts are no place for a note: it goes after the whole. */
const wholes = new Set(['figure', 'div'])

/**
 * Put each note after the block that it is about.
 *
 * @param tree
 *   Tree of the draft.
 * @param regions
 *   Where its words are shown, by start.
 * @param context
 *   The page.
 * @returns
 *   Notes on no block: on the front matter, or on a draft without text.
 */
export function notes(
  tree: Root,
  regions: ReadonlyArray<TextRegion>,
  context: PageContext
): Array<Element> {
  const outer = outerBlocks(tree)
  const placed = new Map<Element, Array<Element>>()
  const rest: Array<Element> = []
  // Why a rule asks for something is said once, beside its first finding.
  const explained = new Set<string | undefined>()
  for (const note of context.notes) {
    const block = blockAt(regions, note.start, context.draft.source)
    const {ruleId} = note.message
    const aside = renderNote(note, context, !explained.has(ruleId))
    explained.add(ruleId)
    if (!block) rest.push(aside)
    else {
      const owner = outer.get(block) ?? block
      const asides = placed.get(owner)
      if (asides) asides.push(aside)
      else placed.set(owner, [aside])
    }
  }
  const others = new Map<Element, Array<ElementContent>>()
  for (const [block, asides] of placed) {
    if (block.tagName === 'li') putInItem(block, asides)
    else others.set(block, [block, ...asides])
  }
  replaceElements(tree, others)
  return rest
}

/** For the parts of tables and code blocks, what stands around them. */
function outerBlocks(tree: Root): Map<Element, Element> {
  const result = new Map<Element, Element>()
  for (const [whole] of elementsOf(tree)) {
    if (!wholes.has(whole.tagName)) continue
    for (const [part] of elementsOf(whole)) result.set(part, whole)
  }
  return result
}

/**
 * The block of the words at an offset; between words, that of the next ones on
 * the same line (before them stands only a `#` or `-`), else the last before.
 */
function blockAt(
  regions: ReadonlyArray<TextRegion>,
  offset: number,
  source: string
): Element | undefined {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const before = regions[low - 1]
  const after = regions[low]
  if (before && offset < before.end) return before.block
  if (after && !/[\n\r]/.test(source.slice(offset, after.start))) {
    return after.block
  }
  return before?.block
}

/** The words of a tight item become a paragraph, for the note to follow. */
function putInItem(item: Element, asides: ReadonlyArray<Element>): void {
  const found = item.children.findIndex(
    (child) => child.type === 'element' && blockTags.has(child.tagName)
  )
  const end = found < 0 ? item.children.length : found
  const words = item.children.splice(0, end)
  item.children.unshift(element('p', {}, ...words), ...asides)
}
