import {isLower, isUpper} from './characters.js'

/**
 * Finds the end of a part of an identifier, which is split at `_`, digits and
 * case borders.
 *
 * > | HTTPServer   parseURLs    start_kenrel2    recieve
 * > | ^^^^------   ^^^^^----    ^^^^^ ^^^^^^     ^^^^^^^
 *
 * @param text
 *   Text.
 * @param start
 *   Where the part starts: at a letter.
 * @param end
 *   Where the identifier ends.
 * @returns
 *   Where the run of letters that belong together ends.
 */
export function partEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isUpper(text.charCodeAt(at))) at++
  const capitals = at - start
  while (at < end && isLower(text.charCodeAt(at))) at++
  const smalls = at - start - capitals
  if (capitals < 2 || smalls === 0) return at
  // `URLs` stays together; in `HTTPServer` the last capital goes on.
  const plural = smalls === 1 && text[at - 1] === 's'
  return plural ? at : start + capitals - 1
}
