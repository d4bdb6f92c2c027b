import {isLetter, isLower, isUpper} from './characters.js'

/** A part of an identifier, in UTF-16 code units. */
export interface Part {
  start: number
  end: number
}

/**
 * Splits an identifier at `_`, digits and case borders.
 *
 * > | HTTPServer   parseURLs    start_kenrel2    recieve
 * > | ^^^^------   ^^^^^----    ^^^^^ ^^^^^^     ^^^^^^^
 *
 * @param text
 *   Text.
 * @param start
 *   Where the identifier starts.
 * @param end
 *   Where it ends.
 * @returns
 *   Its runs of letters that belong together.
 */
export function splitWords(
  text: string,
  start: number,
  end: number
): Array<Part> {
  const parts: Array<Part> = []
  let at = start
  while (at < end) {
    if (!isLetter(text.charCodeAt(at))) {
      at++
      continue
    }
    const next = partEnd(text, at, end)
    parts.push({start: at, end: next})
    at = next
  }
  return parts
}

function partEnd(text: string, start: number, end: number): number {
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
