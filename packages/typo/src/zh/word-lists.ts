/** Words of one list, and how long the longest is. */
export interface WordList {
  words: ReadonlySet<string>
  longest: number
}

/**
 * Reads lines of a name and words.
 *
 * @param lines
 *   Lines such as `modal 可 可以`.
 * @returns
 *   Function that gives the list of a name.
 */
export function readWordLists(lines: string): (name: string) => WordList {
  const lists = new Map<string, WordList>()
  for (const line of lines.split('\n')) {
    const [name = '', ...words] = line.split(' ')
    const longest = Math.max(0, ...words.map((word) => word.length))
    lists.set(name, {words: new Set(words), longest})
  }
  return (name) => lists.get(name) ?? {words: new Set(), longest: 0}
}

/**
 * Finds the longest word of a list that ends at a place.
 *
 * @returns
 *   Word; `''` if there is none.
 */
export function wordBefore(text: string, at: number, list: WordList): string {
  for (let size = Math.min(list.longest, at); size > 0; size--) {
    const word = text.slice(at - size, at)
    if (list.words.has(word)) return word
  }
  return ''
}

/**
 * Finds the longest word of a list that starts at a place.
 *
 * @returns
 *   Word; `''` if there is none.
 */
export function wordAfter(text: string, at: number, list: WordList): string {
  for (let size = list.longest; size > 0; size--) {
    const word = text.slice(at, at + size)
    if (word.length === size && list.words.has(word)) return word
  }
  return ''
}
