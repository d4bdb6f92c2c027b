import {existsSync} from 'node:fs'
import path from 'node:path'

/**
 * The folder that paths are named from: the nearest one above that holds
 * `.git`, else the working folder itself.
 */
export function findRoot(cwd: string): string {
  let folder = cwd
  for (;;) {
    if (existsSync(path.join(folder, '.git'))) return folder
    const parent = path.dirname(folder)
    if (parent === folder) return cwd
    folder = parent
  }
}

/** A path from the root with `/`, as reports and fingerprints name it. */
export function nameFrom(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/')
}
