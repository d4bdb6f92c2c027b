import {remarkDraft, remarkNotes} from '@inkstone/core'
import type {Preset, Processor} from 'unified'
import {recommended} from './presets/recommended.js'
import {control} from './remark-control.js'
import {findRemarkRule, listRemarkRules} from './remark-rules.js'

export {toRemarkRule} from './to-remark-rule.js'

/**
 * Preset for remark: our grammar, so that the tree is the one our rules are
 * made for; the rules of `recommended`; and comments that silence them.
 */
const remarkPresetInkstone: Preset = {
  plugins: [
    remarkInkstone,
    remarkNotes,
    remarkDraft,
    ...listRemarkRules(recommended)
  ]
}

export default remarkPresetInkstone

/** Attached while attaching, `control` runs after all other transforms. */
function remarkInkstone(this: Processor): undefined {
  this.use(control)
}

/** Rule `blanks-around-fences`. */
export const blanksAroundFences = findRemarkRule('blanks-around-fences')
/** Rule `man-page-section`. */
export const manPageSection = findRemarkRule('man-page-section')
/** Rule `no-bare-url-near-cjk`. */
export const noBareUrlNearCjk = findRemarkRule('no-bare-url-near-cjk')
/** Rule `no-heading-punctuation`. */
export const noHeadingPunctuation = findRemarkRule('no-heading-punctuation')
/** Rule `no-known-typo`. */
export const noKnownTypo = findRemarkRule('no-known-typo')
/** Rule `no-shell-prompt`. */
export const noShellPrompt = findRemarkRule('no-shell-prompt')
/** Rule `no-unanswered-question`. */
export const noUnansweredQuestion = findRemarkRule('no-unanswered-question')
/** Rule `zh-adverb-de`. */
export const zhAdverbDe = findRemarkRule('zh-adverb-de')
/** Rule `zh-confusable`. */
export const zhConfusable = findRemarkRule('zh-confusable')
/** Rule `zh-yu-preposition`. */
export const zhYuPreposition = findRemarkRule('zh-yu-preposition')
