import {manPages, numberCalls} from './man-pages.js'

/**
 * Tell in which sections a manual page exists.
 *
 * @param name - name of a page, `clone`
 * @returns the sections, `['2']`; empty for a name that is not known
 */
export function findManSections(name: string): ReadonlyArray<string> {
  index ??= readIndex()
  return index.get(name) ?? []
}

/**
 * Tell whether a name is that of a function whose only argument is a number,
 * so that `close(3)` is a call rather than a page.
 *
 * @param name - name of a page
 */
export function isNumberCall(name: string): boolean {
  calls ??= new Set(numberCalls.trim().split(/\s+/))
  return calls.has(name)
}

// Read at the first question: most drafts ask none.
let index: Map<string, Array<string>> | undefined
let calls: Set<string> | undefined

function readIndex(): Map<string, Array<string>> {
  const result = new Map<string, Array<string>>()
  for (const [section, names] of Object.entries(manPages)) {
    for (const name of names.trim().split(/\s+/)) {
      const known = result.get(name)
      if (known) known.push(section)
      else result.set(name, [section])
    }
  }
  return result
}
