import type {Note} from '../ast.js'
import {callout} from '../atoms/read-callout.js'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'

// > | **注意：** 先断电
//     ^^^^^^^^^
// > | ⚠️ Please note: the pan is hot
//     ^^^^^^^^^^^^^^^
const label =
  /^([\s\uE004]*)((?:\p{Extended_Pictographic}\uFE0F?[\s\uE004]*)?)([^:：\s\uE004]{1,12}(?: [A-Za-z]{1,8})?)[\s\uE004]*[:：][\s\uE004]*/u
/** Where a label ends at the latest. */
const longest = 40
// > | ::: tip
const opener = /^:{3,}\s{0,3}(\w{1,20})/
// > | :::
const closer = /(?:^|[\r\n])[ \t]*:{3,}[ \t]*$/

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

/** Finds notes, tips and warnings: 注意：, `> [!NOTE]`, `::: tip`. */
export const notes = defineDetector({
  id: 'note',
  emits: ['note'],
  version: 2,
  create(context) {
    // Containers that are not closed yet, the innermost last.
    const open: Array<FoundNote> = []
    return {
      leaf(leaf) {
        if (leaf.kind !== 'paragraph') return
        const quote = findCallout(leaf)
        const container = quote ? undefined : findContainer(leaf)
        if (quote) emitNote(quote, context)
        else if (container) open.push(container)
        else readLines(leaf, context)
        const close = closer.exec(leaf.text)
        const note = close && open.pop()
        if (!note) return
        const bodyEnd = Math.max(leaf.start + close.index, note.body)
        emitNote({...note, end: leaf.end, bodyEnd}, context)
      },
      end() {
        // What is never closed is its first paragraph.
        for (const note of open) emitNote(note, context)
      }
    }
  }
})

function findCallout(leaf: DetectedLeaf): FoundNote | undefined {
  const quote = leaf.ancestors.at(-1)
  if (quote?.type !== 'blockquote' || quote.children[0] !== leaf.node) return
  const match = callout.exec(leaf.text)
  const start = quote.position?.start.offset
  const end = quote.position?.end.offset
  if (!match || start === undefined || end === undefined) return
  const [whole, name = ''] = match
  const body = leaf.start + whole.length
  return {start, end, label: name, body, kind: 'note'}
}

function findContainer({
  start,
  end,
  text
}: DetectedLeaf): FoundNote | undefined {
  const match = opener.exec(text)
  if (!match) return
  const [whole, name = ''] = match
  return {start, end, label: name, body: start + whole.length}
}

/** 注意：, at the start of a line; its body is the rest of the block. */
function readLines(leaf: DetectedLeaf, context: DetectorContext): void {
  const {end, mask, start} = leaf
  let open: FoundNote | undefined
  for (const {0: line, index} of mask.matchAll(/[^\r\n]+/g)) {
    const match = label.exec(line.slice(0, longest))
    if (!match) continue
    const [whole, marks = '', , name = ''] = match
    if (!kindOf(name, context)) continue
    if (open) {
      const before = mask.slice(0, index).trimEnd().length
      emitNote({...open, end: start + before}, context)
    }
    // The mark closes behind the label: both ends belong to the note.
    const from = start + index + (marks.length - marks.trimStart().length)
    const body = start + index + whole.length
    open = {start: from, end, label: name, body}
  }
  if (open) emitNote(open, context)
}

function emitNote(
  {body, bodyEnd, end, kind: other, label: name, start}: FoundNote,
  context: DetectorContext
): void {
  const kind = kindOf(name, context) ?? other
  if (!kind) return
  const {draft, emit, toSpan} = context
  const last = bodyEnd ?? end
  const text = draft.source.slice(body, last)
  const blanks = /^[\s>]*/.exec(text)?.[0].length ?? 0
  const fields = {kind, label: name, body: toSpan(body + blanks, last)}
  const rule = `note/${kind}`
  emit({type: 'note', start, end, confidence: 'high', rule, fields})
}

function kindOf(
  name: string,
  {matchers}: DetectorContext
): Note['kind'] | undefined {
  if (matchers.equals('noteLabel', name)) return 'note'
  if (matchers.equals('tipLabel', name)) return 'tip'
  return matchers.equals('warningLabel', name) ? 'warning' : undefined
}
