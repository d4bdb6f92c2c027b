import {openQuestions} from '@inkstone/core'
import {defineRule} from '../define-rule.js'

/**
 * A question in a draft is answered below it.
 *
 * An open question is the most useful line of a draft while one learns, and
 * the first to be forgotten. The rule lists those for which nothing below
 * reads like an answer: no `A：`, no statement, no list, and, where the
 * question asks how, no commands. A question that leads into what follows, or
 * that a later topic takes up, is not reported, nor is one whose state is not
 * sure.
 *
 * @example ok.md
 * ```markdown
 * ### Q：swap 用得多就一定慢吗？
 *
 * A：不一定，要看换入换出的频率。
 * ```
 *
 * @example not-ok.md
 * ```markdown
 * ## 页面回收
 *
 * kswapd 在水位低于 low 时被唤醒。它为什么不直接回收匿名页？
 * ```
 * ```text
 * 3:23-3:36: Unexpected question without an answer, expected an answer below it
 * ```
 *
 * @example not-ok-heading.md
 * ```markdown
 * ## How does the kernel pick a victim?
 *
 * ## Reading the OOM report
 *
 * The table lists every task with its resident pages.
 * ```
 * ```text
 * 1:4-1:38: Unexpected question without an answer, expected an answer below it
 * ```
 */
export const noUnansweredQuestion = defineRule({
  id: 'no-unanswered-question',
  meta: {
    family: 'state',
    preset: 'recommended',
    severity: 'warning',
    since: '0.1.0',
    zh: `笔记中的问题应当在下文得到回答。

尚未回答的问题是学习时最有用、也最容易被忘记的一行。下文没有任何内容像是回答时（没有 \`A：\`、没有陈述、没有列表，问“如何”时也没有命令），本规则会列出它。引出下文的问题、后文另有专题的问题，以及状态不确定的问题不会报告。`
  },
  messages: {
    unanswered: {
      en: 'Unexpected question without an answer, expected an answer below it',
      zh: '这个问题没有回答'
    }
  },
  create(context) {
    const open = new Set(openQuestions(context.draft))
    return {
      question(question) {
        if (open.has(question)) {
          context.report({messageId: 'unanswered', at: question.position})
        }
      }
    }
  }
})
