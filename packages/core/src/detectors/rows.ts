import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {BlockInfo} from '../index-draft.js'
import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import {matchQuestion, type QuestionMatch} from './question-rules.js'
import {isTitleLike} from './title-like.js'

/** What a sentence does. */
type PartKind =
  | 'admission'
  | 'answer-label'
  | 'exercise'
  | 'lead-in'
  | 'other'
  | 'question'
  | 'reference'
  | 'short-answer'
  | 'statement'
  | 'stub'

/** A sentence and what it does. */
export interface Part {
  sentence: Sentence
  kind: PartKind
  /** Why it asks; only for `question`. */
  match?: QuestionMatch | undefined
  /** A statement the author is not sure of. */
  hedged: boolean
}

/** What the reader of a leaf gets. */
type RowContent = 'code' | 'figure' | 'link' | 'none' | 'prose' | 'table'

/** A leaf, or a thematic break, on the way from a question to its answer. */
export interface Row {
  block: BlockInfo
  /** None for a thematic break. */
  leaf: DetectedLeaf | undefined
  parts: ReadonlyArray<Part>
  content: RowContent
  /** A heading, or a paragraph in bold. */
  title: boolean
}

/**
 * Class the sentences of a draft and lay them out in a row.
 *
 * @param context what the detector sees
 * @returns rows in order
 */
export function createRows(context: DetectorContext): Array<Row> {
  const {blocks, leaves, matchers} = context
  const rows: Array<Row> = []
  let at = 0
  for (const block of blocks) {
    if (block.node.type === 'thematicBreak') {
      const parts: Array<Part> = []
      rows.push({block, leaf: undefined, parts, content: 'none', title: false})
    }
    for (let leaf = leaves[at]; leaf?.block === block; leaf = leaves[++at]) {
      const parts = classSentences(leaf, matchers)
      const title = isTitleLike(leaf)
      const content = title ? 'none' : contentOf(leaf, parts)
      rows.push({block, leaf, parts, content, title})
    }
  }
  return rows
}

function classSentences(leaf: DetectedLeaf, matchers: Matchers): Array<Part> {
  return leaf.sentences.map((sentence) => {
    const match = matchQuestion(sentence, leaf, matchers)
    if (match) return {sentence, kind: 'question', match, hedged: false}
    const kind = classOf(sentence, matchers)
    const hedged = matchers.has('hedge', sentence.plain)
    return {sentence, kind, hedged}
  })
}

function classOf({plain, mask}: Sentence, matchers: Matchers): PartKind {
  if (matchers.label('answerLabel', mask)) return 'answer-label'
  const weight = weigh(plain)
  if (isShortAnswer(plain, matchers)) return 'short-answer'
  if (matchers.has('exercise', plain)) return 'exercise'
  if (matchers.has('stub', plain) && weight <= 14) return 'stub'
  if (/[:：]$/.test(plain)) return 'lead-in'
  if (isReference(plain, matchers)) return 'reference'
  if (matchers.has('admission', plain)) return 'admission'
  if (/[!！]$/.test(plain) && weight < 12) return 'other'
  if (matchers.opens('cue', plain) > 0 && weight < 24) return 'lead-in'
  return weight >= 4 ? 'statement' : 'other'
}

function isShortAnswer(plain: string, matchers: Matchers): boolean {
  return matchers.equals('shortAnswer', plain.replace(/[\p{P}\s]+$/u, ''))
}

/** Letters and digits, a piece of code counted as two. */
function weigh(plain: string): number {
  const letters = plain.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const code = plain.split(masked.code).length - 1
  return letters + 2 * code
}

function isReference(plain: string, matchers: Matchers): boolean {
  const length = matchers.opens('referenceLabel', plain)
  const rest = plain.slice(length).replace(/^\s*[:：]?/, '')
  const bare = rest
    .replaceAll(masked.link, '')
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/[\p{P}\s]/gu, '')
  return length > 0
    ? /^\s*[:：]|^\s*\uE001/.test(plain.slice(length)) && bare.length < 30
    : plain.includes(masked.link) && bare.length < 4
}

function contentOf(leaf: DetectedLeaf, parts: ReadonlyArray<Part>): RowContent {
  if (leaf.kind === 'code') return 'code'
  if (leaf.kind === 'cell') {
    return /[\p{L}\p{N}\uE000-\uE002]/u.test(leaf.mask) ? 'table' : 'none'
  }
  const says = (part: Part): boolean =>
    part.kind === 'statement' ||
    part.kind === 'short-answer' ||
    part.kind === 'answer-label'
  if (parts.some(says)) return 'prose'
  if (parts.some((part) => part.kind === 'reference')) return 'link'
  if (leaf.mask.includes(masked.object) && /!\[/.test(leaf.text))
    return 'figure'
  if (leaf.kind === 'html' && /<img\b/i.test(leaf.text)) return 'figure'
  return 'none'
}
