import type {LintOptions, Setting} from '@inkstone/lint'
import {CliError} from './cli-error.js'
import {choicesOf, textsOf, type RawOptions} from './options.js'
import type {Session} from './session.js'

const presetNames = [
  'kernel',
  'recommended',
  'remark-lint-recommended',
  'strict',
  'style'
] as const

/** What the flags `--preset` and `--rule` ask of lint. */
export function lintOptionsOf(
  options: RawOptions,
  {locale}: Session
): LintOptions {
  const rules: Record<string, Setting> = {}
  for (const text of textsOf(options, 'rule')) {
    const at = text.lastIndexOf(':')
    const severity = severities.find((word) => word === text.slice(at + 1))
    if (at < 1 || !severity) {
      throw new CliError(
        `--rule: expected \`id:error\`, \`id:warning\`, \`id:info\` or \`id:off\`, not \`${text}\``
      )
    }
    rules[text.slice(0, at)] = severity
  }
  return {
    extends: choicesOf(options, 'preset', presetNames),
    rules,
    locale
  }
}

const severities = ['error', 'warning', 'info', 'off'] as const
