import remarkLintHeadingIncrement from 'remark-lint-heading-increment'
import remarkLintNoEmptyUrl from 'remark-lint-no-empty-url'
import remarkPresetLintRecommended from 'remark-preset-lint-recommended'
import type {Pluggable, PluggableList} from 'unified'

/** A plugin with what it is to be used with. */
export interface ForeignRule {
  /** `remark-lint:final-newline`; absent: a plugin that is no rule. */
  id: string | undefined
  /** What to use. */
  plugin: Extract<Pluggable, (...parameters: Array<never>) => unknown>
  /** With what. */
  parameters: Array<unknown>
}

/**
 * List the plugins of a list, presets opened.
 *
 * @param list - as `unified().use` takes it
 * @returns plugins in order, without remark-lint's own control of comments
 */
export function listPlugins(list: PluggableList): Array<ForeignRule> {
  return list.flatMap((item): Array<ForeignRule> => {
    if (typeof item === 'function') return listPlugin(item, [])
    if (!Array.isArray(item)) return listPlugins(item.plugins ?? [])
    const [plugin, ...parameters] = item
    return listPlugin(plugin, parameters)
  })
}

function listPlugin(
  plugin: ForeignRule['plugin'],
  parameters: Array<unknown>
): Array<ForeignRule> {
  if (plugin.name === 'remarkLint') return []
  const id = plugin.name.includes(':') ? plugin.name : undefined
  return [{id, plugin, parameters}]
}

/** Rules of `remark-preset-lint-recommended`, in its order. */
export const presetRules: ReadonlyArray<ForeignRule> = listPlugins(
  remarkPresetLintRecommended.plugins ?? []
)

/** The rules of remark-lint that come with us, by qualified id. */
export const foreignRules: ReadonlyMap<string, ForeignRule> = new Map(
  [
    ...presetRules,
    ...listPlugins([remarkLintHeadingIncrement, remarkLintNoEmptyUrl])
  ].map((rule) => [rule.id ?? '', rule])
)
