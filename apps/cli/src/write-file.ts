import {randomBytes} from 'node:crypto'
import {
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  writeFile
} from 'node:fs/promises'
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
 * then renamed over it. The mode of an old file is kept; through a link the
 * file that it leads to is written; a pipe or device is written into, never
 * replaced.
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
  try {
    await mkdir(path.dirname(file), {recursive: true})
    const old = await stat(file).catch(() => undefined)
    if (old?.isDirectory()) throw new CliError(`${name}: is a folder`)
    if (old && !old.isFile()) await writeFile(file, contents)
    else await replace(old ? await realpath(file) : file, old?.mode)
  } catch (error) {
    if (error instanceof CliError) throw error
    throw new CliError(`${name}: cannot write: ${reasonOf(error)}`, 2, error)
  }

  async function replace(target: string, mode?: number): Promise<void> {
    const random = randomBytes(4).toString('hex')
    const temporary = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${process.pid}.${random}.tmp`
    )
    pending.add(temporary)
    try {
      const handle = await open(temporary, 'wx', mode)
      try {
        await handle.writeFile(contents)
        await handle.sync()
      } finally {
        await handle.close()
      }
      if (options.unless && !(await holds(target, options.unless))) {
        throw new CliError(
          `${name}: changed while it was being read, not written`
        )
      }
      await rename(temporary, target)
    } catch (error) {
      await unlink(temporary).catch(() => undefined)
      throw error
    } finally {
      pending.delete(temporary)
    }
  }
}

/** Temporary files of writes that are under way, to remove on a signal. */
export const pending = new Set<string>()

async function holds(file: string, expected: Uint8Array): Promise<boolean> {
  const now = await readFile(file)
  return now.equals(expected)
}
