import type {Confusion} from '@inkstone/typo'

/** A word that has one right spelling. */
export interface Term {
  /** The right spelling. */
  term: string
  /** Wrong spellings. */
  variants: ReadonlyArray<string>
  /** Where it is looked for. */
  where: 'both' | 'code' | 'prose'
  /** Only where one of these stands in the same topic. */
  near?: ReadonlyArray<string> | undefined
  /** The name is a command too, whose spelling differs. */
  command?: string | undefined
  /** Sentences that must stay silent. */
  good: ReadonlyArray<string>
  /** Sentences that must hit. */
  bad: ReadonlyArray<string>
}

/** Words for one thing, of which a draft should use one. */
export interface Synonyms {
  /** The words. */
  set: ReadonlyArray<string>
  /** The one to use (default: the most frequent in the draft). */
  prefer?: string | undefined
}

/** A short form in capitals. */
export interface Acronym {
  /** `PMD`. */
  short: string
  /** Expansion in English. */
  long?: string | undefined
  /** Expansion in Chinese. */
  zh?: string | undefined
  /** Never asked for. */
  known?: boolean | undefined
}

/** Data for rules: plain, without a regular expression, safe from strangers. */
export interface Pack {
  /** Name in messages about the pack. */
  name: string
  /** Terms and synonyms. */
  terms?: ReadonlyArray<Synonyms | Term> | undefined
  /** Confused words, handed to `findTypos`. */
  confusions?: ReadonlyArray<Confusion> | undefined
  /** Short forms. */
  acronyms?: ReadonlyArray<Acronym> | undefined
  /** Sections in which a manual page exists, per name. */
  manPages?: Readonly<Record<string, ReadonlyArray<string>>> | undefined
  /** Real words that look misspelt. */
  identifiers?: ReadonlyArray<string> | undefined
}

/** What `context.pack` gives: the entries of all packs together. */
export interface PackMap {
  /** Terms and synonyms. */
  terms: ReadonlyArray<Synonyms | Term>
  /** Confused words. */
  confusions: ReadonlyArray<Confusion>
  /** Short forms. */
  acronyms: ReadonlyArray<Acronym>
  /** Sections per name of a manual page: `clone` to `['2']`. */
  manPages: ReadonlyMap<string, ReadonlyArray<string>>
  /** Real words that look misspelt, lower case. */
  identifiers: ReadonlySet<string>
}
