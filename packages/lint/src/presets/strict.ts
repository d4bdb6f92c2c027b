import type {Preset} from '../lint-options.js'
import {recommended} from './recommended.js'
import {style} from './style.js'

/** All that may be worth a look before a draft is published. */
export const strict: Preset = {
  extends: [recommended, style],
  rules: {
    // Words that are a matter of taste are told as well.
    'zh-confusable': ['error', {variants: true, sound: true}],
    // Bare URLs are fine in notes, not in a book.
    'remark-lint:no-literal-urls': 'info',
    // Mostly index notation such as `dp[n]`, sometimes a lost definition.
    'remark-lint:no-undefined-references': 'info'
  },
  packs: [],
  remark: []
}
