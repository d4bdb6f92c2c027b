import type {Locale} from './define-rule.js'
import {mergePacks} from './define-pack.js'
import {createForeign} from './create-foreign.js'
import type {ActiveForeign} from './create-foreign.js'
import {foreignRules, listPlugins} from './foreign-rules.js'
import type {ForeignRule} from './foreign-rules.js'
import {LintError} from './lint-error.js'
import type {LintOptions} from './lint-options.js'
import type {ActiveRule} from './make-record.js'
import type {PackMap} from './pack.js'
import {listPresets} from './presets.js'
import {readSettings} from './settings.js'
import type {Settings} from './settings.js'
import {rules} from './rules.js'

/** Options as the engine uses them. */
export interface Config {
  /** Our rules that are on. */
  rules: Array<ActiveRule>
  /** Rules of remark-lint that are on. */
  foreign: Array<ActiveForeign>
  /** Data of all packs. */
  packs: PackMap
  /** Language of the messages. */
  locale: Locale
}

/**
 * Narrow options once.
 *
 * @throws LintError on an unknown rule or preset, or a wrong setting
 */
export function resolveOptions(options: LintOptions | null = {}): Config {
  const {locale, words} = options ?? {}
  const presets = listPresets(options?.extends ?? ['recommended'])
  const layers = [...presets, options ?? {}]
  const plugins = layers.flatMap((layer) => listPlugins(layer.remark ?? []))
  const known = [...foreignRules.values(), ...plugins]
  const settings = readSettings(
    layers.map((layer) => layer.rules ?? {}),
    [
      ...[...rules.keys()].map((id) => `inkstone:${id}`),
      ...known.flatMap(({id}) => id ?? [])
    ]
  )
  return {
    rules: chooseRules(settings),
    foreign: chooseForeign(settings, plugins),
    packs: mergePacks(
      layers.flatMap((layer) => layer.packs ?? []),
      words ?? []
    ),
    locale: readLocale(locale)
  }
}

function readLocale(value: unknown): Locale {
  if (value === undefined || value === null) return 'en'
  if (value === 'en' || value === 'zh-CN') return value
  throw new LintError(
    `Unexpected locale \`${String(value)}\`, expected \`en\` or \`zh-CN\``
  )
}

function chooseRules(settings: Settings): Array<ActiveRule> {
  return [...rules.values()].flatMap((rule) => {
    const setting = settings.get(`inkstone:${rule.id}`)
    if (!setting || setting.severity === 'off') return []
    const {options, severity} = setting
    return {rule, severity, options: readRuleOptions(rule, options)}
  })
}

/** Let a rule narrow what was configured for it. */
export function readRuleOptions(
  rule: ActiveRule['rule'],
  value: unknown
): unknown {
  try {
    if (rule.options) return rule.options(value)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LintError(`Wrong options for \`${rule.id}\`: ${reason}`, {
      cause: error
    })
  }
  if (value === undefined) return
  throw new LintError(`Unexpected options for \`${rule.id}\`, which takes none`)
}

/** Those that a setting turns on, and those that were handed in. */
function chooseForeign(
  settings: Settings,
  plugins: ReadonlyArray<ForeignRule>
): Array<ActiveForeign> {
  const set = [...foreignRules].flatMap(([id, rule]) =>
    settings.has(id) ? rule : []
  )
  const chosen = new Map<unknown, ForeignRule>()
  for (const rule of [...set, ...plugins]) {
    chosen.set(rule.id ?? rule.plugin, rule)
  }
  return [...chosen.values()].flatMap((rule) => {
    const setting = rule.id === undefined ? undefined : settings.get(rule.id)
    if (setting?.severity === 'off') return []
    return createForeign(rule, setting)
  })
}
