import type {TermDefinition} from '../ast.js'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import {foldMask} from '../sentences.js'
import {createTableReader} from './definition-tables.js'
import {findTerm, type FoundTerm} from './find-term.js'
import {emitDefinition, readHint, type FormedTerm} from './emit-definition.js'
import {isTerm} from './is-term.js'
import {readCodeLines, readSentence} from './prose-terms.js'

/** A line of a leaf. */
interface Line {
  start: number
  end: number
  /** Length of the ordinal it opens with. */
  ordinal: number
}

// > | 1、甲：…
//     ^^
const ordinal =
  /^[\s\uE004]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、)）．.](?!\d)|[①-⑳•·])[ \t]*/

/** Finds terms that layout sets against their meaning: `term：gloss`. */
export const definitions = defineDetector({
  id: 'definition',
  emits: ['termDefinition'],
  version: 1,
  create(context) {
    const readCell = createTableReader(context)
    // The last sentence before the block, and the last one seen.
    let lead = ''
    let last = ''
    return {
      block() {
        lead = last
      },
      leaf(leaf) {
        if (leaf.kind === 'cell') readCell(leaf)
        if (leaf.kind === 'paragraph') readParagraph(leaf, lead, context)
        last = leaf.sentences.at(-1)?.plain ?? last
      },
      sentence(sentence, leaf) {
        if (leaf.kind === 'paragraph') readSentence(sentence, leaf, context)
      },
      code(leaf) {
        readCodeLines(leaf, context)
      },
      end() {
        readCell(undefined)
      }
    }
  }
})

/** The terms of a paragraph: of its first line and of its labelled lines. */
function readParagraph(
  leaf: DetectedLeaf,
  lead: string,
  context: DetectorContext
): void {
  const lines = findLines(leaf.mask)
  const list = lines.filter((line) => line.ordinal > 0).length > 1
  let open: FormedTerm | undefined
  for (const [index, line] of lines.entries()) {
    const from = line.start + line.ordinal
    const term = findTerm(leaf, from, line.end, context.matchers)
    if (!term) continue
    const form = formOf(leaf, term, index === 0, line.ordinal > 0 && list)
    if (!form || !isTerm(term, form, context.matchers)) continue
    // The gloss goes on up to the next term.
    if (open) emitDefinition(leaf, trimGloss(open, line.start, leaf), context)
    const hint = readHint(lead, context.matchers)
    open = {...term, form, hint, end: leaf.mask.length}
  }
  if (open) emitDefinition(leaf, open, context)
}

function trimGloss(
  term: FormedTerm,
  end: number,
  {mask}: DetectedLeaf
): FormedTerm {
  const gloss = mask.slice(term.gloss, end).trimEnd()
  return {...term, end: term.gloss + gloss.length}
}

function formOf(
  leaf: DetectedLeaf,
  term: FoundTerm,
  first: boolean,
  numbered: boolean
): TermDefinition['form'] | undefined {
  const {item, list, node, quoted} = leaf
  if (item && item.children[0] === node && first) {
    if (typeof item.checked === 'boolean') return
    return list?.ordered ? 'ordered' : 'bullet'
  }
  if (numbered) return 'pseudo-list'
  if (term.bold) return 'lead-in'
  // In a quote a label is metadata, but for a name with its translation.
  const open = !quoted || /[（(][A-Za-z][A-Za-z -]*[)）]$/.test(term.plain)
  return first && (!item || quoted) && open ? 'paragraph' : undefined
}

function findLines(mask: string): Array<Line> {
  const lines: Array<Line> = []
  for (const match of mask.matchAll(/[^\r\n]+/g)) {
    const [text] = match
    if (!foldMask(text)) continue
    const start = match.index
    const length = ordinal.exec(text)?.[0].length ?? 0
    lines.push({start, end: start + text.length, ordinal: length})
  }
  return lines
}
