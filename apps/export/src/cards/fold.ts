import {sha256} from '../sha256.js'

/** Names longer than this many code points are cut. */
const longest = 48
/** What is kept of a longer name, in front of `~` and 8 hex digits. */
const kept = 40

/**
 * Make a name the same however it was typed: full-width and ASCII marks,
 * invisible characters, blanks and final punctuation do not count; case does
 * (`-l` is not `-L`).
 *
 * @param name
 *   a term, label or question
 * @returns
 *   the form used in keys; never empty
 */
export function fold(name: string): string {
  const folded = cutTail(
    name
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  )

  if (folded === '') return sha256(name).slice(0, 8)

  const points = Array.from(folded)
  return points.length > longest
    ? points.slice(0, kept).join('') + '~' + sha256(folded).slice(0, 8)
    : folded
}

/** A loop, since `/[…]+$/` is quadratic on a run of marks inside a text. */
function cutTail(value: string): string {
  let end = value.length
  while (end > 0 && '?:;,.!。、… '.includes(value.charAt(end - 1))) end--
  return value.slice(0, end)
}
