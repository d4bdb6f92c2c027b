import type {Atom, Draft} from '@inkstone/core'
import type {Text} from 'mdast'
import {align, stepText} from './align.js'
import type {Piece} from './align.js'
import {findAtom} from './atoms.js'
import {asSpan} from './points.js'
import type {Segment} from './segments.js'

/** Text that grows piece by piece, each with its place in the source. */
export interface ProseStream {
  /** What was added so far. */
  parts: Array<string>
  /** Where it came from. */
  segments: Array<Segment>
  /** Length of all parts. */
  length: number
}

/** A piece of a text node: as written, or syntax of another tool. */
export interface TextPiece {
  /** What a reader reads; nothing for syntax of another tool. */
  value: string
  /** How it came from the source. */
  kind: Segment['kind']
  /** Where it starts in the source, if that can be told. */
  start: number | undefined
  /** Where it ends. */
  end: number
  /** The syntax of another tool, if it is that. */
  foreign?: Atom | undefined
}

/**
 * Add characters to a stream.
 *
 * @param stream - changed
 * @param piece - characters and where they came from
 */
export function append(stream: ProseStream, piece: TextPiece): undefined {
  const {value, kind, start, end} = piece
  stream.parts.push(value)
  stream.segments.push({offset: stream.length, start, end, kind})
  stream.length += value.length
}

/**
 * Cut a text node where line prefixes, escapes, references and atoms are.
 *
 * @param draft - that the node is part of
 * @param node - the text
 * @returns pieces in order, without the marks of `==x==`
 */
export function cutText(draft: Draft, node: Text): Array<TextPiece> {
  const pieces = alignText(draft, node)
  if (!pieces) {
    const {value} = node
    return [{value: clean(value), kind: 'text', start: undefined, end: 0}]
  }
  const cut: Array<TextPiece> = []
  const atoms = createAtomReader(draft, pieces[0]?.start ?? 0)
  let last: Atom | undefined
  for (const piece of pieces) {
    let at = piece.start
    while (at < piece.end) {
      const atom = atoms(at)
      const border = atom?.position.start.offset ?? Infinity
      if (atom && border <= at) {
        const {end} = atom.position
        if (atom !== last && atom.kind !== 'highlight') {
          cut.push({
            value: '',
            kind: 'atom',
            start: border,
            end: end.offset,
            foreign: atom
          })
        }
        last = atom
        at = Math.min(end.offset, piece.end)
      } else {
        const whole = piece.kind !== 'text'
        const end = whole ? piece.end : Math.min(border, piece.end)
        cut.push({...piece, value: read(piece, at, end), start: at, end})
        at = end
      }
    }
  }
  return cut
}

/** What a reader reads of a piece between two offsets. */
function read(piece: Piece, start: number, end: number): string {
  if (piece.kind === 'break') return '\n'
  if (piece.kind === 'decoded') return clean(piece.value)
  return clean(piece.value.slice(start - piece.start, end - piece.start))
}

function alignText(draft: Draft, node: Text): Array<Piece> | undefined {
  const span = asSpan(node.position)
  if (!span) return
  const {source} = draft
  const {value} = node
  const start = span.start.offset
  const end = span.end.offset
  const same = value === source.slice(start, end) && !value.includes('\r')
  if (same) return [{value, start, end, kind: 'text'}]
  return align(value, source, start, end, stepText)
}

/** Finds the first atom that ends behind an offset; offsets must not fall. */
function createAtomReader(draft: Draft, start: number) {
  let index = findAtom(draft, start)
  return (at: number): Atom | undefined => {
    let atom = draft.atoms[index]
    while (atom && atom.position.end.offset <= at) atom = draft.atoms[++index]
    return atom
  }
}

/** Keep the characters that stand for atoms to atoms. */
function clean(value: string): string {
  return value.replace(/[\uFDD0-\uFDD5]/g, '\uFFFD')
}
