import type {Matchers} from '../matchers.js'

/** How far behind `which` its verb may stand: `which of the two files is`. */
const nounReach = 5

/**
 * Whether an English sentence without a mark is built like a question.
 *
 * @param text the sentence, from its first word on
 * @param matchers compiled words
 * @param titled it stands alone, so that `How to …` and `Who pays` ask as well
 * @returns whether an auxiliary stands where a question has it
 */
export function asksInEnglish(
  text: string,
  matchers: Matchers,
  titled: boolean
): boolean {
  // > | How-to guides
  //     ^^^^^^
  if (!/^[A-Za-z]+(?:['’][a-z]+)?(?=\s|$)/.test(text)) return false
  const words = wordsOf(text)
  const [first = '', second = ''] = words
  const wh = matchers.equals('wh', first)
  if (wh && isInverted(words, matchers, titled)) return true
  const opener = titled ? 'headingOpener' : 'proseOpener'
  if (matchers.opens(opener, text) > 0) return true
  return (
    titled &&
    (isSubject(words, text, matchers) ||
      (matchers.equals('polar', first) &&
        matchers.equals('determiner', second)))
  )
}

// > | What's the boiling point
//     what 's the boiling point
function wordsOf(text: string): Array<string> {
  return text
    .replaceAll('’', "'")
    .replaceAll(/'(?=(?:s|re|d|ll)\b)/g, " '")
    .split(/\s+/)
    .map((word) => word.replace(/[.;:!?)\]]+$/, ''))
    .filter((word) => word !== '')
}

// > | So why does it crack
//        ^^^^^^^^
function isInverted(
  words: ReadonlyArray<string>,
  matchers: Matchers,
  titled: boolean
): boolean {
  const isAuxiliary = (word = ''): boolean => matchers.equals('auxiliary', word)
  const [wh = '', second = ''] = words
  const noun = matchers.equals('whNoun', wh)
  const degree =
    matchers.equals('procedure', wh) && matchers.equals('degree', second)
  let at = 1
  if (noun || degree) {
    // > | What the compiler does
    //          ^^^ a clause
    if (noun && matchers.equals('determiner', second)) return false
    while (at < nounReach && !isAuxiliary(words[at])) {
      if (words[at]?.endsWith(',')) return false
      at++
    }
  }
  if (!isAuxiliary(words[at]) || at + 1 >= words.length) return false
  if (titled) return true
  // > | What is done is done. Which is why …
  const rest = words.slice(at + 1)
  if (!matchers.equals('copula', words[at] ?? '')) return true
  return !noun && !rest.some((word) => isAuxiliary(word))
}

// > | Who pays for the repairs
//         ^^^^
function isSubject(
  [wh = '', verb = '', next = '']: ReadonlyArray<string>,
  text: string,
  matchers: Matchers
): boolean {
  return (
    matchers.equals('whSubject', wh) &&
    /^[a-z]+(?:s|ed)$/.test(verb) &&
    !matchers.equals('determiner', verb) &&
    next !== '' &&
    !matchers.equals('auxiliary', next) &&
    !text.includes(',')
  )
}
