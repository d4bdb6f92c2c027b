import type {TermDefinition} from '@inkstone/core'
import type {CardScope} from './card-scope.js'
import type {Cut} from './clip.js'
import {codeRanges} from './code-ranges.js'
import type {Leaf} from './collect-leaves.js'
import {excerptOf, trimCut} from './excerpt.js'
import type {Ask} from './front.js'
import {isAttribute, isDoing, isThing, width} from './label.js'

/** A column header that is asked for: at most six Han characters. */
const widestHeader = 12

/**
 * What is asked of a term: the header of its column, else what its kind is
 * asked for.
 *
 * @param scope
 *   the draft
 * @param fact
 *   the definition
 * @param leaf
 *   paragraph or cell of its gloss
 * @param cut
 *   range of the gloss
 * @returns
 *   what is asked, nothing for the bare term
 */
export function askOf(
  scope: CardScope,
  fact: TermDefinition,
  leaf: Leaf,
  cut: Cut
): Ask | undefined {
  const {form, kind, term} = fact
  const header = headerOf(leaf)
  if (header !== undefined) return {header}
  if (form === 'lead-in') return undefined
  if (isDoing(term)) return isCommand(scope, leaf, cut) ? 'how' : 'meaning'
  if (introOf(scope, leaf).includes('含义')) return 'meaning'
  if (isAttribute(term)) return undefined
  if (kind === 'parameter' || term.startsWith('-')) return 'meaning'
  if (kind === 'command' || kind === 'path') return 'purpose'
  return isThing(term) ? 'what' : undefined
}

/** Header of the answer column, if it is short enough to be asked for. */
export function headerOf({row, table}: Leaf): string | undefined {
  const [head] = table?.children ?? []
  const cell = row && head?.children[1]
  const text = cell?.children
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .trim()
  return text !== undefined && text !== '' && width(text) <= widestHeader
    ? text
    : undefined
}

/** The paragraph just before the list. */
function introOf(scope: CardScope, {before}: Leaf): string {
  if (before?.type !== 'paragraph' || !before.position) return ''
  const {start, end} = before.position
  return scope.draft.source.slice(start.offset, end.offset)
}

/** One piece of code, or what is typed: `rz`, `sz + file`, `make -j8`. */
function isCommand(scope: CardScope, leaf: Leaf, cut: Cut): boolean {
  const {source} = scope.draft
  const [code, ...others] = codeRanges(excerptOf(scope, leaf, cut).nodes)
  const {end, start} = trimCut(source, cut, '。.')
  return (
    (code?.start === start && code.end === end && others.length === 0) ||
    /^[a-z./$][\x20-\x7E]*$/.test(source.slice(start, end))
  )
}
