import type {Edit} from '@inkstone/core'

/** A part of a text: a range of its first version, or something new. */
export type Piece =
  | {start: number; end: number; text?: undefined}
  | {start?: undefined; end?: undefined; text: string}

/**
 * Apply edits to a text in pieces.
 *
 * @param pieces - of the text
 * @param edits - on the text, sorted and disjoint
 * @returns pieces of the text after them
 */
export function editPieces(
  pieces: ReadonlyArray<Piece>,
  edits: ReadonlyArray<Edit>
): Array<Piece> {
  const result: Array<Piece> = []
  let at = 0
  let index = 0
  let done = 0
  for (const edit of edits) {
    copy(edit.start, true)
    if (edit.text !== '') result.push({text: edit.text})
    copy(edit.end, false)
  }
  copy(Infinity, true)
  return result

  /** Go on to an offset, and keep what is passed or not. */
  function copy(to: number, keep: boolean): undefined {
    while (at < to) {
      const piece = pieces[index]
      if (!piece) return
      const length = lengthOf(piece)
      const take = Math.min(length - done, to - at)
      if (keep && take > 0) result.push(cut(piece, done, done + take))
      at += take
      done += take
      if (done < length) return
      index++
      done = 0
    }
  }
}

/**
 * Edits that make a text in pieces of its first version.
 *
 * @param pieces - of the text now
 * @param source - its first version
 */
export function toEdits(
  pieces: ReadonlyArray<Piece>,
  source: string
): Array<Edit> {
  const edits: Array<Edit> = []
  let at = 0
  let text = ''
  for (const piece of [...pieces, {start: source.length, end: source.length}]) {
    if (piece.text !== undefined) {
      text += piece.text
      continue
    }
    if (text !== source.slice(at, piece.start)) {
      edits.push({start: at, end: piece.start, text})
    }
    at = piece.end
    text = ''
  }
  return edits
}

function lengthOf(piece: Piece): number {
  return piece.text === undefined ? piece.end - piece.start : piece.text.length
}

function cut(piece: Piece, from: number, to: number): Piece {
  if (piece.text !== undefined) return {text: piece.text.slice(from, to)}
  return {start: piece.start + from, end: piece.start + to}
}
