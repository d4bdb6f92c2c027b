import {lstat} from 'node:fs/promises'
import path from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {createIgnored} from './ignored.js'
import {nameFrom} from './root.js'
import {walkFolder} from './walk-folder.js'

/** A draft to read. */
export interface FoundFile {
  /** Absolute, as the system knows it. */
  path: string
  /** From the root, with `/`. */
  name: string
}

/** Something about an argument, or below it, that a person should know. */
export interface ArgumentProblem {
  kind:
    | 'closed'
    | 'empty'
    | 'ignored'
    | 'missing'
    | 'special'
    | 'specialInside'
    | 'unmatched'
  path: string
}

export interface FindOptions {
  cwd: string
  root: string
  /** Read ignore files (default of the command line: yes). */
  ignore: boolean
  ignorePatterns: ReadonlyArray<string>
}

/**
 * Turn arguments into files. Each is first tried as it is, so that
 * `notes/[a].md` can be named, then as a glob. Folders give their Markdown
 * files. Links, pipes and devices are never followed.
 *
 * @returns
 *   Files in order of their names (code units), each once, and what was
 *   wrong with an argument; the other arguments are done all the same.
 */
export async function findFiles(
  args: ReadonlyArray<string>,
  options: FindOptions
): Promise<{files: Array<FoundFile>; problems: Array<ArgumentProblem>}> {
  const {cwd, root} = options
  const isIgnored = createIgnored(root, options.ignorePatterns, options.ignore)
  const found = new Map<string, FoundFile>()
  const problems: Array<ArgumentProblem> = []

  for (const argument of args) await find(argument)
  const files = [...found.values()].toSorted((a, b) =>
    a.name < b.name ? -1 : 1
  )
  return {files, problems}

  async function find(argument: string): Promise<void> {
    // An unset variable in a script, not the working folder.
    if (argument === '') return problem('empty', argument)
    const target = path.resolve(cwd, argument)
    const stats = await lstat(target).catch(codeOf)
    if (typeof stats === 'object') {
      const name = nameFrom(root, target)
      const left = name !== '' && isIgnored(name, stats.isDirectory())
      if (left) problem('ignored', argument)
      else if (stats.isFile()) add(target)
      else if (stats.isDirectory()) await walk(target)
      else problem('special', argument)
    } else if (stats !== 'ENOENT') {
      problem('closed', argument)
    } else if (isDynamicPattern(argument)) {
      if ((await expand(argument)) === 0) problem('unmatched', argument)
    } else {
      problem('missing', argument)
    }
  }

  async function walk(folder: string): Promise<void> {
    const {
      closed,
      files: drafts,
      special
    } = await walkFolder(folder, root, isIgnored)
    for (const file of drafts) add(file)
    for (const file of special) problem('specialInside', nameFrom(root, file))
    for (const file of closed) problem('closed', nameFrom(root, file) || '.')
  }

  async function expand(pattern: string): Promise<number> {
    const matches = await glob(pattern, {
      absolute: true,
      cwd,
      dot: false,
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**', '**/.git/**']
    })
    let count = 0
    for (const match of matches) {
      const file = path.normalize(match)
      if (isIgnored(nameFrom(root, file))) continue
      const stats = await lstat(file).catch(codeOf)
      if (typeof stats === 'object' && !stats.isFile()) continue
      add(file)
      count++
    }
    return count
  }

  function add(file: string): void {
    found.set(file, {path: file, name: nameFrom(root, file)})
  }

  function problem(kind: ArgumentProblem['kind'], shown: string): void {
    problems.push({kind, path: shown})
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
