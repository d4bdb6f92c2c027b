import type {Severity} from './define-rule.js'
import {LintError, describeUnknown} from './lint-error.js'
import type {Preset, Setting} from './lint-options.js'

/** How one rule is set. */
export interface ReadSetting {
  /** How bad its messages are. */
  severity: Severity | 'off'
  /** What was configured for it. */
  options: unknown
  /** Whether the last layer, that of the user, says so. */
  explicit: boolean
}

/** Settings by qualified id. */
export type Settings = ReadonlyMap<string, ReadSetting>

/**
 * Read layers of settings, later ones over earlier ones; the last is that of
 * the user. A severity alone
 * leaves the options as they are.
 *
 * @param layers - by id, bare or qualified
 * @param known - qualified ids
 * @throws LintError on an unknown or ambiguous id, or a wrong severity
 */
export function readSettings(
  layers: ReadonlyArray<NonNullable<Preset['rules']>>,
  known: ReadonlyArray<string>
): Settings {
  const settings = new Map<string, ReadSetting>()
  const ids = groupByBareId(known)
  for (const [index, layer] of layers.entries()) {
    for (const [name, setting] of Object.entries(layer)) {
      const id = qualify(name, ids)
      const options = settings.get(id)?.options
      const explicit = index === layers.length - 1
      settings.set(id, {...readSetting(name, setting, options), explicit})
    }
  }
  return settings
}

/** Qualified ids by every name that may be written for them. */
function groupByBareId(
  known: ReadonlyArray<string>
): Map<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>()
  for (const id of known) {
    for (const name of [id, id.slice(id.indexOf(':') + 1)]) {
      ids.set(name, (ids.get(name) ?? new Set()).add(id))
    }
  }
  return ids
}

function qualify(
  name: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>
): string {
  const found = [...(ids.get(name) ?? [])]
  const [id] = found
  if (id === undefined) {
    throw new LintError(describeUnknown('rule', name, ids.keys()))
  }
  if (found.length > 1) {
    throw new LintError(
      `Ambiguous rule \`${name}\`, expected \`${found.join('` or `')}\``
    )
  }
  return id
}

function readSetting(
  name: string,
  setting: Setting,
  before: unknown
): Pick<ReadSetting, 'options' | 'severity'> {
  const [severity, options] = Array.isArray(setting)
    ? setting
    : [setting, before]
  if (!severities.has(severity)) {
    throw new LintError(
      `Unexpected severity \`${String(severity)}\` for \`${name}\`, expected \`error\`, \`warning\`, \`info\` or \`off\``
    )
  }
  return {severity, options}
}

const severities: ReadonlySet<unknown> = new Set([
  'error',
  'info',
  'off',
  'warning'
])
