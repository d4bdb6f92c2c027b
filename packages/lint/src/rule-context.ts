import type {Draft, Edit, Fact, Span, Topic} from '@inkstone/core'
import type {Typo} from '@inkstone/typo'
import type {
  Code,
  Heading,
  InlineCode,
  Nodes,
  Paragraph,
  Parents,
  TableCell
} from 'mdast'
import type {Position} from 'unist'
import type {FixKind, Severity} from './define-rule.js'
import type {PackMap} from './pack.js'
import type {Prose} from './prose.js'

/** A repair: all of its edits or none. */
export interface Fix {
  /** How sure it is. */
  kind: FixKind
  /** UTF-16 offsets into `draft.source`, half-open, sorted, disjoint. */
  edits: Array<Edit>
  /** Types of nodes that the edits add, remove or alter (default: none). */
  changes?: Array<Nodes['type']> | undefined
}

/** What another draft may decide about a message. */
export interface Need {
  /** What to look for. */
  kind: 'acronym' | 'anchor' | 'path' | 'title'
  /** Name of it, as the draft wrote it. */
  key: string
}

/** Keep the message unless, or only if, the workspace has something. */
export interface Pending {
  /** Dropped if this exists. */
  unless?: Need | undefined
  /** Dropped if this does not exist. */
  onlyIf?: Need | undefined
}

/** What a rule says about one place. */
export interface Report<Id extends string = string> {
  /** Which template. */
  messageId: Id
  /**
   * Exact place. `undefined`: the node that is being visited, without a fix.
   * A place inside an atom of the draft is not reported.
   */
  at: Position | Span | undefined
  /** Node to fall back to instead (default: the one being visited). */
  node?: Nodes | undefined
  /** What stands there, where it is not the source of `at`. */
  actual?: string | undefined
  /** Replacements, best first; `['']` deletes (default: none, advice). */
  expected?: ReadonlyArray<string> | undefined
  /** Further values of the template. */
  data?: Readonly<Record<string, number | string>> | undefined
  /** A kind: replace `at` by `expected[0]`. Or edits of its own. */
  fix?: Fix | FixKind | undefined
  /**
   * Lower than that of the preset, for the less certain; never raises, and
   * gives way to a severity that the user sets.
   */
  severity?: Severity | undefined
  /** A second place, with a template of its own. */
  cause?:
    | {
        /** Which template. */
        messageId: Id
        /** Exact place. */
        at: Position | Span | undefined
        /** Further values of the template. */
        data?: Readonly<Record<string, number | string>> | undefined
      }
    | undefined
  /** For rules of scope `workspace`. */
  pending?: Pending | undefined
}

/** A misspelling with its place in the draft. */
export interface TypoFinding extends Typo {
  /** Place in `draft.source`, if it can be told. */
  at: Span | undefined
  /** Whether the source of `at` is `actual`, so that it may be replaced. */
  editable: boolean
  /** Where it stands. */
  where: 'code' | 'prose'
}

/** What a rule has at hand. */
export interface RuleContext<Id extends string = string, Options = unknown> {
  /** The draft that is being read. */
  readonly draft: Draft
  /** What `options` made of the configured value. */
  readonly options: Options
  /** Report one finding. */
  report(report: Report<Id>): undefined
  /** Sibling after a node of the tree. */
  next(node: Nodes): Nodes | undefined
  /** Sibling before a node of the tree. */
  previous(node: Nodes): Nodes | undefined
  /** Parents of a node in the tree, from the root down to its own. */
  parents(node: Nodes): ReadonlyArray<Parents>
  /** The topic that a node or fact stands in. */
  topic(node: Fact | Nodes): Topic
  /** What a reader reads in a block; same object for all rules. */
  prose(node: Heading | Paragraph | TableCell): Prose
  /**
   * Place of a range of the value of code, indentation of the fence and
   * padding of the span accounted for.
   *
   * @param from - UTF-16 index into `node.value`
   * @param to - UTF-16 index into `node.value`, left out
   */
  codeSpan(node: Code | InlineCode, from: number, to: number): Span | undefined
  /** Misspellings in one block of prose, or one piece of code. */
  typos(
    node: Code | Heading | InlineCode | Paragraph | TableCell
  ): ReadonlyArray<TypoFinding>
  /** Entries of all packs that are on. */
  pack<K extends keyof PackMap>(kind: K): PackMap[K]
}
