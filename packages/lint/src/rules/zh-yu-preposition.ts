import {defineRule} from '../define-rule.js'
import {typoOwner} from '../typo-owner.js'

/**
 * A thing is similar *to* another with 与, and depends *on* it with 于.
 *
 * 于 and 与 lie beside each other in every input method. Before a name that is
 * followed by 类似, 相同, 一致 or 不同 only 与 can be meant; after 取决, 类似
 * and 有利 only 于.
 *
 * @example ok.md
 * ```markdown
 * NVMe 的队列与`virtio`类似。这段代码用于 PCI 设备，属于公共部分。
 * ```
 *
 * @example not-ok.md
 * ```markdown
 * 这个字段的含义于 ext4 一致。
 * ```
 * ```text
 * 1:8-1:9: Unexpected `于`, expected `与`
 * ```
 *
 * @example not-ok-yu.md
 * ```markdown
 * > 最终的延迟取决与队列深度。
 * ```
 * ```text
 * 1:8-1:11: Unexpected `取决与`, expected `取决于`
 * ```
 */
export const zhYuPreposition = defineRule({
  id: 'zh-yu-preposition',
  meta: {
    family: 'words',
    preset: 'recommended',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    zh: `“与……类似”“取决于……”中的“与”和“于”不能互换。

两个字在输入法里紧挨着。名称后面跟着“类似”“相同”“一致”“不同”时，前面只能是“与”；“取决”“类似”“有利”后面只能是“于”。`
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
          if (typoOwner[finding.kind] !== 'zh-yu-preposition') continue
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
