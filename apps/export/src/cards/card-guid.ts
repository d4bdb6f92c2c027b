import {sha256} from '../sha256.js'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * Note guid of a key, by which Anki finds the note again: 64 bits in base 62.
 *
 * Not Anki's own base 91, whose `#`, `=`, `+`, `<` and `&` hurt in TSV files,
 * spreadsheets and HTML.
 *
 * @param key
 *   full key of a card
 * @returns
 *   11 characters of `0-9A-Za-z`
 */
export function cardGuid(key: string): string {
  let rest = BigInt('0x' + sha256('inkstone-guid-1\n' + key).slice(0, 16))
  let guid = ''

  while (rest > 0n) {
    guid = digits.charAt(Number(rest % 62n)) + guid
    rest /= 62n
  }

  return guid.padStart(11, '0')
}
