import {assertOnly, assertOptions} from './assert-options.js'
import type {Locale} from './define-rule.js'
import {mergePacks} from './define-pack.js'
import {createForeign} from './create-foreign.js'
import type {ActiveForeign} from './create-foreign.js'
import {foreignRules, listPlugins} from './foreign-rules.js'
import type {ForeignRule} from './foreign-rules.js'
import {LintError} from './lint-error.js'
import type {FixOptions} from './fix-options.js'
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
 * @throws LintError on an unknown option, rule or preset, or a wrong setting
 */
export function resolveOptions(options?: FixOptions | null): Config {
  assertOptions(options)
  const {locale, only, words} = options ?? {}
  const presets = listPresets(options?.extends ?? ['recommended'])
  const layers = [...presets, options ?? {}]
  const plugins = layers.flatMap((layer) => listPlugins(layer.remark ?? []))
  const known = listIds(plugins)
  const settings = readSettings(
    layers.map((layer) => layer.rules ?? {}),
    known
  )
  // What a plugin without an id reports, nobody knows before.
  if (plugins.every(({id}) => id !== undefined)) assertOnly(only, known)
  return {
    rules: chooseRules(settings),
    foreign: chooseForeign(settings, plugins),
    packs: mergePacks(
      layers.flatMap((layer) => layer.packs ?? []),
      words ?? []
    ),
    locale: locale ?? 'en'
  }
}

/**
 * Ids that a setting may name.
 *
 * @param plugins - that were handed in
 */
export function listIds(plugins: ReadonlyArray<ForeignRule>): Array<string> {
  return [
    ...[...rules.keys()].map((id) => `inkstone:${id}`),
    ...[...foreignRules.values(), ...plugins].flatMap(({id}) => id ?? [])
  ]
}

function chooseRules(settings: Settings): Array<ActiveRule> {
  return [...rules.values()].flatMap((rule) => {
    const setting = settings.get(`inkstone:${rule.id}`)
    if (!setting || setting.severity === 'off') return []
    const {explicit, options, severity} = setting
    const read = readRuleOptions(rule, options)
    return {rule, severity, explicit, options: read}
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
