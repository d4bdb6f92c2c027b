import {presetRules} from '../foreign-rules.js'
import type {Preset, Setting} from '../lint-options.js'

/** The rules of `remark-preset-lint-recommended`, unchanged. */
export const remarkLintRecommended: Preset = {
  rules: Object.fromEntries(
    presetRules.map(({id}): [string, Setting] => [id ?? '', 'warning'])
  ),
  packs: [],
  remark: []
}
