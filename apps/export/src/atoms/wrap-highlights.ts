import type {Span} from '@inkstone/core'
import type {PhrasingContent} from 'mdast'
import type {} from 'mdast-util-to-hast'

/** Phrasing, or one of the two marks of a highlight. */
export type Piece =
  PhrasingContent | {type: 'edge'; pair: number; opens: boolean; position: Span}

/**
 * Put what stands between two marks of a highlight in a `<mark>`. Where only
 * one of them stands among these pieces, it is left out.
 *
 * @param pieces
 *   children of one node
 * @returns
 *   phrasing without such marks
 */
export function wrapHighlights(
  pieces: ReadonlyArray<Piece>
): Array<PhrasingContent> {
  const result: Array<PhrasingContent> = []
  let open: {pair: number; at: number; start: Span['start']} | undefined
  for (const piece of pieces) {
    if (piece.type !== 'edge') result.push(piece)
    else if (piece.opens) {
      const {pair, position} = piece
      open = {pair, at: result.length, start: position.start}
    } else if (open?.pair === piece.pair) {
      const {at, start} = open
      const position = {start, end: piece.position.end}
      const children = result.splice(at)
      result.push({type: 'emphasis', children, position, data: {hName: 'mark'}})
      open = undefined
    }
  }
  return result
}
