import {assertPreset} from './assert-options.js'
import {LintError, describeUnknown} from './lint-error.js'
import type {LintOptions, Preset, PresetName} from './lint-options.js'
import {kernel} from './presets/kernel.js'
import {recommended} from './presets/recommended.js'
import {remarkLintRecommended} from './presets/remark-lint-recommended.js'
import {strict} from './presets/strict.js'
import {style} from './presets/style.js'

const presets: ReadonlyMap<string, Preset> = new Map<PresetName, Preset>([
  ['kernel', kernel],
  ['recommended', recommended],
  ['remark-lint-recommended', remarkLintRecommended],
  ['strict', strict],
  ['style', style]
])

/**
 * List presets with all that they extend, those that win last.
 *
 * @param list - presets or their names
 * @throws LintError on an unknown name, or a preset that extends itself
 */
export function listPresets(
  list: NonNullable<LintOptions['extends']>,
  parents: ReadonlyArray<Preset> = []
): Array<Preset> {
  return list.flatMap((item) => {
    const preset = typeof item === 'string' ? findPreset(item) : item
    assertPreset(preset)
    if (parents.includes(preset)) {
      throw new LintError('Unexpected preset that extends itself')
    }
    const below = listPresets(preset.extends ?? [], [...parents, preset])
    return [...below, preset]
  })
}

function findPreset(name: string): Preset {
  const preset = presets.get(name)
  if (preset) return preset
  throw new LintError(describeUnknown('preset', name, presets.keys()))
}
