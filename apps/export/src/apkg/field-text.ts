import {sha1} from '@noble/hashes/legacy.js'
import {utf8ToBytes} from '@noble/hashes/utils.js'

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"'
}

/**
 * Text of a field, by which Anki sorts and finds first fields.
 *
 * @param html
 *   a finished field: no comment, script or style is in it
 * @returns
 *   the text without tags, entities decoded
 */
export function fieldText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, decode)
}

function decode(whole: string, hex?: string, decimal?: string, name?: string) {
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
  if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10))
  return (name && named[name]) ?? whole
}

/**
 * Checksum of the first field of a note (table `notes`, column `csum`).
 *
 * @param text
 *   text of the field
 * @returns
 *   first four bytes of its SHA-1, big-endian
 */
export function fieldChecksum(text: string): number {
  return new DataView(sha1(utf8ToBytes(text)).buffer).getUint32(0)
}
