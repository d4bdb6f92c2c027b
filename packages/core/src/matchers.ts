import type {Lexicon, Words} from './lexicon.js'

/** Regular expressions made of a lexicon, once for each. */
export interface Matchers {
  /** Matches a word of a list anywhere. */
  has: (key: keyof Lexicon, text: string) => boolean
  /**
   * Matches a word of any of some lists anywhere: one search instead of many,
   * where most texts hold none. Give the same array each time.
   */
  hasAny: (keys: ReadonlyArray<keyof Lexicon>, text: string) => boolean
  /** Matches a word of a list that opens the text; its length, else 0. */
  opens: (key: keyof Lexicon, text: string) => number
  /** Matches a word of a list that ends the text. */
  ends: (key: keyof Lexicon, text: string) => boolean
  /** Whether the text is a word of the list and nothing else. */
  equals: (key: keyof Lexicon, text: string) => boolean
  /** The first word of a list in the text, and its place. */
  find: (key: keyof Lexicon, text: string) => FoundWord | undefined
  /** All words of a list in the text, from left to right. */
  findAll: (key: keyof Lexicon, text: string) => Array<FoundWord>
  /**
   * A label that opens the text: its length, its number. With `lettered` one
   * capital and a point or a bracket will do: `Q.`, `A)`.
   */
  label: (
    key: 'answerLabel' | 'questionLabel',
    text: string,
    lettered?: boolean
  ) => LabelMatch | undefined
  /** What a line opens with so that a sentence ends before it. */
  lineOpener: RegExp
}

/** A word of a list in a text. */
export interface FoundWord {
  /** Where it starts, UTF-16. */
  index: number
  /** The word as the list has it. */
  word: string
}

/** A label and its number, `Q12：`. */
export interface LabelMatch {
  /** Characters up to the text, marks and blanks after the colon included. */
  length: number
  /** The label without marks and colon. */
  text: string
  /** Its number, if it has one. */
  number: number | undefined
  /** Closed like a letter that counts: `Q.`. */
  lettered: boolean
}

const cache = new WeakMap<Lexicon, Matchers>()

/** What may stand before a label. */
const labelOpeners = new Set('\uE004【[(（')

/** What closes a label of one capital, if it may be lettered. */
const letterEnd = String.raw`|(?<=^[(（\uE004]*[A-Z])[.．、](?=[\s\uE004]|\p{Script=Han})[\s\uE004]*|(?<=^[(（\uE004]*[A-Z][)）])[\s\uE004]*`

/**
 * Compile the words of a lexicon.
 *
 * @param words a lexicon
 * @returns its regular expressions, the same ones for the same lexicon
 */
export function matchersOf(words: Lexicon): Matchers {
  const made = cache.get(words)
  if (made) return made
  const {anywhere, opening, ending, whole, label, lettered} = compile(words)
  const unions = new WeakMap<ReadonlyArray<keyof Lexicon>, RegExp>()
  const firsts = memoize((key) => firstUnits(words[key]))
  const canOpen = (key: keyof Lexicon, text: string, at = 0): boolean =>
    firsts(key).has(text.charCodeAt(at))
  const matchers: Matchers = {
    has: (key, text) => anywhere(key).test(text),
    hasAny(keys, text) {
      let expression = unions.get(keys)
      if (!expression) {
        const sources = keys.map((key) => anywhere(key).source)
        expression = new RegExp(sources.join('|'), 'u')
        unions.set(keys, expression)
      }
      return expression.test(text)
    },
    opens: (key, text) =>
      canOpen(key, text) ? (opening(key).exec(text)?.[0].length ?? 0) : 0,
    ends: (key, text) => ending(key).test(text),
    equals: (key, text) => canOpen(key, text) && whole(key).test(text),
    find(key, text) {
      const match = anywhere(key).exec(text)
      return match ? {index: match.index, word: match[0]} : undefined
    },
    findAll(key, text) {
      const found: Array<FoundWord> = []
      let match = anywhere(key).exec(text)
      if (!match) return found
      const all = new RegExp(anywhere(key), 'gu')
      all.lastIndex = match.index
      while ((match = all.exec(text))) {
        found.push({index: match.index, word: match[0]})
      }
      return found
    },
    label(key, text, withLetter = false) {
      for (let at = 0; !canOpen(key, text, at); at++) {
        if (at >= text.length || !labelOpeners.has(text.charAt(at))) return
      }
      const match = (withLetter ? lettered : label)(key).exec(text)
      if (!match) return
      const [all, word = '', number] = match
      return {
        length: all.length,
        text: number ? word + number : word,
        number: number ? toNumber(number) : undefined,
        lettered: !/[:：】\]]/.test(all)
      }
    },
    lineOpener: new RegExp(
      `^(?:${toAlternation(words.questionLabel)}|${toAlternation(words.answerLabel)})\\s?\\d{0,3}\\s?[:：]` +
        `|^${toAlternation(words.referenceLabel)}[:：]` +
        '|^(?:\\d{1,2}[.、)）]|[一二三四五六七八九十]{1,3}、|[(（]\\d{1,2}[)）]|[①-⑳]|[-*+] |[？?]{2})',
      'u'
    )
  }
  cache.set(words, matchers)
  return matchers
}

/** Gives the regular expression of a list. */
type Compiled = (key: keyof Lexicon) => RegExp

/** Each kind of expression, made for a list when it is first asked for. */
function compile(
  words: Lexicon
): Record<
  'anywhere' | 'opening' | 'ending' | 'whole' | 'label' | 'lettered',
  Compiled
> {
  const kind = (toSource: (list: string) => string): Compiled =>
    memoize((key) => new RegExp(toSource(toAlternation(words[key])), 'u'))
  return {
    anywhere: kind((list) => list),
    opening: kind((list) => `^${list}`),
    ending: kind((list) => `${list}$`),
    whole: kind((list) => `^${list}$`),
    label: kind((list) => toLabel(list, '')),
    lettered: kind((list) => toLabel(list, letterEnd))
  }
}

// `Q：`, `**Q1.** `, `【问】`, `[Q]`, `问题 二：`
function toLabel(list: string, end: string): string {
  return `^[\\uE004【\\[(（]*(${list})\\s?(\\d{1,3}|[一二三四五六七八九十])?[\\s\\uE004】\\])）]*(?:[:：][\\s\\uE004]*|(?<=\\d|[】\\]])[.、]?[\\s\\uE004]+|(?<=[】\\]])${end})`
}

function memoize<T>(
  make: (key: keyof Lexicon) => T
): (key: keyof Lexicon) => T {
  const made = new Map<keyof Lexicon, T>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}

/** Code units that words open with: few texts open with one of them. */
function firstUnits({zh, en}: Words): ReadonlySet<number> {
  const units = new Set<number>()
  for (const word of [...zh, ...en]) {
    units.add(word.charCodeAt(0))
    if (/^[a-z]/.test(word)) units.add(word.toUpperCase().charCodeAt(0))
  }
  return units
}

/** A number in digits or one Han numeral. */
function toNumber(text: string): number {
  const han = '一二三四五六七八九十'.indexOf(text) + 1
  return han > 0 ? han : Number(text)
}

/**
 * Longest first, so that the alternation takes the longest. A Latin word
 * matches whole, and what stands before it is looked at once for all of them;
 * `Q1` is still the label `Q` with a number.
 */
function toAlternation(list: Words): string {
  const words = [...list.zh, ...list.en].toSorted(byLength)
  const parts = words.filter((word) => !/^\w/.test(word)).map(toPattern)
  const latin = words.filter((word) => /^\w/.test(word)).map(toPattern)
  if (latin.length > 0) parts.push(`(?<![A-Za-z0-9_])(?:${latin.join('|')})`)
  return parts.length > 0 ? `(?:${parts.join('|')})` : '(?!)'
}

function toPattern(word: string): string {
  return escape(word) + (/\w$/.test(word) ? '(?![A-Za-z_])' : '')
}

/**
 * A lower-case letter matches both cases, an upper-case one only itself, and
 * an apostrophe both of its forms.
 */
function escape(word: string): string {
  return word
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
    .replaceAll("'", "['’]")
    .replaceAll(
      /(?<!\\)[a-z]/g,
      (letter) => `[${letter}${letter.toUpperCase()}]`
    )
}

function byLength(a: string, b: string): number {
  return b.length - a.length
}
