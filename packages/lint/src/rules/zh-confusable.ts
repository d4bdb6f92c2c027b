import type {TypoKind} from '@inkstone/typo'
import {createMentionTest} from '../create-mention-test.js'
import {defineRule, type Severity} from '../define-rule.js'
import type {TypoFinding} from '../rule-context.js'
import {typoOwner} from '../typo-owner.js'

/**
 * No Chinese word is written for another that sounds or looks like it.
 *
 * An input method offers 原声 beside 原生 and 登陆 beside 登录, and a reader's
 * eye passes over both. The rule knows such pairs together with the contexts
 * in which the first one is right; a text that says one right beside the other
 * speaks about the slip and is left alone. Words of which both spellings are in use
 * (帐号, 模版) are a matter of taste: option `variants: true` reports them, and
 * `sound: true` reports words that merely sound like a term of the field.
 *
 * @example ok.md
 * ```markdown
 * 看电影时关掉字幕，只听原声。台风登陆之前，服务已经切到了备用机房。
 * ```
 *
 * @example not-ok.md
 * ```markdown
 * 原声的 perf 不支持这种采样，需要先打补丁。
 * ```
 * ```text
 * 1:1-1:3: Unexpected `原声`, expected `原生`
 * ```
 *
 * @example not-ok-list.md
 * ```markdown
 * * 水位低于阀值时唤醒 kswapd
 * * 用户登陆后才会创建会话
 * ```
 * ```text
 * 1:7-1:9: Unexpected `阀值`, expected `阈值`
 * 2:5-2:7: Unexpected `登陆`, expected `登录`
 * ```
 */
export const zhConfusable = defineRule({
  id: 'zh-confusable',
  meta: {
    family: 'words',
    preset: 'recommended',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    zh: `不把一个词写成读音或字形相近的另一个词。

输入法会把“原声”和“原生”、“登陆”和“登录”排在一起，读的时候也很容易看漏。本规则认识这样的词对，也知道前一个词在哪些上下文里是对的；两个词紧挨着出现，是在谈论这个错误，不报告。两种写法都有人用的词（帐号、模版）属于习惯，选项 \`variants: true\` 才会报告；\`sound: true\` 报告只是与术语同音的词。`
  },
  messages: {
    unexpected: {
      en: 'Unexpected `{actual}`, expected `{expected}`',
      zh: '`{actual}` 应为 `{expected}`'
    }
  },
  options: readOptions,
  create(context) {
    const findMention = createMentionTest(context)
    return {
      prose(prose) {
        for (const finding of context.typos(prose.node)) {
          if (typoOwner[finding.kind] !== 'zh-confusable') continue
          const severity = rate(finding, context.options)
          if (severity === undefined) continue
          if (findMention(finding, prose.node) === 'corrected') continue
          context.report({
            messageId: 'unexpected',
            at: finding.at,
            actual: finding.actual,
            expected: finding.expected,
            fix: 'suggest',
            severity
          })
        }
      }
    }
  }
})

interface Options {
  sound: boolean
  variants: boolean
}

/** Severity by how sure typo is; none for what nobody asked to see. */
function rate(finding: TypoFinding, options: Options): Severity | undefined {
  const wanted = optionOf(finding.kind)
  if (wanted) return options[wanted] ? 'info' : undefined
  if (finding.certainty >= 0.95) return 'error'
  if (finding.certainty >= 0.85) return 'warning'
  // Only entries of packs are that unsure; they are advice, like variants.
  return options.variants ? 'info' : undefined
}

/** The option that a kind waits for. */
function optionOf(kind: TypoKind): keyof Options | undefined {
  if (kind === 'zh-sound') return 'sound'
  return kind === 'zh-variant' ? 'variants' : undefined
}

function readOptions(value: unknown): Options {
  const options = {sound: false, variants: false}
  if (value === undefined || value === null) return options
  if (typeof value !== 'object') throw new Error(expected)
  for (const [key, setting] of Object.entries(value)) {
    if (typeof setting !== 'boolean') throw new Error(expected)
    if (key === 'sound' || key === 'variants') options[key] = setting
    else throw new Error(expected)
  }
  return options
}

const expected = 'expected an object with `sound` and `variants`, true or false'
