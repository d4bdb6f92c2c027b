import type {VFileMessage} from 'vfile-message'

/** How cards are made. */
export interface CardOptions {
  /** Name of the draft in keys: its path without extension, or its `id`. */
  fileId: string
  /** Path of the draft as the reader knows it (default: `fileId`). */
  file?: string | null | undefined
  /** First part of keys: up to 32 of `a-z`, `0-9` and `-`, no `-` in front. */
  namespace: string
  /** Deck above the deck of the draft (default: `'Drafts'`). */
  deckRoot?: string | null | undefined
  /** Findings of the linter: errors among them hold cards. */
  messages?: ReadonlyArray<VFileMessage> | null | undefined
  /**
   * Rules whose errors hold a card (default: `['no-known-typo',
   * 'zh-confusable', 'zh-yu-preposition']`).
   */
  holdRules?: ReadonlyArray<string> | null | undefined
  /** How long a card may be. */
  limits?: Partial<CardLimits> | null | undefined
  /** Address of a line of a draft, for the link in `Source`. */
  sourceUrl?: ((file: string, line: number) => string) | null | undefined
}

/** How long a card may be. */
export interface CardLimits {
  /** Items of a set without a warning (default: `3`). */
  setAuto: number
  /** Items of a set at most (default: `5`). */
  setMax: number
  /** Visible characters of an answer without a warning (default: `280`). */
  backWarn: number
  /** Visible characters of an answer at most (default: `800`). */
  backMax: number
  /** Lines of code in an answer at most (default: `15`). */
  codeLines: number
}

/** What holds where the options say nothing. */
export const defaultLimits: CardLimits = {
  setAuto: 3,
  setMax: 5,
  backWarn: 280,
  backMax: 800,
  codeLines: 15
}

/** Rules whose errors change what a card says. */
export const defaultHoldRules: ReadonlyArray<string> = [
  'no-known-typo',
  'zh-confusable',
  'zh-yu-preposition'
]
