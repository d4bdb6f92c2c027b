import {unified} from 'unified'
import type {Processor} from 'unified'
import type {Severity} from './define-rule.js'
import type {ForeignRule} from './foreign-rules.js'
import {LintError} from './lint-error.js'
import type {ReadSetting} from './settings.js'

/** A rule of remark-lint that is on. */
export interface ActiveForeign {
  /** `remark-lint:final-newline`; absent: a plugin that is no rule. */
  id: string | undefined
  /** How bad its messages are; absent: as it says itself. */
  severity: Severity | undefined
  /** Runs this rule alone. */
  processor: Processor
}

/**
 * Attach a rule of remark-lint to a processor of its own, so that a rule that
 * throws stops no other.
 *
 * @param rule - plugin and parameters
 * @param setting - what is configured, if anything
 * @throws LintError if the plugin does not take its parameters
 */
export function createForeign(
  rule: ForeignRule,
  setting: ReadSetting | undefined
): ActiveForeign {
  const {id, plugin} = rule
  const severity = setting?.severity === 'off' ? undefined : setting?.severity
  const parameters =
    setting?.options === undefined
      ? rule.parameters
      : [[severity === 'error' ? 2 : 1, setting.options]]
  try {
    const processor = unified()
      .use(plugin, ...parameters)
      .freeze()
    return {id, severity, processor}
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LintError(
      `Wrong options for \`${id ?? plugin.name}\`: ${reason}`,
      {
        cause: error
      }
    )
  }
}
