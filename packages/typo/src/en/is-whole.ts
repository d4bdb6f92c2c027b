import {isName} from './characters.js'

// Between two names these make one longer name: `obj.recieve`, `--recieve`.
const joiners = '_-./\\@#$%&=+~^:'
const sigils = '-@#$%\\~^'

/**
 * Tells whether a word of Latin letters stands for itself, and is no piece of
 * a command, a file name, a call or an attribute.
 *
 * > | It was well recieved.   obj.recieve   --recieve   recieve()   recieve(x)
 * > |             ^^^^^^^^ only
 *
 * @param text
 *   Text.
 * @param start
 *   Where the word starts.
 * @param end
 *   Where it ends.
 * @returns
 *   Whether it is a word of prose.
 */
export function isWhole(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (sigils.includes(before) && before) return false
  if (joiners.includes(before) && isName(text.charCodeAt(start - 2))) {
    return false
  }
  if (after === '(') {
    const inner = text.charCodeAt(end + 1)
    return inner !== 41 && !isName(inner)
  }
  return !(after && joiners.includes(after) && isName(text.charCodeAt(end + 1)))
}

/**
 * Tells whether a word is cut: beside a letter that is not ASCII (`Bennée`),
 * a mark for code (`ompare` after an inline `c`), an apostrophe (`does'nt`),
 * or a hyphen at the end of a line.
 *
 * @param text
 *   Text.
 * @param start
 *   Where the word starts.
 * @param end
 *   Where it ends.
 * @returns
 *   Whether letters of the word may be missing.
 */
export function isCut(text: string, start: number, end: number): boolean {
  return (
    touchesForeign(text, start - 1) ||
    touchesForeign(text, end) ||
    text[start - 1] === '\\' ||
    isHyphened(text, end) ||
    (/['’]/.test(text.charAt(end)) && /[a-rt-z]/i.test(text.charAt(end + 1)))
  )
}

function touchesForeign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (!(code > 127)) return false
  if (code >= 0xfd_d0 && code <= 0xfd_d5) return true
  // From here on scripts that are written without blanks, like Han and kana.
  return code < 0x2e_80 && /[\p{L}\p{M}]/u.test(text.charAt(at))
}

function isHyphened(text: string, at: number): boolean {
  return (
    text[at] === '-' &&
    (at + 1 === text.length || /[\n\r]/.test(text.charAt(at + 1)))
  )
}
