/** What a code unit is to the English search. */
export const isLower = (code: number): boolean => code > 96 && code < 123
/** Whether it is one of A to Z. */
export const isUpper = (code: number): boolean => code > 64 && code < 91
/** Whether it is an ASCII letter. */
export const isLetter = (code: number): boolean =>
  isLower(code) || isUpper(code)
/** Whether it is one of 0 to 9. */
export const isDigit = (code: number): boolean => code > 47 && code < 58
/** Whether it can stand in an identifier: a letter, a digit or `_`. */
export const isName = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 95
/** Whether it is visible ASCII. */
export const isInk = (code: number): boolean => code > 32 && code < 127
