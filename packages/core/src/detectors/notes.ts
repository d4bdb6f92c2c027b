import type {Note} from '../ast.js'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import {callout} from '../atoms/read-callout.js'
import {masked} from '../mask.js'

/** Longest label, in characters. */
const longest = 20
// > | ::: tip
const fence = /^:{3,}\s{0,3}(\w{1,20})/

/** Finds notes, tips and warnings: 注意：, `> [!NOTE]`, `::: tip`. */
export const notes = defineDetector({
  id: 'note',
  emits: ['note'],
  version: 1,
  create: (context) => ({
    leaf(leaf) {
      if (leaf.kind !== 'paragraph') return
      const found = findCallout(leaf) ?? findFence(leaf)
      if (found) emitNote(found, context)
      else readLines(leaf, context)
    }
  })
})

/** A note, as offsets into the source. */
interface FoundNote {
  start: number
  end: number
  label: string
  body: number
  /** Where the body ends (default: `end`). */
  bodyEnd?: number | undefined
  /** What it is if its label is no word of ours. */
  kind?: Note['kind'] | undefined
}

function findCallout(leaf: DetectedLeaf): FoundNote | undefined {
  const quote = leaf.ancestors.at(-1)
  if (quote?.type !== 'blockquote' || quote.children[0] !== leaf.node) return
  const match = callout.exec(leaf.text)
  const start = quote.position?.start.offset
  const end = quote.position?.end.offset
  if (!match || start === undefined || end === undefined) return
  const [whole, label = ''] = match
  const body = leaf.start + whole.length
  return {start, end, label, body, kind: 'note'}
}

function findFence({start, end, text}: DetectedLeaf): FoundNote | undefined {
  const match = fence.exec(text)
  if (!match) return
  const [whole, label = ''] = match
  const close = /\n:{3,}\s*$/.exec(text)
  const last = close ? start + close.index : end
  const body = Math.min(start + whole.length, last)
  return {start, end, label, body, bodyEnd: last}
}

/** 注意：, at the start of a line; its body is the rest of the block. */
function readLines(leaf: DetectedLeaf, context: DetectorContext): void {
  const {end, mask, start} = leaf
  let open: FoundNote | undefined
  for (const {0: line, index} of mask.matchAll(/[^\r\n]+/g)) {
    const marks = /^[\s\uE004]*/.exec(line)?.[0].length ?? 0
    const head = line.slice(marks, marks + longest)
    const match = /^([^:：\s\uE004]{1,12})[\s\uE004]*[:：][\s\uE004]*/.exec(
      head
    )
    const label = match?.[1] ?? ''
    if (!match || !kindOf(label, context)) continue
    const from = start + index + marks
    if (open) {
      const before = mask.slice(0, index).trimEnd().length
      emitNote({...open, end: start + before}, context)
    }
    open = {start: from, end, label, body: from + match[0].length}
  }
  if (open) emitNote(open, context)
}

function emitNote(
  {body, bodyEnd, end, kind: other, label, start}: FoundNote,
  context: DetectorContext
): void {
  const kind = kindOf(label, context) ?? other
  if (!kind) return
  const {draft, emit, toSpan} = context
  const blanks =
    /^[\s>]*/.exec(draft.source.slice(body, bodyEnd ?? end))?.[0].length ?? 0
  const fields = {kind, label, body: toSpan(body + blanks, bodyEnd ?? end)}
  const rule = `note/${kind}`
  emit({type: 'note', start, end, confidence: 'high', rule, fields})
}

function kindOf(
  label: string,
  {matchers}: DetectorContext
): Note['kind'] | undefined {
  const name = label.replaceAll(masked.mark, '')
  if (matchers.equals('noteLabel', name)) return 'note'
  if (matchers.equals('tipLabel', name)) return 'tip'
  return matchers.equals('warningLabel', name) ? 'warning' : undefined
}
