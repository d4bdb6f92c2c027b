/** Characters that carry no meaning of their own: no term holds one. */
const stopCharacters = new Set(
  '的了是在和与及或也都就而但被把将会这那个们吗呢么什怎何为哪些如其该此之于则'
)
const stopWords = new Set(
  'a an and are as at be by can do does for from has have how i if in into is it its of on or so that the then this to was we what when where which why will with you your'.split(
    ' '
  )
)

const run = /[A-Za-z0-9_][\w.+-]*|\p{Script=Han}+/gu

/**
 * Find the terms of a text: Latin words and pairs of Han characters.
 *
 * @param text plain text
 * @returns its terms in lower case, without words that mean nothing alone
 */
export function findTerms(text: string): Set<string> {
  const terms = new Set<string>()
  let match = run.exec(text)
  for (; match; match = run.exec(text)) {
    const [whole] = match
    if (whole.charCodeAt(0) < 0x80) {
      const word = whole.toLowerCase().replace(/[.+-]+$/, '')
      if (word.length > 1 && !stopWords.has(word)) terms.add(word)
    } else addPairs(whole, terms)
  }
  return terms
}

function addPairs(characters: string, terms: Set<string>): void {
  let first = ''
  for (const second of characters) {
    const stop = stopCharacters.has(second)
    if (first && !stop) terms.add(first + second)
    first = stop ? '' : second
  }
}

/**
 * How much of one set of terms another holds.
 *
 * @param wanted terms to look for
 * @param found terms to look in
 * @returns share from 0 to 1; 0 if nothing is wanted
 */
export function coverOf(
  wanted: ReadonlySet<string>,
  found: ReadonlySet<string>
): number {
  if (wanted.size === 0) return 0
  let shared = 0
  for (const term of wanted) if (found.has(term)) shared++
  return shared / wanted.size
}
