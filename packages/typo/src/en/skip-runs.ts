import {isDelimiter, isInk, isLetter, isName, isUrlEnd} from './characters.js'

/**
 * Finds the end of a stretch: visible ASCII without blanks, brackets, quotes
 * and commas, such as a word, a path or `key=value`.
 *
 * @param text
 *   Text.
 * @param start
 *   Where it starts.
 * @returns
 *   Where it ends; `start` if there is none.
 */
export function stretchEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isInk(code) || isDelimiter(code)) break
    at++
  }
  return at
}

/**
 * Tells whether a stretch is no text but an address, a path or a code, and
 * where that ends: URLs go on over brackets and commas.
 *
 * > | https://a.b/?q=recieve   joe@host.cn   lib/recieve.c   %E4%BD   aGVsbG8x…
 * > | ^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^   ^^^^^^^^^^^^^   ^^^^^^   ^^^^^^^^^
 *
 * @param text
 *   Text.
 * @param start
 *   Where the stretch starts.
 * @param end
 *   Where it ends.
 * @returns
 *   The end of what is to be passed over; `undefined` for text.
 */
export function skipEnd(
  text: string,
  start: number,
  end: number
): number | undefined {
  const stretch = text.slice(start, end)
  if (stretch.includes('://') || /^www\./i.test(stretch)) {
    return urlEnd(text, end)
  }
  return isMail(stretch) || isPath(stretch) || isEncoded(stretch)
    ? end
    : undefined
}

/**
 * Tells whether an identifier is a number in disguise: a hash or a token.
 *
 * @param name
 *   Letters, digits and `_`.
 * @returns
 *   Whether it is hexadecimal or looks like base64.
 */
export function isCode(name: string): boolean {
  return (
    (name.length >= 7 && /\d/.test(name) && /^[\da-f]+$/i.test(name)) ||
    isToken(name)
  )
}

function urlEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isInk(code) || isUrlEnd(code)) break
    at++
  }
  return at
}

function isMail(stretch: string): boolean {
  const at = stretch.indexOf('@')
  return (
    at > 0 &&
    isName(stretch.charCodeAt(at - 1)) &&
    isName(stretch.charCodeAt(at + 1))
  )
}

function isPath(stretch: string): boolean {
  let end = stretch.length
  while (end > 0 && '.:?'.includes(stretch.charAt(end - 1))) end--
  const slash = stretch.indexOf('/')
  if (stretch.startsWith('~')) return true
  if (stretch.startsWith('.') && isLetter(stretch.charCodeAt(1))) return true
  if (slash < 0 || slash >= end) return /^[a-z]:\\/i.test(stretch)
  return (
    slash === 0 ||
    stretch.startsWith('.') ||
    stretch.slice(0, end).includes('/', slash + 1) ||
    stretch.slice(0, end).includes('.')
  )
}

function isEncoded(stretch: string): boolean {
  return /%[\da-f]{2}/i.test(stretch) || isToken(stretch)
}

function isToken(word: string): boolean {
  return (
    word.length >= 20 &&
    /^[\w+/=-]+$/.test(word) &&
    /\d[^\d]*\d/.test(word) &&
    /[a-z]/.test(word) &&
    /[A-Z]/.test(word)
  )
}
