import type {Draft, Span} from '@inkstone/core'
import {compileConfusions, findTypos} from '@inkstone/typo'
import type {TypoOptions} from '@inkstone/typo'
import type {Code, InlineCode, Nodes} from 'mdast'
import {findCodeSpan} from './code-span.js'
import type {PackMap} from './pack.js'
import {readProse} from './prose.js'
import type {ProseBlock} from './prose.js'
import type {TypoFinding} from './rule-context.js'

/** Finds the misspellings in a block of prose or a piece of code. */
export type TypoReader = (
  node: Code | InlineCode | ProseBlock
) => ReadonlyArray<TypoFinding>

const cache = new WeakMap<Draft, WeakMap<PackMap, TypoReader>>()

/**
 * Create a reader, or give the one that is there for draft and packs: each
 * node is searched once, however many rules ask.
 *
 * @param draft - to search
 * @param packs - confusions, and words that are right
 */
export function readTypos(draft: Draft, packs: PackMap): TypoReader {
  let readers = cache.get(draft)
  if (!readers) cache.set(draft, (readers = new WeakMap()))
  let reader = readers.get(packs)
  if (!reader) readers.set(packs, (reader = createReader(draft, packs)))
  return reader
}

function createReader(draft: Draft, packs: PackMap): TypoReader {
  const found = new Map<Nodes, ReadonlyArray<TypoFinding>>()
  let options: TypoOptions | undefined
  return (node) => {
    let known = found.get(node)
    if (!known) {
      options ??= {
        ignore: packs.identifiers,
        confusions: compileOnce(packs),
        words: countWords(draft)
      }
      const code = node.type === 'code' || node.type === 'inlineCode'
      known = code
        ? searchCode(draft, node, options)
        : searchProse(draft, node, options)
      found.set(node, known)
    }
    return known
  }
}

function searchProse(
  draft: Draft,
  node: ProseBlock,
  options: TypoOptions
): Array<TypoFinding> {
  const prose = readProse(draft, node)
  return findTypos(prose.text, options).map((typo) =>
    Object.assign(typo, {
      at: prose.span(typo.start, typo.end),
      editable: prose.editable(typo.start, typo.end),
      where: 'prose' as const
    })
  )
}

/** Line by line, so that words of two lines never meet. */
function searchCode(
  draft: Draft,
  node: Code | InlineCode,
  options: TypoOptions
): Array<TypoFinding> {
  const found: Array<TypoFinding> = []
  for (const {0: line, index} of node.value.matchAll(/[^\r\n]+/g)) {
    if (!latinWord.test(line)) continue
    for (const typo of findTypos(line, {...options, scope: 'code'})) {
      const from = index + typo.start
      const at = findCodeSpan(draft, node, from, index + typo.end)
      const editable = sliceOf(draft, at) === typo.actual
      found.push({...typo, at, editable, where: 'code'})
    }
  }
  return found
}

function sliceOf(draft: Draft, span: Span | undefined): string | undefined {
  return span && draft.source.slice(span.start.offset, span.end.offset)
}

/** Latin words of prose and code in lower case, with counts. */
function countWords(draft: Draft): Map<string, number> {
  const counts = new Map<string, number>()
  const stack: Array<Nodes> = [draft.root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) {
      for (const child of node.children) stack.push(child)
    } else if (hasWords.has(node.type) && 'value' in node) {
      for (const [word] of node.value.matchAll(/[A-Za-z]+/g)) {
        const key = word.toLowerCase()
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  return counts
}

function compileOnce(packs: PackMap): TypoOptions['confusions'] {
  if (packs.confusions.length === 0) return
  let known = compiled.get(packs)
  if (!known) compiled.set(packs, (known = compileConfusions(packs.confusions)))
  return known
}

const compiled = new WeakMap<PackMap, ReturnType<typeof compileConfusions>>()

const hasWords = new Set(['code', 'inlineCode', 'text'])
const latinWord = /[A-Za-z]{3}/
