import {readFileSync} from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'

/**
 * Whether a path is left out.
 *
 * @param name
 *   Path from the root, with `/`.
 * @param isFolder
 *   Whether it is a folder, which `notes/` means and `*.md` does not care.
 */
export type IsIgnored = (name: string, isFolder?: boolean) => boolean

/**
 * What `.gitignore` and `.inkstoneignore` of every level and
 * `.git/info/exclude` leave out; `.git` and `node_modules` always.
 *
 * @param root
 *   Folder where the search for ignore files begins.
 * @param patterns
 *   More patterns in the same syntax, seen from the root.
 * @param useFiles
 *   Whether to read the ignore files (`--no-ignore` turns them off).
 * @returns
 *   Test for a path from the root.
 */
export function createIgnored(
  root: string,
  patterns: ReadonlyArray<string>,
  useFiles: boolean
): IsIgnored {
  const rules = new Map<string, Ignore | undefined>()

  return (name, isFolder = false) => {
    if (name.startsWith('../') || path.isAbsolute(name)) return false
    const parts = name.split('/')
    // A file below an ignored folder cannot be taken back in.
    return parts.some((part, index) => {
      if (part === '.git' || part === 'node_modules') return true
      const above = index < parts.length - 1
      return verdict(parts.slice(0, index + 1), above || isFolder)
    })
  }

  function verdict(parts: ReadonlyArray<string>, folder: boolean): boolean {
    let ignored = false
    for (let depth = 0; depth < parts.length; depth++) {
      const found = rulesOf(parts.slice(0, depth).join('/'))?.test(
        parts.slice(depth).join('/') + (folder ? '/' : '')
      )
      if (found?.ignored) ignored = true
      if (found?.unignored) ignored = false
    }
    return ignored
  }

  function rulesOf(folder: string): Ignore | undefined {
    if (rules.has(folder)) return rules.get(folder)
    const texts = folder === '' ? [...patterns] : []
    if (useFiles) {
      const files = ['.gitignore', '.inkstoneignore']
      if (folder === '') files.unshift('.git/info/exclude')
      for (const file of files)
        texts.push(textOf(path.join(root, folder, file)))
    }
    const found = texts.some((text) => text.trim() !== '')
      ? ignore().add(texts.join('\n'))
      : undefined
    rules.set(folder, found)
    return found
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
