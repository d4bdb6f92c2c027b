import type {TypoKind} from '@inkstone/typo'

/**
 * The one rule that reports a kind of misspelling. A kind that typo adds does
 * not compile here until it has an owner.
 */
export const typoOwner: Readonly<Record<TypoKind, string>> = {
  'en-misspelling': 'no-known-typo',
  'zh-confusion': 'zh-confusable',
  'zh-de': 'zh-adverb-de',
  'zh-sound': 'zh-confusable',
  'zh-variant': 'zh-confusable',
  'zh-yu': 'zh-yu-preposition'
}
