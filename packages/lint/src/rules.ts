import type {Rule} from './define-rule.js'
import {blanksAroundFences} from './rules/blanks-around-fences.js'
import {manPageSection} from './rules/man-page-section.js'
import {noBareUrlNearCjk} from './rules/no-bare-url-near-cjk.js'
import {noHeadingPunctuation} from './rules/no-heading-punctuation.js'
import {noKnownTypo} from './rules/no-known-typo.js'
import {noShellPrompt} from './rules/no-shell-prompt.js'
import {noUnansweredQuestion} from './rules/no-unanswered-question.js'
import {zhAdverbDe} from './rules/zh-adverb-de.js'
import {zhConfusable} from './rules/zh-confusable.js'
import {zhYuPreposition} from './rules/zh-yu-preposition.js'

const all: ReadonlyArray<Rule> = [
  blanksAroundFences,
  manPageSection,
  noBareUrlNearCjk,
  noHeadingPunctuation,
  noKnownTypo,
  noShellPrompt,
  noUnansweredQuestion,
  zhAdverbDe,
  zhConfusable,
  zhYuPreposition
]

/** Every rule of ours by its id, in the order of ids. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  all.map((rule) => [rule.id, rule])
)
