import {widthOf} from './width.js'

/** A line cut to the window; `start` and `end` are the place in it. */
export interface CutLine {
  text: string
  start: number
  end: number
}

/**
 * Cut a line so that a place in it fits the window, on borders of characters,
 * with `…` where something was left out. Tabs become blanks up to the next
 * stop of 4, so that a caret below can be placed by counting columns.
 *
 * @param line
 *   Text of the line.
 * @param from
 *   Start of the place, UTF-16 index.
 * @param to
 *   End of the place, left out.
 * @param columns
 *   Width to fit into.
 */
export function cutLine(
  line: string,
  from: number,
  to: number,
  columns: number
): CutLine {
  const before = characters(line.slice(0, from), 0)
  const inside = characters(line.slice(from, to), widthOf(before.join('')))
  const after = characters(line.slice(to), 0)
  let room = columns
  const kept = take(inside, room)
  room -= widthOf(kept.join(''))
  // Two thirds of what is left go to the text before the place.
  const left = take(before.toReversed(), Math.floor((room * 2) / 3))
    .toReversed()
    .join('')
  room -= widthOf(left)
  const right = take(after, room).join('')
  const head = left.length < before.join('').length ? '…' : ''
  const tail =
    kept.length < inside.length || right.length < after.join('').length
      ? '…'
      : ''
  const start = head.length + left.length
  const place = kept.join('')
  return {
    text: `${head}${left}${place}${right}${tail}`,
    start,
    end: start + place.length
  }
}

function take(all: ReadonlyArray<string>, columns: number): Array<string> {
  const taken: Array<string> = []
  let room = columns
  for (const character of all) {
    room -= widthOf(character)
    if (room < 0) break
    taken.push(character)
  }
  return taken
}

/** Characters of a piece that begins at a column, tabs as blanks. */
function characters(text: string, column: number): Array<string> {
  const all: Array<string> = []
  let at = column
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(4 - (at % 4)) : character
    at += widthOf(shown)
    all.push(shown)
  }
  return all
}
