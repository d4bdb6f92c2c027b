import {lstat} from 'node:fs/promises'
import path from 'node:path'
import {escapePath, glob, isDynamicPattern} from 'tinyglobby'
import {createIgnored} from './ignored.js'
import {nameFrom} from './root.js'

/** A draft to read. */
export interface FoundFile {
  /** Absolute, as the system knows it. */
  path: string
  /** From the root, with `/`. */
  name: string
}

/** Something about an argument that a person should know. */
export interface ArgumentProblem {
  kind: 'ignored' | 'missing' | 'special' | 'unmatched'
  argument: string
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

  for (const argument of args) {
    const target = path.resolve(cwd, argument)
    const stats = await lstat(target).catch(() => undefined)
    if (stats?.isFile()) {
      if (isIgnored(nameFrom(root, target))) problem('ignored', argument)
      else add(target)
    } else if (stats?.isDirectory()) {
      const pattern = escapePath(argument.split(path.sep).join('/'))
      await expand(`${pattern.replace(/\/+$/, '')}/**/*.{md,markdown}`)
    } else if (stats) {
      problem('special', argument)
    } else if (isDynamicPattern(argument)) {
      if ((await expand(argument)) === 0) problem('unmatched', argument)
    } else {
      problem('missing', argument)
    }
  }

  const files = [...found.values()].toSorted((a, b) =>
    a.name < b.name ? -1 : 1
  )
  return {files, problems}

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
      const stats = await lstat(file).catch(() => undefined)
      if (!stats?.isFile()) continue
      add(file)
      count++
    }
    return count
  }

  function add(file: string): void {
    found.set(file, {path: file, name: nameFrom(root, file)})
  }

  function problem(kind: ArgumentProblem['kind'], argument: string): void {
    problems.push({kind, argument})
  }
}
