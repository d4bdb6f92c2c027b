import type {Root} from 'mdast'
import type {Pluggable, Plugin} from 'unified'
import {foreignRules} from './foreign-rules.js'
import {LintError, describeUnknown} from './lint-error.js'
import type {Preset} from './lint-options.js'
import {rules} from './rules.js'
import {toRemarkRule} from './to-remark-rule.js'

/** Each rule of ours as a plugin; the same one for preset and export. */
const plugins: ReadonlyMap<string, Plugin<[unknown?], Root>> = new Map(
  [...rules].map(([id, rule]) => [id, toRemarkRule(rule)])
)

/** A rule of ours as a plugin. */
export function findRemarkRule(id: string): Plugin<[unknown?], Root> {
  const plugin = plugins.get(id)
  if (plugin) return plugin
  throw new LintError(describeUnknown('rule', id, plugins.keys()))
}

/** The rules of a preset as remark takes them. */
export function listRemarkRules(preset: Preset): Array<Pluggable> {
  const list: Array<Pluggable> = []
  for (const [id, setting] of Object.entries(preset.rules ?? {})) {
    const foreign = foreignRules.get(id)
    const [severity, ...options] = Array.isArray(setting) ? setting : [setting]
    // “On” leaves a report its own severity; a label is the user's word.
    const label = severity === rules.get(id)?.meta.severity ? 'on' : severity
    if (foreign) list.push([foreign.plugin, ...foreign.parameters])
    else list.push([findRemarkRule(id), [label, ...options]])
  }
  return list
}
