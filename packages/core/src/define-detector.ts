import type {
  Draft,
  FactBase,
  FactMap,
  FactType,
  Span,
  Tier,
  Topic
} from './ast.js'
import type {BlockInfo} from './index-draft.js'
import type {Leaf} from './leaves.js'
import type {Lexicon} from './lexicon.js'
import type {Matchers} from './matchers.js'
import type {Sentence} from './sentences.js'

/** A leaf with the block it stands in, as detectors see it. */
export interface DetectedLeaf extends Leaf {
  /** The block of the index, with its role and topic. */
  block: BlockInfo
  /** Its sentences; none for code. */
  sentences: ReadonlyArray<Sentence>
}

/** What a detector hands over; the engine makes a fact of it. */
export interface Emission<K extends FactType = FactType> {
  /** Type of the fact, one of `emits`. */
  type: K
  /** UTF-16 offset of its first character. */
  start: number
  /** UTF-16 offset after its last character. */
  end: number
  /** How sure the detector is. */
  confidence: Tier
  /** What fired: `question/label`. */
  rule: string
  /** Said with the evidence. */
  note?: string | undefined
  /** What the rule looked at; (default: `start` and `end`). */
  evidence?: readonly [number, number] | undefined
  /** The fields of this type of fact that are its own. */
  fields: Omit<FactMap[K], keyof FactBase>
}

/** What a detector may see and do. */
export interface DetectorContext<O = unknown> {
  /** The draft with its topics, still without facts. */
  draft: Draft
  /** Options of the detector itself. */
  options: O | undefined
  /** The words to look for. */
  lexicon: Lexicon
  /** The same words, compiled. */
  matchers: Matchers
  /** Blocks in order. */
  blocks: ReadonlyArray<BlockInfo>
  /** Leaves in order; page chrome and comments are left out. */
  leaves: ReadonlyArray<DetectedLeaf>
  /** Terms of a text, for comparison. */
  terms: (text: string) => ReadonlySet<string>
  /** Facts of a type named in `needs`, complete; an error for another one. */
  facts: <K extends FactType>(type: K) => ReadonlyArray<FactMap[K]>
  /** Offsets to a span with lines and columns. */
  toSpan: (start: number, end: number) => Span
  /** Add a fact. Returns it, so that others can point at its id. */
  emit: <K extends FactType>(emission: Emission<K>) => FactMap[K]
}

/** Called in the order of the draft, `end` last. */
export interface DetectorHooks {
  /** Before the blocks of a topic. */
  topic?: ((topic: Topic) => void) | undefined
  /** Before the leaves of a block. */
  block?: ((block: BlockInfo) => void) | undefined
  /** For each leaf but code. */
  leaf?: ((leaf: DetectedLeaf) => void) | undefined
  /** For each sentence. */
  sentence?: ((sentence: Sentence, leaf: DetectedLeaf) => void) | undefined
  /** For each code block. */
  code?: ((leaf: DetectedLeaf) => void) | undefined
  /** After all. */
  end?: (() => void) | undefined
}

/** Finds facts of some types. */
export interface Detector<O = unknown> {
  /** Its name, for `off`. */
  id: string
  /** The types of fact it adds. */
  emits: ReadonlyArray<FactType>
  /** Part of cache keys: raise it when the facts change. */
  version: number
  /** Types of fact it reads; their detectors run before it. */
  needs?: ReadonlyArray<FactType> | undefined
  /** Options of its own, given back in the context. */
  options?: O | undefined
  /** Called once for each draft. */
  create(context: DetectorContext<O>): DetectorHooks
}

/**
 * Declare a detector.
 *
 * @param detector what it is called, emits and does
 * @returns the same detector, checked
 * @throws TypeError on an empty id or list of types
 */
export function defineDetector<O = unknown>(
  detector: Detector<O>
): Detector<O> {
  if (!detector.id) throw new TypeError('Expected a detector to have an `id`')
  if (detector.emits.length === 0) {
    throw new TypeError(`Expected detector \`${detector.id}\` to emit a type`)
  }
  return detector
}
