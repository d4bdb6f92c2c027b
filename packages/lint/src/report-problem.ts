import type {Problem} from '@inkstone/core'
import type {Locale} from './define-rule.js'
import {fillTemplate} from './fill-template.js'
import type {MessageRecord} from './lint-message.js'
import {problemMessages} from './problem-messages.js'

/** A problem of a draft as a message: `E_*` errors, `W_*` warnings. */
export function reportProblem(problem: Problem, locale: Locale): MessageRecord {
  const {code, position, values} = problem
  return {
    rule: code,
    source: 'inkstone',
    reason: fillTemplate(problemMessages[code], values, [], locale),
    severity: code.startsWith('W_') ? 'warning' : 'error',
    messageId: code,
    data: values,
    expected: [],
    place: position
  }
}
