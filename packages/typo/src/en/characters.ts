// What an ASCII character is to the search, in bits.
const ink = 1
const name = 2
const lower = 4
const upper = 8
const delimiter = 16
const urlEnd = 32

const table = Uint8Array.from({length: 128}, (_, code) => {
  const character = String.fromCodePoint(code)
  let bits = code > 32 && code < 127 ? ink : 0
  if (/\w/.test(character)) bits |= name
  if (/[a-z]/.test(character)) bits |= lower
  if (/[A-Z]/.test(character)) bits |= upper
  if (/[()[\]{}<>"'`,;|!*]/.test(character)) bits |= delimiter
  if (/[<>"`]/.test(character)) bits |= urlEnd
  return bits
})

const has = (code: number, bits: number): boolean =>
  code < 128 && ((table[code] ?? 0) & bits) !== 0

/** Whether a code unit is visible ASCII. */
export const isInk = (code: number): boolean => has(code, ink)
/** Whether it is an ASCII letter, a digit or `_`. */
export const isName = (code: number): boolean => has(code, name)
/** Whether it is one of a to z. */
export const isLower = (code: number): boolean => has(code, lower)
/** Whether it is one of A to Z. */
export const isUpper = (code: number): boolean => has(code, upper)
/** Whether it is an ASCII letter. */
export const isLetter = (code: number): boolean =>
  isLower(code) || isUpper(code)
/** Whether it ends a stretch: brackets, quotes, commas. */
export const isDelimiter = (code: number): boolean => has(code, delimiter)
/** Whether it ends a URL, which goes on over brackets and commas. */
export const isUrlEnd = (code: number): boolean => has(code, urlEnd)
