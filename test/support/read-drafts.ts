import {readdir, readFile} from 'node:fs/promises'

/** A draft of the repository. */
export interface FoundDraft {
  /** Path from the folder of the tests. */
  path: string
  /** What it says. */
  text: string
}

/**
 * Read all drafts of `notes/` and of the fixtures.
 *
 * @returns
 *   Drafts by path.
 */
export async function readDrafts(): Promise<Array<FoundDraft>> {
  const paths = await Promise.all(
    ['../notes', 'fixtures'].map(async (folder) => {
      const names = await readdir(folder, {recursive: true})
      return names
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`)
    })
  )
  return Promise.all(
    paths
      .flat()
      .toSorted()
      .map(async (path) => ({path, text: await readFile(path, 'utf8')}))
  )
}
