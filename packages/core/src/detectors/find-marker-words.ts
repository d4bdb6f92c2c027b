import type {Marker, Tier} from '../ast.js'
import type {Lexicon} from '../lexicon.js'
import type {FoundWord, Matchers} from '../matchers.js'

/** A word that says how much a sentence can be trusted. */
export interface MarkerWord extends FoundWord {
  kind: Marker['kind']
  confidence: Tier
}

type Kind = Marker['kind']

/** What each kind is called in the lexicon, in the order of trial. */
const lists: ReadonlyArray<[Kind, keyof Lexicon]> = [
  ['todo', 'todo'],
  ['stub', 'stub'],
  ['certain', 'certain'],
  ['guess', 'guess'],
  ['unsure', 'unsure'],
  ['admitted-gap', 'admittedGap'],
  ['outdated', 'outdated'],
  ['hedge', 'hedge'],
  ['hedge', 'opinion']
]
/** How far around a word is looked, in characters. */
const reach = 200
const clauseEnd = /[，,：:；;。！!（(【[“"—–]\s*$/

/**
 * Find the words of a sentence that mark it, from left to right.
 *
 * @param mask the sentence, masked
 * @param matchers compiled words
 * @returns the longest words; none that is part of another word
 */
export function findMarkerWords(
  mask: string,
  matchers: Matchers
): Array<MarkerWord> {
  const words: Array<MarkerWord> = []
  for (const [kind, key] of lists) {
    if (!matchers.has(key, mask)) continue
    for (const found of matchers.findAll(key, mask)) {
      if (isNamed(found, mask)) continue
      const confidence = tierOf(found, key, mask, matchers)
      words.push({...found, kind, confidence})
    }
  }
  if (words.length === 0) return words
  const others = matchers.findAll('lookalike', mask)
  words.sort((a, b) => a.index - b.index || b.word.length - a.word.length)
  let end = 0
  let at = 0
  return words.filter((found) => {
    const last = found.index + found.word.length
    while (lastOf(others[at]) < last && at < others.length) at++
    const other = others[at]
    if (other && other.index <= found.index) return false
    if (found.index < end) return false
    end = last
    return true
  })
}

function lastOf(found: FoundWord | undefined): number {
  return found ? found.index + found.word.length : 0
}

/** Part of the name of something: `todo.md`, `/todo/`, `context.TODO()`. */
function isNamed({index, word}: FoundWord, mask: string): boolean {
  if (!/^@?\w/.test(word)) return false
  const before = mask.slice(Math.max(0, index - 1), index)
  return (
    /[./\\#$-]/.test(before) ||
    /^(?:[./\\-]\w|\(\)|\/)/.test(mask.slice(index + word.length))
  )
}

/** Most of these words are also said of other things: then the tier is low. */
function tierOf(
  {index, word}: FoundWord,
  key: keyof Lexicon,
  mask: string,
  matchers: Matchers
): Tier {
  const end = index + word.length
  const before = mask.slice(Math.max(0, index - reach), index)
  const behind = mask.slice(end, end + reach)
  const clause = /[^，,：:；;。！!（(]*$/.exec(before)?.[0].trim() ?? ''
  const opens = clause === '' || clauseEnd.test(before)
  const ends = !/[\p{L}\p{N}]/u.test(behind)
  if (key === 'todo' || key === 'stub') return tierOfWork()
  if (key === 'opinion' || matchers.opens('conditional', mask) > 0) return 'low'
  if (key === 'hedge') return tierOfHedge()
  if (matchers.opens('attributive', behind) > 0) return 'low'
  const own = clause === '' || matchers.has('self', clause)
  if (key === 'guess')
    return own || /^[\s\uE004]*[:：]/.test(behind) ? 'mid' : 'low'
  if (matchers.ends('otherSubject', clause) && !own) return 'low'
  // 结果不确定 speaks of the thing, 我不确定 of the author.
  if (!matchers.equals('impersonal', word) || own) return 'mid'
  return matchers.has('interrogative', behind) ? 'mid' : 'low'

  /** A word for work counts if it opens or ends what is said. */
  function tierOfWork(): Tier {
    const alone = !/[\p{L}\p{N}]/u.test(before) || opens
    if (alone && (ends || /^\s*[(（:：)）】\]]/.test(behind))) return 'high'
    const latin = /^[a-z]/i.test(word)
    // `TODO` shouts, `todo` and `to be written` are words like others.
    if (latin && /[a-z]/.test(word)) return 'low'
    return !/[\p{L}\p{N}]/u.test(before) || ends ? 'high' : 'low'
  }

  function tierOfHedge(): Tier {
    const rest = /^[^，,；;。]*/.exec(behind)?.[0] ?? ''
    // 大概 3 次 is a rough number, 大概如下 a rough sketch.
    if (matchers.equals('rough', word)) {
      return opens && !/^[^\p{N}]{0,4}\p{N}/u.test(rest) ? 'mid' : 'low'
    }
    // 好像一把伞一样 is a picture; 可能是 A 或 B names all that can be.
    const picture =
      matchers.equals('likening', word) && matchers.has('simile', rest)
    const open =
      matchers.equals('possible', word) && matchers.has('anyOf', rest)
    return picture || open ? 'low' : 'mid'
  }
}
