import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import {emitDefinition} from './emit-definition.js'

// > | 所谓写放大，就是写一份数据时…
//       ^^^^^^   ^^
const chinese =
  /^((?:所谓的?)?)([^\s，。；：、！？,;:!?是\uE000]{2,24}?|[A-Za-z][\w .+/-]{1,24}?|\uE000+)(?:[，,]?\s?(?:是指|指的是|就是)|\s?(?:是一[种个类]|具备|能够用于|用于|表示))(?=[^\s，。；：])/
// > | A crumb is the soft part of a loaf.
//       ^^^^^ ^^
// > | Estoppel means that you cannot take it back.
//     ^^^^^^^^ ^^^^^
const english =
  /^((?:An? |The )?)([A-Za-z][\w-]{1,24}(?: [\w-]{1,24}){0,2}|\uE000+) (?:(?:is|are) (?:an? |the )|(?:means|refers to|stands for|denotes) )(?=\S)/
// > | 页高速缓存（page cache）
const alias =
  /([\p{Script=Han}]{2,10}|[A-Za-z][\w-]{1,30}(?: [\w-]{1,30}){0,2}) ?[（(]([A-Za-z][\w .-]{1,40}|[\p{Script=Han}]{2,6})[)）]/gu
// > | # 水位：触发回收的界线
const codeLine = /^\s*(?:#|\/\/)\s*([^\s：:，。#/]{1,20})[：:]\s*(\S[^\r\n]*)/

/**
 * Emit the terms that a sentence explains; low, for most sentences only
 * look like definitions.
 *
 * @param sentence a sentence of prose
 * @param leaf its leaf
 * @param context what the detector sees
 */
export function readSentence(
  sentence: Sentence,
  leaf: DetectedLeaf,
  context: DetectorContext
): void {
  const {mask} = sentence
  const from = sentence.start - leaf.start
  const to = sentence.end - leaf.start
  const match = chinese.exec(mask) ?? english.exec(mask)
  const [opening = '', article = '', name = ''] = match ?? []
  if (name && context.matchers.opens('noSubject', name) === 0) {
    const start = from + article.length
    const span: [number, number] = [start, start + name.length]
    emitLow(leaf, span, [from + opening.length, to], 'sentence', context)
  }
  if (!/[（(]/.test(mask)) return
  for (const {0: whole, 1: term = '', 2: other = '', index} of mask.matchAll(
    alias
  )) {
    const han = /\p{Script=Han}/u.test(term)
    // `traits (Rust)` and `butter (soft)` name nothing twice.
    if (!han && !/^\p{Script=Han}|^[A-Z][\w.-]*[A-Z]/u.test(other)) continue
    const cut = han ? clauseEnd(term, context.matchers) : 0
    const start = from + index + cut
    const at = from + index + whole.lastIndexOf(other)
    const span: [number, number] = [start, from + index + term.length]
    emitLow(leaf, span, [at, at + other.length], 'alias', context)
  }
}

// > | 内核里有页高速缓存（page cache）
//         ^ the clause before the term ends here
function clauseEnd(term: string, matchers: Matchers): number {
  const names = matchers.findAll('termWord', term)
  const ends = matchers
    .findAll('clauseWord', term)
    .filter(({index}) =>
      names.every(
        (name) => index < name.index || index >= name.index + name.word.length
      )
    )
    .map(({index, word}) => index + word.length)
  return ends.findLast((end) => term.length - end > 1) ?? 0
}

/**
 * Emit the terms that comments of a listing explain, low.
 *
 * @param leaf a code block
 * @param context what the detector sees
 */
export function readCodeLines(
  leaf: DetectedLeaf,
  context: DetectorContext
): void {
  for (const {0: line, index} of leaf.text.matchAll(/[^\r\n]+/g)) {
    const match = codeLine.exec(line)
    if (!match) continue
    const [whole, name = '', gloss = ''] = match
    const start = index + whole.indexOf(name)
    const from = index + whole.length - gloss.length
    const span: [number, number] = [start, start + name.length]
    emitLow(leaf, span, [from, index + whole.length], 'code-line', context)
  }
}

function emitLow(
  leaf: DetectedLeaf,
  [start, termEnd]: [number, number],
  [gloss, end]: [number, number],
  form: 'alias' | 'code-line' | 'sentence',
  context: DetectorContext
): void {
  const confidence = 'low'
  const hint = undefined
  emitDefinition(
    leaf,
    {
      from: start,
      start,
      termEnd,
      gloss,
      end,
      form,
      confidence,
      hint
    },
    context
  )
}
