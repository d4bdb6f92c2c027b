import type {TermDefinition} from '../ast.js'
import type {DetectedLeaf} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import {foldMask} from '../sentences.js'
import {readHint, type FormedTerm} from './emit-definition.js'
import {findTerm, type FoundTerm} from './find-term.js'
import {isPlainTerm, isTerm} from './is-term.js'
import type {Loose} from './separate-term.js'

/** A line of a leaf. */
interface Line {
  start: number
  end: number
  /** Length of the ordinal it opens with. */
  ordinal: number
  term: FoundTerm | undefined
}

// > | 1、甲：…
//     ^^
const ordinal =
  /^[\s\uE004]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、)）．.](?!\d)|[（(]?[a-z][)）]|[①-⑳•·])[ \t]*/
/** Longest term that opens a paragraph or a line, in characters. */
const shortTerm = 20
/** The same where the text announces terms. */
const longTerm = 45
/** Letters of the shortest meaning in a quote: a name or a date is shorter. */
const shortestQuoted = 10

/**
 * Find the terms of a paragraph: of its first line and of its labelled lines.
 *
 * @param leaf a paragraph
 * @param lead what is said before it
 * @param loose what may separate a term from its meaning
 * @param matchers compiled words
 * @returns the terms; the gloss of each goes on up to the next one
 */
export function readLines(
  leaf: DetectedLeaf,
  lead: string,
  loose: Loose,
  matchers: Matchers
): Array<FormedTerm> {
  const lines = findLines(leaf, loose, matchers)
  const list = lines.filter((line) => line.ordinal > 0).length > 1
  const longest = loose.glossary ? longTerm : shortTerm
  const labelled = lines.map(
    ({term}) =>
      term !== undefined &&
      isTerm(term, matchers) &&
      isPlainTerm(term, longest, matchers)
  )
  const terms: Array<FormedTerm> = []
  for (const [index, {start, term, ordinal: length}] of lines.entries()) {
    if (!term) continue
    const form =
      formOf(leaf, term, index === 0, length > 0 && list) ??
      // Lines that do the work of items.
      (!leaf.quoted &&
      (loose.glossary || labelled[index - 1] || labelled[index + 1])
        ? 'lines'
        : undefined)
    if (!form || !isTerm(term, matchers)) continue
    const plain = form === 'paragraph' || form === 'lines' || !term.sure
    if (plain && !labelled[index]) continue
    const last = terms.at(-1)
    if (last) last.end = start - blanksBefore(leaf.mask, start)
    const hint = readHint(lead, matchers)
    const sure = term.sure && !(leaf.quoted && form === 'paragraph')
    terms.push({
      ...term,
      form: form === 'lines' ? 'pseudo-list' : form,
      hint,
      confidence: sure ? undefined : 'mid',
      end: leaf.mask.length
    })
  }
  return terms
}

function blanksBefore(mask: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(mask.charAt(at - 1))) at--
  return end - at
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
  if (!term.sure) return
  // In a quote a short label is metadata, but for a name with a translation.
  const letters = term.glossPlain.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const open =
    !quoted ||
    letters >= shortestQuoted ||
    /[（(][A-Za-z][A-Za-z -]*[)）]$/.test(term.plain)
  return first && (!item || quoted) && open ? 'paragraph' : undefined
}

function findLines(
  leaf: DetectedLeaf,
  loose: Loose,
  matchers: Matchers
): Array<Line> {
  const lines: Array<Line> = []
  for (const {0: text, index: start} of leaf.mask.matchAll(/[^\r\n]+/g)) {
    if (!foldMask(text)) continue
    const length = ordinal.exec(text)?.[0].length ?? 0
    const end = start + text.length
    const term = findTerm(leaf, start + length, end, matchers, loose)
    lines.push({start, end, ordinal: length, term})
  }
  return lines
}
