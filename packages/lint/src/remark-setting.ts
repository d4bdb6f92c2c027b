import type {Rule, Severity} from './define-rule.js'
import {LintError} from './lint-error.js'
import {readRuleOptions} from './resolve-options.js'

/** How a rule is set in a remark configuration. */
export interface RemarkSetting {
  /** How bad its messages are. */
  severity: Severity | 'off'
  /** What the rule made of its options. */
  options: unknown
  /** Whether the severity was written, rather than “on”. */
  explicit: boolean
}

/**
 * Read a setting as remark-lint does: a label, a label and options, or options
 * alone. “On” is the severity of the rule itself.
 *
 * @param rule - that is set
 * @param value - `0`, `true`, `'warn'`, `['error', {…}]`, `{…}`
 * @throws LintError on a wrong severity or wrong options
 */
export function readRemarkSetting(rule: Rule, value: unknown): RemarkSetting {
  if (!Array.isArray(value)) {
    const severity = readLabel(rule, value)
    return severity
      ? read(value, severity, undefined)
      : read(undefined, rule.meta.severity, value)
  }
  const list: ReadonlyArray<unknown> = value
  const severity = readLabel(rule, list[0])
  if (severity) return read(list[0], severity, list[1])
  throw new LintError(
    `Unexpected severity \`${String(list[0])}\` for \`${rule.id}\`, expected \`off\`, \`on\`, \`info\`, \`warn\` or \`error\``
  )

  function read(
    label: unknown,
    chosen: Severity | 'off',
    options: unknown
  ): RemarkSetting {
    return {
      severity: chosen,
      options: readRuleOptions(rule, options),
      explicit: !ons.has(label)
    }
  }
}

const ons: ReadonlySet<unknown> = new Set([undefined, null, true, 'on'])

function readLabel(rule: Rule, value: unknown): Severity | 'off' | undefined {
  switch (value) {
    case 0:
    case false:
    case 'off':
      return 'off'
    case undefined:
    case null:
    case true:
    case 'on':
      return rule.meta.severity
    case 'info':
      return 'info'
    case 1:
    case 'warn':
    case 'warning':
      return 'warning'
    case 2:
    case 'error':
      return 'error'
    default:
      return undefined
  }
}
