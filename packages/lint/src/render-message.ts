import type {VFileMessage} from 'vfile-message'
import type {Locale, Template} from './define-rule.js'
import {fillTemplate} from './fill-template.js'
import {isLintMessage} from './lint-message.js'
import {problemMessages} from './problem-messages.js'
import {rules} from './rules.js'

/**
 * The sentence of a message in a language.
 *
 * @param message - of a lint run
 * @param locale - which language
 * @returns the sentence; of a rule that is not ours, `reason` as it is
 */
export function renderMessage(message: VFileMessage, locale: Locale): string {
  if (!isLintMessage(message)) return message.reason
  const template = findTemplate(message.ruleId, message.messageId)
  if (!template || message.source !== 'inkstone') return message.reason
  const values = {...message.data, actual: message.actual ?? ''}
  return fillTemplate(template, values, message.expected ?? [], locale)
}

function findTemplate(
  rule: string | undefined,
  id: string | undefined
): Template | undefined {
  if (rule === undefined || id === undefined) return
  const problem = Object.entries(problemMessages).find(([key]) => key === rule)
  return problem?.[1] ?? rules.get(rule)?.messages[id]
}
