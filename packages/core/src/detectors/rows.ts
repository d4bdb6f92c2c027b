import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {BlockInfo} from '../index-draft.js'
import {masked} from '../mask.js'
import type {Matchers} from '../matchers.js'
import {foldMask, type Sentence} from '../sentences.js'
import {classSaid, type SaidKind} from './class-sentence.js'
import type {QuestionMatch} from './question-match.js'
import {matchQuestion} from './question-rules.js'
import {isTitleLike} from './title-like.js'

/** A sentence and what it does. */
export interface Part {
  sentence: Sentence
  kind: SaidKind | 'answer-label' | 'question'
  /** Why it asks; only for `question`. */
  match?: QuestionMatch | undefined
  /** A statement the author is not sure of. */
  hedged: boolean
  /** What follows its label; only for `answer-label`. */
  said?: SaidKind | undefined
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
  const classify = createClassifier(matchers)
  let at = 0
  for (const block of blocks) {
    if (block.node.type === 'thematicBreak') {
      const parts: Array<Part> = []
      rows.push({block, leaf: undefined, parts, content: 'none', title: false})
    }
    for (let leaf = leaves[at]; leaf?.block === block; leaf = leaves[++at]) {
      const parts = classify(leaf)
      const title = isTitleLike(leaf)
      const content = title ? 'none' : contentOf(leaf, parts)
      rows.push({block, leaf, parts, content, title})
    }
  }
  return rows
}

/** Whether there is a formula among what stands for no text. */
function isFormula({mask, text}: DetectedLeaf): boolean {
  for (const {index} of mask.matchAll(/\uE002+/g)) {
    if (text[index] === '$') return true
  }
  return false
}

/** `A.` is a label only where the last question was labelled `Q.`. */
function createClassifier(
  matchers: Matchers
): (leaf: DetectedLeaf) => Array<Part> {
  let lettered = false
  return (leaf) =>
    leaf.sentences.map((sentence) => {
      const label = matchers.label('answerLabel', sentence.mask, lettered)
      const match = label ? undefined : matchQuestion(sentence, leaf, matchers)
      if (match) {
        lettered = match.label?.lettered ?? false
        return {sentence, kind: 'question', match, hedged: false}
      }
      const hedged = matchers.has('hedge', sentence.plain)
      const rest = foldMask(sentence.mask.slice(label?.length ?? 0))
      const said = classSaid(rest, matchers)
      return label
        ? {sentence, kind: 'answer-label', hedged, said}
        : {sentence, kind: said, hedged}
    })
}

/**
 * Tell what the reader of a leaf gets.
 *
 * @param leaf the leaf
 * @param parts its sentences
 * @returns `none` if it only asks, names or announces something
 */
export function contentOf(
  leaf: DetectedLeaf,
  parts: ReadonlyArray<Part>
): RowContent {
  if (leaf.kind === 'code') return 'code'
  if (leaf.kind === 'cell') {
    return /[\p{L}\p{N}\uE000-\uE002]/u.test(leaf.mask) ? 'table' : 'none'
  }
  const says = (part: Part): boolean =>
    part.kind === 'statement' ||
    part.kind === 'short-answer' ||
    (part.kind === 'answer-label' && part.said !== 'stub')
  if (parts.some(says)) return 'prose'
  if (parts.some((part) => part.kind === 'reference')) return 'link'
  if (isFormula(leaf)) return 'code'
  if (leaf.mask.includes(masked.object) && /!\[/.test(leaf.text))
    return 'figure'
  if (leaf.kind === 'html' && /<img\b/i.test(leaf.text)) return 'figure'
  return 'none'
}
