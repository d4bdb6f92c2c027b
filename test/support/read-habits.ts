import {readdir, readFile} from 'node:fs/promises'

/** A fixture: how people write, and what is to be read in it. */
export interface Habit {
  /** Name of the folder. */
  folder: string
  /** Names of its files. */
  files: Array<string>
  /** Bytes of the draft. */
  bytes: Buffer
  /** What a reader finds in it: some fields of `toJSON`. */
  expected: Record<string, unknown>
}

/**
 * Read all fixtures of habits.
 *
 * @param path
 *   Folder of their folders.
 * @returns
 *   Habits by folder.
 */
export async function readHabits(path: string): Promise<Array<Habit>> {
  const folders = (await readdir(path)).toSorted()
  return Promise.all(
    folders.map(async (folder) => {
      const files = (await readdir(`${path}/${folder}`)).toSorted()
      const text = await readFile(`${path}/${folder}/expected.json`, 'utf8')
      const expected: unknown = JSON.parse(text)
      if (!isRecord(expected)) throw new Error(`${folder}: expected an object`)
      const bytes = await readFile(`${path}/${folder}/draft.md`)
      return {folder, files, bytes, expected}
    })
  )
}

/**
 * Take out of a value what an expected value speaks about: lists whole, of
 * objects only the fields that are expected.
 *
 * @param actual
 *   Value.
 * @param expected
 *   Value to take after; `null` stands for a field that is absent.
 * @returns
 *   Value to compare with it.
 */
export function pickExpected(actual: unknown, expected: unknown): unknown {
  if (expected === null) return actual ?? null
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return actual.map((item, index) => pickExpected(item, expected[index]))
  }
  if (!isRecord(expected) || !isRecord(actual)) return actual
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      pickExpected(actual[key], value)
    ])
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
