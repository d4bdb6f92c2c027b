import {defineRule} from '../define-rule.js'
import {typoOwner} from '../typo-owner.js'

/**
 * An adverb stands before its verb with 地, a complement after it with 得.
 *
 * 的 for 地 and for 得 is the commonest slip in typed Chinese. It is reported
 * where the words around it leave no other reading: a modal before and a verb
 * after (可以有效的解决), an aspect mark behind the verb (极大的提高了), a
 * judgement that closes the clause (写的很清楚). 的 before a noun is right.
 *
 * @example ok.md
 * ```markdown
 * 这是一种有效的解决方案，内核会有效地利用空闲页，注释也写得很清楚。
 * ```
 *
 * @example not-ok.md
 * ```markdown
 * 大页可以有效的减少 TLB 缺失。
 * ```
 * ```text
 * 1:5-1:8: Unexpected `有效的`, expected `有效地`
 * ```
 *
 * @example not-ok-complement.md
 * ```markdown
 * 1. 这一段的注释写的很清楚。
 * ```
 * ```text
 * 1:10-1:12: Unexpected `写的`, expected `写得`
 * ```
 */
export const zhAdverbDe = defineRule({
  id: 'zh-adverb-de',
  meta: {
    family: 'words',
    preset: 'recommended',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    zh: `状语后用“地”，补语前用“得”。

把“地”“得”写成“的”是打字时最常见的错误。只有前后的词不允许别的读法时才报告：前有能愿动词、后有动词（可以有效的解决），动词后有“了”“到”（极大的提高了），或者评价结束了分句（写的很清楚）。名词前的“的”是对的。`
  },
  messages: {
    unexpected: {
      en: 'Unexpected `{actual}`, expected `{expected}`',
      zh: '`{actual}` 应为 `{expected}`'
    }
  },
  create(context) {
    return {
      prose(prose) {
        for (const finding of context.typos(prose.node)) {
          if (typoOwner[finding.kind] !== 'zh-adverb-de') continue
          context.report({
            messageId: 'unexpected',
            at: finding.at,
            actual: finding.actual,
            expected: finding.expected,
            fix: 'suggest'
          })
        }
      }
    }
  }
})
