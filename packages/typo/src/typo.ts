/** What is looked for, and what is known to be right. */
export interface TypoOptions {
  /**
   * Where the text stands: in `'code'` only the English kinds are looked for,
   * and no certainty goes over 0.9 (default: `'prose'`).
   */
  scope?: 'code' | 'prose' | null | undefined
  /**
   * Words that are never reported, in any script; Latin ones in lower case.
   * A Chinese finding inside an ignored word is left out too.
   */
  ignore?: ReadonlySet<string> | null | undefined
  /** Confusions of a pack, tried before ours (see `compileConfusions`). */
  confusions?: Confusions | null | undefined
  /**
   * How often each Latin word stands in the whole draft, prose and code, in
   * lower case. With it, a listed word used like a name is told from a slip.
   */
  words?: ReadonlyMap<string, number> | null | undefined
}

/**
 * The kinds of typos; each has one rule in lint. A `zh-de` covers the word and
 * its 的, `有效的`; a `zh-yu` the one character.
 */
export type TypoKind =
  | 'en-misspelling'
  | 'zh-confusion'
  | 'zh-de'
  | 'zh-sound'
  | 'zh-variant'
  | 'zh-yu'

/** One misspelling, with its place and its corrections. */
export interface Typo {
  /** What sort of slip it is. */
  kind: TypoKind
  /** Where it starts, in UTF-16 code units. */
  start: number
  /** Where it ends, exclusive, in UTF-16 code units. */
  end: number
  /** The text between `start` and `end`. */
  actual: string
  /** Corrections, best first, in the case of `actual`; never empty. */
  expected: Array<string>
  /** Share of true hits to expect among findings like this one, 0 to 1. */
  certainty: number
  /** Why it was reported. */
  evidence: Evidence
}

/** Why a typo was reported. */
export type Evidence =
  ListEvidence | PatternEvidence | SoundEvidence | TableEvidence

/** An English word of the list of known misspellings. */
export interface ListEvidence {
  /** Evidence type. */
  type: 'list'
  /** The listed word, in lower case. */
  word: string
  /** Whether it is a part of an identifier, file name or the like. */
  part: boolean
  /** Whether the draft uses it like a name. */
  name: boolean
}

/** An entry of a confusion table. */
export interface TableEvidence {
  /** Evidence type. */
  type: 'table'
  /** The wrong form. */
  wrong: string
  /** The positive guard that held, if the entry has one. */
  guard?: string | undefined
  /** Whose entry it is. */
  source: 'ours' | 'pack'
}

/** A term of the field with the same reading. */
export interface SoundEvidence {
  /** Evidence type. */
  type: 'sound'
  /** The term. */
  term: string
  /** Chance score: how easily two right words meet in the wrong form. */
  chance: number
}

/** A grammar pattern. */
export interface PatternEvidence {
  /** Evidence type. */
  type: 'pattern'
  /** Which pattern: four for `zh-de`, `yu` for `zh-yu`. */
  id: 'aspect' | 'complement' | 'modal' | 'preposition' | 'yu'
  /** The word that gave it away. */
  cue: string
}

/** One known slip, with what may and may not stand around it. */
export interface Confusion {
  /** The wrong form. */
  wrong: string
  /** The right form, or several, best first. */
  right: string | ReadonlyArray<string>
  /** One of these must stand right before. */
  before?: ReadonlyArray<Guard> | undefined
  /** None of these may stand right before. */
  notBefore?: ReadonlyArray<Guard> | undefined
  /** One of these must stand right after. */
  after?: ReadonlyArray<Guard> | undefined
  /** None of these may stand right after. */
  notAfter?: ReadonlyArray<Guard> | undefined
  /** Share of true hits to expect, 0 to 1 (default: `0.9`). */
  certainty?: number | undefined
  /** Sentences that must stay silent; at least one. */
  good: ReadonlyArray<string>
  /** Sentences that must be hit exactly once; at least one. */
  bad: ReadonlyArray<string>
}

/**
 * What stands beside a wrong form: a literal, a class of one code point, or
 * the start or end of the text or of a line. `latin` looks through one blank
 * and takes the noncharacters U+FDD0 to U+FDD5 (code, URLs, images) too.
 */
export type Guard = EdgeGuard | ScriptGuard | string

/** The start or end of the text or of a line. */
export interface EdgeGuard {
  /** Always `true`. */
  edge: true
}

/** One code point of a class. */
export interface ScriptGuard {
  /**
   * Decimal digits, Han, Latin letters, or marks: punctuation and symbols, but
   * no blanks.
   */
  script: 'digit' | 'han' | 'latin' | 'mark'
}

/** Checked confusions, made by `compileConfusions`. */
export interface Confusions {
  /** Entries by the first code unit of their wrong form, longest first. */
  readonly byFirst: ReadonlyMap<number, ReadonlyArray<Confusion>>
}
