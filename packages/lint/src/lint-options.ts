import type {ParseOptions} from '@inkstone/core'
import type {PluggableList} from 'unified'
import type {Locale, Severity} from './define-rule.js'
import type {LintRecord} from './lint-record.js'
import type {Pack} from './pack.js'

/** How a rule is set: its severity, and options if it takes some. */
export type Setting = Severity | 'off' | [Severity | 'off', unknown]

/** Presets that are known by name. */
export type PresetName =
  'kernel' | 'recommended' | 'remark-lint-recommended' | 'strict' | 'style'

/** A set of rules, as plain data. */
export interface Preset {
  /** Presets it adds to (default: none). */
  extends?: ReadonlyArray<Preset | PresetName> | null | undefined
  /** Setting per rule id. */
  rules?: Readonly<Record<string, Setting>> | null | undefined
  /** Data for the rules. */
  packs?: ReadonlyArray<Pack> | null | undefined
  /** Further remark-lint rules. */
  remark?: PluggableList | null | undefined
}

/** What is looked for, and how it is said. */
export interface LintOptions {
  /** Presets (default: `['recommended']`). */
  extends?: ReadonlyArray<Preset | PresetName> | null | undefined
  /** Setting per rule id, over those of the presets. */
  rules?: Readonly<Record<string, Setting>> | null | undefined
  /** Terms, confusions, acronyms of a project. */
  packs?: ReadonlyArray<Pack> | null | undefined
  /** Known words in any script, never a typo. */
  words?: ReadonlyArray<string> | null | undefined
  /** Further remark-lint rules, run in the same pass. */
  remark?: PluggableList | null | undefined
  /** Language of the messages (default: `'en'`). */
  locale?: Locale | null | undefined
  /** What the host knows of other drafts (default: this draft alone). */
  workspace?: Workspace | null | undefined
  /** How text is parsed that is no draft yet, or was fixed (default: as core). */
  parse?: ParseOptions | null | undefined
}

/** What the host knows of other drafts. */
export interface Workspace {
  /** One per draft; the draft's own may be among them. */
  summaries: ReadonlyArray<LintRecord['summary']>
  /**
   * Paths from the root that exist, at least of those the records ask for
   * (default: none is missing).
   */
  files?: ReadonlySet<string> | undefined
}
