import type {Answer} from '../ast.js'
import type {Row} from './rows.js'

/** How far some rows answer a question. */
export type Verdict = 'no' | 'partly' | 'yes'

/** Languages of a shell, and none. */
const shell =
  /^(?:sh|bash|shell|zsh|console|shell-session|powershell|cmd|bat)?$/i

/** Languages of what is no language. */
const plainText = /^(?:te?xt|plain|plaintext|md|markdown)$/i
/** Words and marks of prose. */
const words = /^[A-Za-z\s,.;:'’!?()-]+$/
/** Prose has so many words. */
const fewestWords = 4

/**
 * Judge whether rows answer a question.
 *
 * @param rows what stands where its answer would
 * @param procedure whether the question asks how to do something: commands
 *   alone answer it
 * @returns `yes` with a statement, `partly` with a gap, a link or a picture
 */
export function judgeRows(
  rows: ReadonlyArray<Row>,
  procedure: boolean
): Verdict {
  let statements = 0
  let hedges = 0
  let stubs = 0
  let admissions = 0
  let pointers = 0
  for (const row of rows) {
    if (row.title) continue
    if (row.content === 'table') statements++
    if (row.content === 'link' || row.content === 'figure') pointers++
    if (answersAlone(row, procedure)) statements++
    for (const part of row.parts) {
      if (part.kind === 'statement' || part.kind === 'short-answer') {
        statements++
        if (part.hedged) hedges++
      } else if (part.kind === 'stub') stubs++
      else if (part.kind === 'admission') admissions++
    }
  }
  if (statements === 0) return pointers + admissions > 0 ? 'partly' : 'no'
  const open = stubs > 0 || admissions * 4 >= statements
  return open || hedges === statements ? 'partly' : 'yes'
}

/**
 * Whether a listing needs no words: commands for a how, prose in a fence,
 * a formula.
 */
function answersAlone({content, leaf}: Row, procedure: boolean): boolean {
  if (leaf?.node.type !== 'code') return content === 'code'
  const {lang, value} = leaf.node
  if (procedure && shell.test(lang ?? '')) return true
  if (plainText.test(lang ?? '') && isProse(value)) return true
  return (value.match(/\p{Script=Han}/gu)?.length ?? 0) >= 12
}

function isProse(text: string): boolean {
  return words.test(text) && text.trim().split(/\s+/).length >= fewestWords
}

/**
 * What an answer mainly is: its first row that is no lead-in.
 *
 * @param rows rows of the answer
 * @returns its form
 */
export function formOf(rows: ReadonlyArray<Row>): Answer['form'] {
  const row =
    rows.find(
      ({content, title, parts}) =>
        !title &&
        (content !== 'none' || parts.some((part) => part.kind !== 'lead-in'))
    ) ?? rows[0]
  if (!row) return 'prose'
  if (row.content === 'table') return 'table'
  if (row.content === 'code') return 'code'
  if (row.content === 'figure') return 'figure'
  if (row.content === 'link') return 'link'
  if (row.leaf?.item) return 'list'
  return row.leaf?.quoted ? 'quotation' : 'prose'
}
