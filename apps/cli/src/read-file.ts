import {constants} from 'node:fs'
import {open} from 'node:fs/promises'

/** Bytes of a draft, or why there are none. */
export type ReadResult =
  | {bytes: Uint8Array}
  | {problem: {code: 'E_READ' | 'E_TOO_LARGE'; detail: string}}

/**
 * Read a regular file. A link that took its place is not followed, a pipe
 * never makes us wait, and a file above the limit is not read at all.
 *
 * @param file
 *   Absolute path.
 * @param maxBytes
 *   Largest size that is read.
 */
export async function readDraft(
  file: string,
  maxBytes: number
): Promise<ReadResult> {
  const flags =
    constants.O_RDONLY |
    (constants.O_NOFOLLOW ?? 0) |
    (constants.O_NONBLOCK ?? 0)
  try {
    const handle = await open(file, flags)
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) return failed('E_READ', 'not a regular file')
      if (stats.size > maxBytes) {
        return failed('E_TOO_LARGE', `${stats.size} bytes, limit ${maxBytes}`)
      }
      const bytes = await handle.readFile()
      return {bytes: new Uint8Array(bytes)}
    } finally {
      await handle.close()
    }
  } catch (error) {
    return failed('E_READ', reasonOf(error))
  }
}

function failed(code: 'E_READ' | 'E_TOO_LARGE', detail: string): ReadResult {
  return {problem: {code, detail}}
}

/** The system's own word for a failure, without the path and the call. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const match = /^[A-Z]+: ([^,]+), /.exec(error.message)
  return match?.[1] ?? error.message
}
