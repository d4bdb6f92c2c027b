/*
 * Small words that make up every fifth to second word of a running text. What
 * two languages share (`in`, `an`, `die`, `me`, `on`) tells nothing and is on
 * neither list.
 */
const others = new Set(
  // Spanish, Portuguese
  (
    'de la el que los las para una del por con como más pero sus este esta ' +
    'cuando entre desde hasta hay muy sobre también donde todo puede ser son ' +
    'está não uma dos das pelo pela mais quando seu sua isso foi são ' +
    // French
    'le les des une est et dans pour qui sur avec pas plus vous nous cette ' +
    'sont mais être aux ces leur ou où donc ' +
    // German, Dutch
    'der das und nicht ist ein eine einen dem den mit von zu auf für sich ' +
    'auch wird werden als wenn oder sind kann aus bei nach het een van niet ' +
    'voor zijn wordt ook ' +
    // Italian
    'il lo gli della delle che per non sono anche nel nella questo questa'
  ).split(' ')
)
const english = new Set(
  (
    'the of and to is it that this with from are was be by as at you not have ' +
    'has will can which when there their they we if but or for then than'
  ).split(' ')
)

// Two in a row may be a title that is cited (`La Paz`); in a running text
// about every third word is one of these or has a letter that English lacks.
const least = 3
const share = 1 / 6
// In a whole draft: more than a few citations.
const leastInDraft = 20

/** Words of Latin letters, accents included. */
const latinWord = /[A-Za-z\u00C0-\u024F]+/g
const accented = /[\u00C0-\u024F]/

/**
 * Makes a test that tells whether a text is Spanish, French, German or the
 * like, whose words our list would take for English ones that are misspelt.
 * The text is read at the first question. A text too short to tell follows
 * the draft.
 *
 * @param text
 *   Text.
 * @param words
 *   Latin words of the whole draft, with counts.
 * @returns
 *   Test.
 */
export function createLanguageTest(
  text: string,
  words: ReadonlyMap<string, number>
): () => boolean {
  let known: boolean | undefined
  return () => (known ??= isOther(text) ?? isOtherDraft(words))
}

/** Whether a text is in another language; `undefined` if it does not tell. */
function isOther(text: string): boolean | undefined {
  let total = 0
  let ours = 0
  let theirs = 0
  for (const [word] of text.matchAll(latinWord)) {
    total++
    const lower = word.toLowerCase()
    if (english.has(lower)) ours++
    else if (others.has(lower) || accented.test(word)) theirs++
  }
  if (ours > theirs) return false
  if (theirs >= least && theirs >= total * share) return true
  return ours > 0 ? false : undefined
}

function isOtherDraft(words: ReadonlyMap<string, number>): boolean {
  let known = drafts.get(words)
  if (known === undefined) {
    const theirs = countOf(words, others)
    known = theirs >= leastInDraft && theirs > countOf(words, english)
    drafts.set(words, known)
  }
  return known
}

function countOf(
  words: ReadonlyMap<string, number>,
  list: ReadonlySet<string>
): number {
  let count = 0
  for (const word of list) count += words.get(word) ?? 0
  return count
}

/** A draft hands over the same counts for each of its texts. */
const drafts = new WeakMap<ReadonlyMap<string, number>, boolean>()
