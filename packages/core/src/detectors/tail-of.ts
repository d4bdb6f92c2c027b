/**
 * Take what a text ends in. `/[^，]*$/` would start anew at every character,
 * which on a line of a megabyte takes minutes.
 *
 * @param text a text
 * @param kind matches each character that is taken
 * @returns the longest end of such characters
 */
export function tailOf(text: string, kind: RegExp): string {
  let at = text.length
  while (at > 0 && kind.test(text.charAt(at - 1))) at--
  return text.slice(at)
}

/**
 * Drop what a text ends in.
 *
 * @param text a text
 * @param kind matches each character that is dropped
 * @returns the text without the longest end of such characters
 */
export function withoutTail(text: string, kind: RegExp): string {
  return text.slice(0, text.length - tailOf(text, kind).length)
}
