import {visit} from '@inkstone/core'
import type {Draft, Span} from '@inkstone/core'
import type {Html} from 'mdast'
import {asSpan, lineEnd, lineStart, nextLine, toSpan} from './points.js'
import {indexTree} from './tree-index.js'

/** What a comment can ask for. */
export type CommentVerb =
  | 'disable'
  | 'disable-file'
  | 'disable-line'
  | 'disable-next-line'
  | 'enable'
  | 'ignore'

/** A comment that controls messages, as plain JSON. */
export interface CommentRecord {
  /** Under which name: remark-lint's own, or ours. */
  name: 'inkstone' | 'lint'
  /** What it asks for, known or not. */
  verb: string
  /** Ids of rules, bare or qualified; none: all rules. */
  ids: Array<string>
  /** What was written behind `--`. */
  reason?: string | undefined
  /** Where it stands. */
  place: Span
  /** Offsets it silences; absent with `disable` and `enable`. */
  range?: [start: number, end: number] | undefined
  /** Why it is not obeyed: what its place does to the text, or its verb. */
  problem?: 'split' | 'swallow' | 'verb' | undefined
}

/**
 * Find the comments that control messages.
 *
 * ```text
 * > | <!-- inkstone disable-next-line no-known-typo -- 引文原样 -->
 *          name     verb              ids              reason
 * ```
 *
 * @param draft - to search
 * @returns in the order of the source
 */
export function findComments(draft: Draft): Array<CommentRecord> {
  const found: Array<CommentRecord> = []
  if (!draft.source.includes('<!--')) return found
  visit(draft, 'html', (node) => {
    found.push(...readNode(draft, node))
    return undefined
  })
  return found
}

/** Whether a node is nothing but a comment that controls messages. */
function isControl(node: {type: string; value?: string}): boolean {
  const value = node.type === 'html' ? (node.value?.trim() ?? '') : ''
  return value.endsWith('-->') && opener.test(value)
}

function readNode(draft: Draft, node: Html): Array<CommentRecord> {
  const span = asSpan(node.position)
  if (!span) return []
  const found: Array<CommentRecord> = []
  const {value} = node
  let rest = ''
  let at = 0
  for (;;) {
    const start = value.indexOf('<!--', at)
    const end = start < 0 ? -1 : value.indexOf('-->', start + 4)
    if (end < 0) break
    rest += value.slice(at, start)
    at = end + 3
    const words = value
      .slice(start + 4, end)
      .trim()
      .split(/\s+/)
    const offset = span.start.offset + start
    const place = toSpan(draft, offset, offset + at - start)
    const comment = readWords(words, place)
    if (comment) found.push(comment)
  }
  rest += value.slice(at)
  for (const comment of found) {
    if (rest.trim() !== '') comment.problem = 'swallow'
    else if (splits(draft, node)) comment.problem = 'split'
    else if (!verbs.has(comment.verb)) comment.problem = 'verb'
    else if (comment.name === 'lint' && !oldVerbs.has(comment.verb)) {
      comment.problem = 'verb'
    }
    const range = comment.problem ? undefined : findRange(draft, node, comment)
    if (range) comment.range = range
  }
  return found
}

function readWords(
  words: ReadonlyArray<string>,
  place: Span
): CommentRecord | undefined {
  const [name, verb = '', ...others] = words
  if (name !== 'inkstone' && name !== 'lint') return
  const dash = others.indexOf('--')
  const ids = dash < 0 ? others : others.slice(0, dash)
  const comment: CommentRecord = {name, verb, ids, place}
  if (dash >= 0) comment.reason = others.slice(dash + 1).join(' ')
  return comment
}

/** Whether a comment line stands inside what would be one paragraph. */
function splits(draft: Draft, node: Html): boolean {
  const tree = indexTree(draft)
  const before = tree.sibling(node, -1)
  const after = tree.sibling(node, 1)
  return (
    before?.type === 'paragraph' &&
    after?.type === 'paragraph' &&
    before.position?.end.line === (node.position?.start.line ?? 0) - 1 &&
    after.position?.start.line === (node.position?.end.line ?? 0) + 1
  )
}

function findRange(
  draft: Draft,
  node: Html,
  {place, verb}: CommentRecord
): CommentRecord['range'] {
  const start = place.start.offset
  const end = place.end.offset
  if (verb === 'disable-file') return [0, draft.source.length + 1]
  if (verb === 'disable-line') {
    return [lineStart(draft, start), lineEnd(draft, end) + 1]
  }
  if (verb === 'disable-next-line') return findNextLine(draft, end)
  if (verb === 'ignore') {
    const tail = findNextSibling(draft, node)?.position?.end.offset
    return tail === undefined ? undefined : [start, tail]
  }
}

/** The next line that is neither empty nor such a comment. */
function findNextLine(draft: Draft, offset: number): CommentRecord['range'] {
  let at = nextLine(draft, offset)
  while (at !== undefined) {
    const end = lineEnd(draft, at)
    const line = draft.source.slice(at, end).replace(/^[\t >]+/, '')
    if (line !== '' && !isControl({type: 'html', value: line})) {
      return [at, end + 1]
    }
    at = nextLine(draft, at)
  }
}

function findNextSibling(draft: Draft, node: Html) {
  const tree = indexTree(draft)
  let next = tree.sibling(node, 1)
  while (next && isControl(next)) next = tree.sibling(next, 1)
  return next
}

const opener = /^<!--\s*(?:inkstone|lint)\s/

const oldVerbs: ReadonlySet<string> = new Set(['disable', 'enable', 'ignore'])
const verbs: ReadonlySet<string> = new Set<CommentVerb>([
  'disable',
  'disable-file',
  'disable-line',
  'disable-next-line',
  'enable',
  'ignore'
])
