import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'

/**
 * Compare a text with a file of fixtures; `UPDATE=1` rewrites the file.
 *
 * @param file
 *   Path from the folder of the tests.
 * @param actual
 *   What the code says now.
 */
export async function assertGolden(
  file: string,
  actual: string
): Promise<void> {
  if (process.env['UPDATE']) {
    await writeFile(file, actual)
    return
  }
  const expected = await readFile(file, 'utf8').catch(() => '')
  assert.equal(actual, expected, `${file} (UPDATE=1 rewrites it)`)
}
