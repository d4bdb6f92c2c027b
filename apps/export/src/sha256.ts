import {sha256 as digest} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text or of bytes: synchronous and the same in every runtime,
 * which neither WebCrypto nor `node:crypto` is.
 *
 * @param value
 *   Text (read as UTF-8) or bytes.
 * @returns
 *   64 lower-case hexadecimal digits.
 */
export function sha256(value: string | Uint8Array): string {
  return bytesToHex(
    digest(typeof value === 'string' ? utf8ToBytes(value) : value)
  )
}
