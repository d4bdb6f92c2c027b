import {indexDraft} from '@inkstone/core'
import type {Atom, Draft, Span, Topic} from '@inkstone/core'
import type {Heading, Nodes, Paragraph, TableCell} from 'mdast'
import {asSpan, toSpan} from './points.js'
import {append, cutText} from './prose-stream.js'
import type {ProseStream, TextPiece} from './prose-stream.js'
import {toSourceRange} from './segments.js'
import {markUneditable} from './uneditable.js'

/** A block that a reader reads as text. */
export type ProseBlock = Heading | Paragraph | TableCell

/** What one character of the stream stands for. */
export type ProseAtomKind = 'code' | 'html' | 'image' | 'math' | 'note' | 'url'

/** One character of the stream, and the node that it stands for. */
export interface ProseAtom {
  /** Index into the text. */
  index: number
  /** What it stands for. */
  kind: ProseAtomKind
  /** The node; of syntax of another tool, the text that it stands in. */
  node: Nodes
  /** The syntax of another tool, if it is that. */
  foreign?: Atom | undefined
}

/** What a reader reads in one block, with the way back to the source. */
export interface Prose {
  /** The block. */
  node: ProseBlock
  /** The topic it stands in. */
  topic: Topic
  /** Without markers, escapes and references decoded, atoms one character. */
  text: string
  /** Place in `draft.source` of a range of `text`, if it can be told. */
  span(from: number, to: number): Span | undefined
  /** Whether the source of that place reads the same as the text. */
  editable(from: number, to: number): boolean
  /** What stands behind each noncharacter of `text`, in order. */
  atoms: ReadonlyArray<ProseAtom>
}

/** Stands for code in the stream. */
export const codeMark = '\uFDD0'
/** Stands for HTML, and for syntax of another tool. */
export const htmlMark = '\uFDD1'
/** Stands for an image. */
export const imageMark = '\uFDD2'
/** Stands for math. */
export const mathMark = '\uFDD3'
/** Stands for the mark of a footnote. */
export const noteMark = '\uFDD4'
/** Stands for a URL that is read as such. */
export const urlMark = '\uFDD5'

const marks: Readonly<Record<ProseAtomKind, string>> = {
  code: codeMark,
  html: htmlMark,
  image: imageMark,
  math: mathMark,
  note: noteMark,
  url: urlMark
}

/** Streams made so far. */
const cache = new WeakMap<Draft, WeakMap<ProseBlock, Prose>>()

/**
 * Read a block as its reader does.
 *
 * @param draft - that the block is part of
 * @param node - the block
 * @returns the same object for the same block, however often
 */
export function readProse(draft: Draft, node: ProseBlock): Prose {
  let known = cache.get(draft)
  if (!known) cache.set(draft, (known = new WeakMap()))
  let prose = known.get(node)
  if (!prose) known.set(node, (prose = makeProse(draft, node)))
  return prose
}

function makeProse(draft: Draft, node: ProseBlock): Prose {
  const stream: ProseStream = {parts: [], segments: [], length: 0}
  const atoms: Array<ProseAtom> = []
  const stack: Array<Nodes> = node.children.toReversed()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const kind = atomKind(draft, next)
    if (next.type === 'text') {
      for (const piece of cutText(draft, next)) {
        if (piece.kind === 'atom') addAtom('html', next, piece)
        else append(stream, piece)
      }
    } else if (next.type === 'break') {
      append(stream, {...place(next), value: '\n', kind: 'break'})
    } else if (kind) {
      addAtom(kind, next, place(next))
    } else if ('children' in next) {
      for (const child of next.children.toReversed()) stack.push(child)
    }
  }

  const {segments} = stream
  const text = stream.parts.join('')
  const find = (from: number, to: number) =>
    to > text.length ? undefined : toSourceRange(segments, from, to)
  return {
    node,
    topic: indexDraft(draft).topicAt(node.position?.start.offset ?? 0),
    text,
    atoms,
    span(from, to) {
      const range = find(from, to)
      if (!range) return
      const span = toSpan(draft, ...range)
      const same = draft.source.slice(...range) === text.slice(from, to)
      return same ? span : markUneditable(span)
    },
    editable(from, to) {
      const range = find(from, to)
      if (!range) return false
      return draft.source.slice(...range) === text.slice(from, to)
    }
  }

  function addAtom(
    kind: ProseAtomKind,
    atom: Nodes,
    {start, end, foreign}: Pick<TextPiece, 'end' | 'foreign' | 'start'>
  ): undefined {
    const index = stream.length
    atoms.push(
      foreign ? {index, kind, node: atom, foreign} : {index, kind, node: atom}
    )
    append(stream, {value: marks[kind], kind: 'atom', start, end})
  }
}

function place(node: Nodes): Pick<TextPiece, 'end' | 'start'> {
  const span = asSpan(node.position)
  return {start: span?.start.offset, end: span?.end.offset ?? 0}
}

/** What a node becomes in the stream, if one character. */
function atomKind(draft: Draft, node: Nodes): ProseAtomKind | undefined {
  if (node.type === 'link') {
    const at = node.position?.start.offset
    const [child] = node.children
    const literal =
      at === undefined
        ? child?.type === 'text' && node.url.endsWith(child.value)
        : draft.source[at] !== '['
    return literal ? 'url' : undefined
  }
  return kinds.get(node.type) ?? ('children' in node ? undefined : 'html')
}

const kinds: ReadonlyMap<string, ProseAtomKind> = new Map([
  ['inlineCode', 'code'],
  ['html', 'html'],
  ['image', 'image'],
  ['imageReference', 'image'],
  ['inlineMath', 'math'],
  ['footnoteReference', 'note']
])
