import assert from 'node:assert/strict'
import test from 'node:test'
import * as lint from '@inkstone/lint'
import {LintError, defineRule, lintDraft, renderMessage} from '@inkstone/lint'
import * as remark from '@inkstone/lint/remark'
import type {Rule, RuleMeta} from '@inkstone/lint'
import {VFileMessage} from 'vfile-message'

test('the public names of `@inkstone/lint`', () => {
  assert.deepEqual(Object.keys(lint).toSorted(), [
    'LintError',
    'applyFixes',
    'codeMark',
    'collectDraft',
    'definePack',
    'defineRule',
    'fixDraft',
    'htmlMark',
    'imageMark',
    'isLintMessage',
    'kernel',
    'lintDraft',
    'mathMark',
    'noteMark',
    'recommended',
    'renderMessage',
    'rulePages',
    'rules',
    'settleRecord',
    'strict',
    'style',
    'urlMark'
  ])
})

test('the public names of `@inkstone/lint/remark`', () => {
  assert.deepEqual(Object.keys(remark).toSorted(), [
    'blanksAroundFences',
    'default',
    'manPageSection',
    'noBareUrlNearCjk',
    'noHeadingPunctuation',
    'noKnownTypo',
    'noShellPrompt',
    'noUnansweredQuestion',
    'toRemarkRule',
    'zhAdverbDe',
    'zhConfusable',
    'zhYuPreposition'
  ])
})

test('a report with an id that `messages` lacks does not compile', () => {
  const rule: Rule = defineRule({
    id: 'no-example',
    meta,
    messages: {unexpected: {en: 'Unexpected', zh: '不应有'}},
    options: (value) => ({most: typeof value === 'number' ? value : 1}),
    create(context) {
      const most: number = context.options.most
      return {
        heading({depth}) {
          if (depth < most) return
          context.report({messageId: 'unexpected', at: undefined})
          // @ts-expect-error: no such message.
          context.report({messageId: 'unexpectd', at: undefined})
        },
        question(fact) {
          const answered: 'deferred' | 'no' | 'partly' | 'yes' = fact.answered
          return answered === 'no' ? undefined : undefined
        }
      }
    }
  })
  assert.equal(rule.id, 'no-example')
})

test('a rule without options has none', () => {
  defineRule({
    id: 'no-example',
    meta,
    messages: {},
    create(context) {
      const options: undefined = context.options
      assert.equal(options, undefined)
      return {}
    }
  })
})

test('a message of another tool is rendered as it is', () => {
  const message = new VFileMessage('Unexpected thing', {source: 'other'})
  assert.equal(renderMessage(message, 'zh-CN'), 'Unexpected thing')
})

test('an error says that it is one of lint', async () => {
  const error = await lintDraft('', {rules: {nothing: 'error'}}).catch(
    (reason: unknown) => reason
  )
  assert.ok(error instanceof LintError)
  assert.equal(error.name, 'LintError')
  assert.equal(error.message, 'Unknown rule `nothing`')
})

const meta: RuleMeta = {
  family: 'words',
  preset: 'strict',
  severity: 'warning',
  since: '0.1.0',
  zh: '测试。'
}
