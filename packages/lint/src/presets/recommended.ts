import type {Preset} from '../lint-options.js'

/** Only what is wrong, open, broken or leaks. */
export const recommended: Preset = {
  rules: {
    // A question that stays open is the first thing to come back to.
    'no-unanswered-question': 'warning',
    // A known slip in an English word.
    'no-known-typo': 'error',
    // A word written for another that sounds alike.
    'zh-confusable': 'error',
    // 于 for 与: the sentence compares nothing.
    'zh-yu-preposition': 'error',
    // 的 for 地 or 得: read twice to be understood.
    'zh-adverb-de': 'warning',
    // A page that does not exist cannot be looked up.
    'man-page-section': 'warning',
    // Other renderers take the Chinese text into the link.
    'no-bare-url-near-cjk': 'error',
    // Names of people and machines leak, and commands cannot be copied.
    'no-shell-prompt': 'warning',
    // Mistakes: what is written is not what is rendered.
    'remark-lint:hard-break-spaces': 'warning',
    'remark-lint:heading-increment': 'warning',
    'remark-lint:no-duplicate-definitions': 'warning',
    'remark-lint:no-empty-url': 'warning',
    'remark-lint:no-heading-content-indent': 'warning',
    'remark-lint:no-shortcut-reference-image': 'warning',
    'remark-lint:no-shortcut-reference-link': 'warning',
    'remark-lint:no-unused-definitions': 'warning'
  },
  packs: [],
  remark: []
}
