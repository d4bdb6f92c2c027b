import {crossings} from './crossings.js'
import type {Entry} from './parse-table.js'

/*
 * A false hit is nearly always two right words that meet: 传递｜规则 is no
 * 递规. `crossings` lists, for the first character of each wrong form, what
 * stands before it in words that end with it (传), and for the last one what
 * follows it in words that begin with it (则):
 *
 * > | <递 传快邮              one-character pieces
 * > | >规 则定范 律性…        then two-character pieces, joined
 */
interface Pieces {
  one: string
  two: string
}
let index: Map<string, Pieces> | undefined

/**
 * Tells whether a hit is made by two right words that meet in it.
 *
 * @param text
 *   Text.
 * @param start
 *   Where the wrong form starts.
 * @param entry
 *   Entry with the wrong form; `crossing` says whether a word on one side is
 *   enough.
 * @returns
 *   Whether to drop the hit.
 */
export function isCrossing(text: string, start: number, entry: Entry): boolean {
  const {wrong, crossing} = entry
  const end = start + wrong.length
  index ??= readCrossings()
  const left = index.get(`<${wrong.charAt(0)}`)
  const right = index.get(`>${wrong.charAt(wrong.length - 1)}`)
  const before = has(
    left,
    text.slice(start - 1, start),
    text.slice(start - 2, start)
  )
  const after = has(right, text.slice(end, end + 1), text.slice(end, end + 2))
  return crossing === 'one' ? before || after : before && after
}

function has(pieces: Pieces | undefined, one: string, two: string): boolean {
  if (!pieces || one.length === 0) return false
  if (pieces.one.includes(one)) return true
  if (two.length < 2) return false
  let at = pieces.two.indexOf(two)
  while (at >= 0 && at % 2 === 1) at = pieces.two.indexOf(two, at + 1)
  return at >= 0
}

function readCrossings(): Map<string, Pieces> {
  const map = new Map<string, Pieces>()
  for (const line of crossings.split('\n')) {
    const [key = '', one = '', two = ''] = line.split(' ')
    map.set(key, {one, two})
  }
  return map
}
