import type {Preset} from '../lint-options.js'

/** Typography and consistency; added to another preset. */
export const style: Preset = {
  rules: {
    // A fence right under text is missed by readers and by some renderers.
    'blanks-around-fences': 'warning',
    // A title is no sentence.
    'no-heading-punctuation': 'warning',
    // Matters of mere style.
    'remark-lint:final-newline': 'info',
    'remark-lint:list-item-bullet-indent': 'info',
    'remark-lint:list-item-indent': 'info',
    'remark-lint:no-blockquote-without-marker': 'info',
    'remark-lint:ordered-list-marker-style': 'info'
  },
  packs: [],
  remark: []
}
