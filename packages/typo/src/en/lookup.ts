import {misspellings} from '@inkstone/typo/data/en-misspellings'

/*
 * The list is one string that is never decoded, so that a short draft does
 * not pay for 63,000 rows:
 *
 * > | s d ly ing …                 endings, named by A, B, C, D …
 * > | recieve receiveABKO          `recieves` follows from it by `s`
 * > | recieveing receiving         sorted by the wrong word
 */
const rowsStart = misspellings.indexOf('\n') + 1
const endings = misspellings.slice(0, Math.max(0, rowsStart - 1)).split(' ')

const cacheSize = 4096
const cache = new Map<string, ReadonlyArray<string> | undefined>()

/**
 * Looks up a word in the list of known misspellings.
 *
 * @param word
 *   Word in lower case.
 * @returns
 *   Its corrections, best first; `undefined` if it is not listed.
 */
export function lookUp(word: string): ReadonlyArray<string> | undefined {
  if (cache.has(word)) return cache.get(word)
  const rights = findRights(word)
  if (cache.size >= cacheSize) cache.clear()
  cache.set(word, rights)
  return rights
}

function findRights(word: string): ReadonlyArray<string> | undefined {
  const row = findRow(word)
  if (row) return row.rights
  for (const [index, ending] of endings.entries()) {
    if (!word.endsWith(ending)) continue
    const base = findRow(word.slice(0, -ending.length))
    if (base?.flags.includes(String.fromCodePoint(65 + index))) {
      return base.rights.map((right) => right + ending)
    }
  }
  return undefined
}

interface Row {
  rights: Array<string>
  flags: string
}

function findRow(word: string): Row | undefined {
  let low = rowsStart
  let high = misspellings.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = Math.max(low, misspellings.lastIndexOf('\n', middle - 1) + 1)
    const blank = misspellings.indexOf(' ', start)
    const end = misspellings.indexOf('\n', start)
    const listed = misspellings.slice(start, blank)
    if (listed === word) return readRow(misspellings.slice(blank + 1, end))
    if (listed < word) low = end + 1
    else high = start
  }
  return undefined
}

function readRow(row: string): Row {
  let end = row.length
  while (row.charCodeAt(end - 1) < 91) end--
  return {rights: row.slice(0, end).split(','), flags: row.slice(end)}
}
