import {randomBytes} from 'node:crypto'
import {mkdir, open, readFile, rename, stat, unlink} from 'node:fs/promises'
import path from 'node:path'
import {CliError} from './cli-error.js'
import {reasonOf} from './read-file.js'

export interface WriteOptions {
  /** How messages name the file (default: its path). */
  name?: string | undefined
  /**
   * What the file held when it was read; it is left alone if it holds
   * something else by now.
   */
  unless?: Uint8Array | undefined
}

/**
 * Write a whole file or nothing: into a temporary file beside it, flushed,
 * then renamed over it. The mode of an old file is kept.
 *
 * @throws {CliError}
 *   When the folder cannot be written, the disk is full, or the file changed
 *   since it was read.
 */
export async function writeWhole(
  file: string,
  contents: string | Uint8Array,
  options: WriteOptions = {}
): Promise<void> {
  const name = options.name ?? file
  const folder = path.dirname(file)
  const temporary = path.join(
    folder,
    `.${path.basename(file)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  )
  try {
    await mkdir(folder, {recursive: true})
    const mode = (await stat(file).catch(() => undefined))?.mode
    const handle = await open(temporary, 'wx', mode)
    pending.add(temporary)
    try {
      await handle.writeFile(contents)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (options.unless && !(await holds(file, options.unless))) {
      throw new CliError(
        `${name}: changed while it was being read, not written`
      )
    }
    await rename(temporary, file)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    if (error instanceof CliError) throw error
    throw new CliError(`${name}: cannot write: ${reasonOf(error)}`, 2, error)
  } finally {
    pending.delete(temporary)
  }
}

/** Temporary files of writes that are under way, to remove on a signal. */
export const pending = new Set<string>()

async function holds(file: string, expected: Uint8Array): Promise<boolean> {
  const now = await readFile(file)
  return now.equals(expected)
}
