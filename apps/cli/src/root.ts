import {existsSync} from 'node:fs'
import path from 'node:path'

/** Folder that paths are named from. */
export interface Root {
  folder: string
  /** Whether it is a repository or was named, not just where we stand. */
  fixed: boolean
}

/** The nearest folder above that holds `.git`, else the working folder. */
export function findRoot(cwd: string): Root {
  let folder = cwd
  for (;;) {
    if (existsSync(path.join(folder, '.git'))) return {folder, fixed: true}
    const parent = path.dirname(folder)
    if (parent === folder) return {folder: cwd, fixed: false}
    folder = parent
  }
}

/** A path from the root with `/`, as reports and fingerprints name it. */
export function nameFrom(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/')
}
