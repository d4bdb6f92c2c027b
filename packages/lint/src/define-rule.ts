import type {Ancestor, AnyType, TypeMap} from '@inkstone/core'
import type {Nodes} from 'mdast'
import {LintError} from './lint-error.js'
import type {Prose} from './prose.js'
import type {RuleContext} from './rule-context.js'

/** How bad a message is. */
export type Severity = 'error' | 'info' | 'warning'

/** How sure a fix is: `safe` may be written unseen, `suggest` is offered. */
export type FixKind = 'safe' | 'suggest'

/** Both languages a message can be printed in. */
export type Locale = 'en' | 'zh-CN'

/** What a rule is about; the groups of the catalogue. */
export type Family =
  | 'code'
  | 'punctuation'
  | 'references'
  | 'state'
  | 'structure'
  | 'terms'
  | 'words'

/** One sentence in both languages, with `{actual}`, `{expected}`, `{name}`. */
export interface Sentence {
  /** English: “Unexpected X, expected Y”. */
  en: string
  /** Chinese. */
  zh: string
}

/** Template of a message. */
export interface Template extends Sentence {
  /** Why it matters here, where the rule's page does not say it. */
  note?: Sentence | undefined
}

/** What is known of a rule without running it. */
export interface RuleMeta {
  /** Group in the catalogue. */
  family: Family
  /** The preset that turns the rule on. */
  preset: 'kernel' | 'recommended' | 'strict' | 'style'
  /** Severity in that preset. */
  severity: Severity
  /** Surest kind of fix that the rule offers (default: none). */
  fix?: FixKind | undefined
  /** Version that brought the rule. */
  since: string
  /** The rule's page in Chinese; English is its doc comment. */
  zh: string
  /** Rules whose messages give way where both speak of one place. */
  supersedes?: ReadonlyArray<string> | undefined
  /** Types of protected nodes that edits of the rule may enter. */
  touches?: ReadonlyArray<Nodes['type']> | undefined
  /** Whether other drafts decide too (default: `'draft'`). */
  scope?: 'draft' | 'workspace' | undefined
  /** Whether facts of low confidence are wanted (default: `false`). */
  low?: boolean | undefined
}

/** One function per type of node or fact, in the order of core's `visit`. */
export type NodeVisitors = {
  [T in AnyType]?:
    | ((
        node: TypeMap[T],
        ancestors: ReadonlyArray<Ancestor>
      ) => undefined | void)
    | undefined
}

/** What a rule wants to see. */
export type Visitors = NodeVisitors & {
  /** Once per paragraph, heading and table cell, when it is entered. */
  prose?(prose: Prose): undefined | void
  /** After the last node, for rules that compare the whole draft. */
  end?(): undefined | void
}

/** What `defineRule` takes; `Id` are the ids of its messages. */
export interface RuleDefinition<Id extends string, Options> {
  /** Kebab-case: `no-x` forbids, `consistent-x` compares, a noun demands. */
  id: string
  /** What is known of the rule without running it. */
  meta: RuleMeta
  /** Template per message id. */
  messages: Readonly<Record<Id, Template>>
  /**
   * Narrow the configured value; gets `undefined` where nothing is configured.
   * Throws an error that says what it expected.
   */
  options?: ((value: unknown) => Options) | undefined
  /** Called once per draft. */
  create(context: RuleContext<NoInfer<Id>, NoInfer<Options>>): Visitors
}

/** A rule as the engine and the presets use it. */
export interface Rule<Id extends string = string, Options = unknown> {
  /** Name in the configuration. */
  readonly id: string
  /** What is known of the rule without running it. */
  readonly meta: RuleMeta
  /** Template per message id. */
  readonly messages: Readonly<Record<Id, Template>>
  /** Narrows the configured value; absent: the rule takes no options. */
  readonly options?: ((value: unknown) => Options) | undefined
  /** Called once per draft. */
  create(context: RuleContext<Id, Options>): Visitors
}

/**
 * Declare a rule.
 *
 * @param definition - id, meta, messages and what it does with a draft
 * @returns the rule, for `rules`, a preset or `toRemarkRule`
 * @throws LintError if the id is not kebab-case
 */
export function defineRule<Id extends string, Options = undefined>(
  definition: RuleDefinition<Id, Options>
): Rule<Id, Options> {
  if (!kebabCase.test(definition.id)) {
    throw new LintError(
      `Unexpected rule id \`${definition.id}\`, expected words in lower case joined by \`-\``
    )
  }
  return Object.freeze({...definition})
}

const kebabCase = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/
