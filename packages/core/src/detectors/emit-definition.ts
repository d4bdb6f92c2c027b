import type {TermDefinition, Tier} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import type {FoundTerm} from './find-term.js'

/** What the text before a term says it is. */
export type Hint = 'command' | 'parameter' | undefined

/** A term with its places in the leaf and the form of its line. */
export interface FormedTerm extends Pick<
  FoundTerm,
  'from' | 'gloss' | 'start' | 'termEnd'
> {
  form: TermDefinition['form']
  end: number
  hint: Hint
  /** (default: `mid` of a lead-in, else `high`) */
  confidence?: Tier | undefined
}

/**
 * Make a fact of a term.
 *
 * @param leaf the leaf it stands in
 * @param found the term, offsets relative to the leaf
 * @param context what the detector sees
 */
export function emitDefinition(
  leaf: DetectedLeaf,
  found: FormedTerm,
  context: DetectorContext
): void {
  const {start, termEnd, gloss, end, form} = found
  const {toSpan} = context
  const source = leaf.text.slice(start, termEnd)
  const {term, aliases} = readName(source, leaf.mask.slice(start, termEnd))
  context.emit({
    type: 'termDefinition',
    start: leaf.start + found.from,
    end: leaf.start + end,
    confidence: found.confidence ?? (form === 'lead-in' ? 'mid' : 'high'),
    rule: `definition/${form}`,
    fields: {
      term,
      termPosition: toSpan(leaf.start + start, leaf.start + termEnd),
      gloss: toSpan(leaf.start + gloss, leaf.start + end),
      aliases,
      form,
      kind: kindOf(term, leaf.text.slice(gloss, end), found.hint)
    }
  })
}

/**
 * Read a name without its marks.
 *
 * @param source slice of the source
 * @param mask the same slice of the mask
 * @returns the name, and the names in brackets behind it
 */
export function readName(
  source: string,
  mask: string
): {term: string; aliases: Array<string>} {
  let name = ''
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at)
    const kind = mask.charAt(at)
    const tick = kind === masked.code && char === '`'
    if (kind !== masked.mark && !tick) name += char
  }
  name = name
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[:：]$/, '')
  // > | S（Interruptible sleep）
  const match = /^(.+?)\s?[（(]([A-Za-z][^（()）]*)[)）]$/.exec(name)
  // `f(x)` is one name.
  if (!match || /\w\($/.test(name.slice(0, (match[1]?.length ?? 0) + 1))) {
    return {term: name, aliases: []}
  }
  const [, term = name, alias = ''] = match
  return {term, aliases: [alias.trim()]}
}

/**
 * What a lead-in, a heading or the head of a column says of terms.
 *
 * @param text plain text
 * @param matchers compiled words
 * @returns the kind it names
 */
export function readHint(text: string, matchers: Matchers): Hint {
  if (matchers.has('parameterHint', text)) return 'parameter'
  return matchers.has('commandHint', text) ? 'command' : undefined
}

/**
 * Decide what a term names.
 *
 * @param term the term without marks
 * @param gloss its meaning in the source
 * @param hint what its lead-in or column says
 * @returns its kind
 */
export function kindOf(
  term: string,
  gloss: string,
  hint: Hint
): TermDefinition['kind'] {
  if (/^\/[\w.~$*<>-]/.test(term)) return 'path'
  if (/^\w+\(\)$/.test(term) || /^[A-Za-z]*_\w+$/.test(term)) return 'symbol'
  const used = term.length > 1 && gloss.includes('`' + term)
  return used && hint === undefined ? 'command' : (hint ?? 'concept')
}
