import type {Heading, Nodes, Root, RootContent} from 'mdast'
import type {} from 'mdast-util-math'
import type {Data, Node, Parent, Point, Position} from 'unist'
import type {} from 'vfile'

/** Point whose offset is never absent: UTF-16 code units into `Draft.source`. */
export interface Spot extends Point {
  /** Offset in UTF-16 code units, from 0. */
  offset: number
}

/** Position whose ends both have offsets; the end is exclusive. */
export interface Span extends Position {
  /** First character. */
  start: Spot
  /** After the last character. */
  end: Spot
}

/** Id of a fact or block: unique in its draft, made of words, not of order. */
export type NodeId = string & {
  /** Never there: makes the type differ from other strings. */
  readonly nodeId: never
}

/** Id of a topic. */
export type TopicId = NodeId & {
  /** Never there: makes the type differ from ids of facts. */
  readonly topicId: never
}

/** How sure a detector is. */
export type Tier = 'high' | 'low' | 'mid'

/** Encodings that drafts are read in. */
export type Encoding = 'gb18030' | 'utf-16be' | 'utf-16le' | 'utf-8'

/** Why a detector said so. */
export interface Evidence {
  /** Rule that fired: `question/label`. */
  rule: string
  /** Text it looked at. */
  position: Span
  /** More about it. */
  note?: string | undefined
}

/** Mark in front of a question or answer: `Q1：`, `答：`. */
export interface Label {
  /** Label as written. */
  text: string
  /** Its number. */
  number?: number | undefined
  /** Where it stands. */
  position: Span
}

/** A draft: its tree, its topics and its facts. */
export interface Draft extends Parent {
  /** Type. */
  type: 'draft'
  /** Tree of Markdown exactly as parsed. */
  root: Root
  /** Decoded text without byte order mark, line endings untouched. */
  source: string
  /** What was found out about the bytes. */
  file: DraftFile
  /** Front matter if there is any, then at least one topic. */
  children: Array<FrontMatter | Topic>
  /** All of the source. */
  position: Span
  /** Syntax of other tools, sorted, disjoint. */
  atoms: Array<Atom>
  /** Facts by start, longer first, then type, then id. */
  facts: Array<Fact>
  /** What kept (part of) the draft from being read. */
  problems: Array<Problem>
}

/** What was found out about the bytes of a draft. */
export interface DraftFile {
  /** Encoding; `utf-8` for a text, `unknown` if none fits. */
  encoding: Encoding | 'unknown'
  /** Whether there was a byte order mark. */
  bom: boolean
  /** How lines end. */
  eol: 'cr' | 'crlf' | 'lf' | 'mixed' | 'none'
}

/**
 * What `toMdast(draft, 'sections')` gives; `is(tree, 'root')` narrows it for
 * tools of mdast.
 */
export interface SectionRoot extends Parent {
  /** Type. */
  type: 'root'
  /** Front matter if there is any, then topics. */
  children: Array<FrontMatter | Topic>
  /** All of the source. */
  position: Span
}

/** Syntax of another tool, inside a text or html node. */
export interface Atom {
  /** What it is. */
  kind:
    | 'block-id'
    | 'callout'
    | 'comment'
    | 'embed'
    | 'highlight'
    | 'kramdown'
    | 'liquid'
    | 'more'
    | 'shortcode'
    | 'tag'
    | 'wiki-link'
  /** As written. */
  text: string
  /** What a wiki link names. */
  target?: string | undefined
  /** Where it stands. */
  position: Span
}

/** What kept (part of) a draft from being read. Data, never thrown. */
export interface Problem {
  /** Which; `E_` but `E_DETECTOR` means that nothing was read. */
  code:
    | 'E_COMPLEX'
    | 'E_DEPTH'
    | 'E_DETECTOR'
    | 'E_ENCODING'
    | 'E_TOO_LARGE'
    | 'W_FRONT_MATTER'
  /** Limit that was exceeded. */
  limit?:
    | 'backticks'
    | 'brackets'
    | 'bytes'
    | 'containers'
    | 'delimiters'
    | 'footnotes'
    | 'groups'
    | 'lazyLines'
    | undefined
  /** Where. */
  position: Span
  /** What fills the message: `found` and `allowed`, `message`, `bytes`. */
  values: Record<string, number | string>
}

/** Metadata at the start of a draft. */
export interface FrontMatter extends Parent {
  /** Type. */
  type: 'frontMatter'
  /** Language. */
  format: 'toml' | 'yaml'
  /** Top-level keys; none for TOML, or if the text cannot be read. */
  fields: Array<FrontMatterField>
  /** Closed by more than three dashes. */
  malformed?: 'closer' | undefined
  /** The mdast node of the text. */
  children: [RootContent]
  /** From offset 0 to the first topic, blank lines included. */
  position: Span
}

/** A key of front matter and its value. */
export interface FrontMatterField {
  /** Key. */
  key: string
  /** Plain data; dates are strings. */
  value: unknown
  /** From the key to the end of the value. */
  position: Span
}

/** A part of a draft about one thing: a heading with what stands below it. */
export interface Topic extends Parent {
  /** Type. */
  type: 'topic'
  /** Id that stays while the title does. */
  id: TopicId
  /**
   * What opened it. `preface`: nothing, blocks before any heading; `lead-in`
   * and `rule`: a line of bold text, a line of dashes (options `topics`).
   */
  origin: 'front-matter-title' | 'heading' | 'lead-in' | 'preface' | 'rule'
  /** Rank of the heading as written, 0 without one. */
  depth: 0 | 1 | 2 | 3 | 4 | 5 | 6
  /** 1 + number of topics it is in. */
  outlineDepth: number
  /** Title, of a heading or of the front matter. */
  title?: Title | undefined
  /** Heading, the same node as the first child. */
  heading?: Heading | undefined
  /**
   * Heading, lead-in or rule, then the same blocks as in the tree, then
   * sub-topics.
   */
  children: Array<RootContent | Topic>
  /** Heading and own blocks: these parts tile the source. */
  own: Span
  /** Own part and sub-topics. */
  position: Span
  /** Data of others. */
  data?: TopicData | undefined
}

/** Title of a topic. */
export interface Title {
  /** Plain text without ordinal, check box and explicit id. */
  text: string
  /** Where the text stands; of front matter, where the value does. */
  position: Span
  /**
   * Fragment of the heading on GitHub, counters over all headings included;
   * empty for a title of front matter or a lead-in, or without letters.
   */
  anchor: string
  /** Number as written: `1.`, `一、`, `0x02`. */
  ordinal?: string | undefined
  /** State of a check box before the text. */
  checkbox?: 'done' | 'open' | undefined
  /** A line of dashes below a paragraph made this heading, probably unmeant. */
  accidental?: true | undefined
}

/** What all facts have. Facts stand beside the tree and may overlap. */
export interface FactBase extends Node {
  /** Id. */
  id: NodeId
  /** Topic whose own part holds the start. */
  topic: TopicId
  /** How sure the detector is. */
  confidence: Tier
  /** Why it said so. */
  evidence: Array<Evidence>
  /** Where the fact stands. */
  position: Span
  /** Data of others. */
  data?: FactData | undefined
}

/** Data of others on a fact; augment it to add fields. */
export interface FactData extends Data {}

/** Data of others on a topic; augment it to add fields. */
export interface TopicData extends Data {}

/** Something the author asks. */
export interface Question extends FactBase {
  /** Type. */
  type: 'question'
  /** Question without its label. */
  text: string
  /** Label before it. */
  label?: Label | undefined
  /** What makes it a question. */
  form: 'admission' | 'interrogative' | 'label' | 'mark' | 'marker' | 'task'
  /** Where it stands. */
  where: 'html' | 'list-item' | 'paragraph' | 'quote' | 'title'
  /** Leads into what follows or asks nothing; never reported. */
  rhetorical: boolean
  /** First question of those asked in one breath. */
  group?: NodeId | undefined
  /**
   * Whether something here answers it: `yes` means that there is an answer,
   * never that it is correct; `deferred` that it is said to come.
   */
  answered: 'deferred' | 'no' | 'partly' | 'yes'
  /** Its answers. */
  answers: Array<NodeId>
  /** How sure we are that nothing answers it; only with `no`. */
  tier?: Tier | undefined
}

/** Text that answers questions. */
export interface Answer extends FactBase {
  /** Type. */
  type: 'answer'
  /** Questions it answers. */
  questions: Array<NodeId>
  /** Label before it. */
  label?: Label | undefined
  /** Where it stands, seen from the question. */
  scope:
    | 'elsewhere'
    | 'list-children'
    | 'next-block'
    | 'next-topic'
    | 'ordinal'
    | 'same-block'
    | 'self'
    | 'sibling-item'
    | 'subtree'
  /** What its first block is that leads into no other. */
  form: 'code' | 'figure' | 'link' | 'list' | 'prose' | 'quotation' | 'table'
}

/**
 * A term and what it means. `definition` is a node of mdast. The span holds
 * both ends of a mark that it touches: all of `**term：** gloss`.
 */
export interface TermDefinition extends FactBase {
  /** Type. */
  type: 'termDefinition'
  /** Term, without marks of code and emphasis. */
  term: string
  /** Where the term stands. */
  termPosition: Span
  /** Where its meaning stands. */
  gloss: Span
  /** Other names given with it. */
  aliases: Array<string>
  /** How it is written. */
  form:
    | 'alias'
    | 'bullet'
    | 'code-line'
    | 'lead-in'
    | 'ordered'
    | 'paragraph'
    | 'pseudo-list'
    | 'sentence'
    | 'table-row'
  /** What the term is. */
  kind: 'command' | 'concept' | 'parameter' | 'path' | 'symbol'
}

/** Text that points at something else. */
export interface Reference extends FactBase {
  /** Type. */
  type: 'reference'
  /** As written. */
  text: string
  /** What it points at, or how. */
  kind:
    | 'antecedent'
    | 'back'
    | 'citation'
    | 'commit'
    | 'cross-file'
    | 'figure'
    | 'footnote'
    | 'forward'
    | 'heading-link'
    | 'man'
    | 'section'
    | 'source-file'
    | 'symbol'
    | 'url'
  /** Whether that is there; `missing` means not in this draft. */
  status: 'ambiguous' | 'external' | 'missing' | 'resolved' | 'unused'
  /** What it points at in this draft; only with `resolved`. */
  target?: Span | undefined
  /** Address; only with `external`. */
  href?: string | undefined
  /** What it may point at; only with `ambiguous`. */
  candidates?: Array<Span> | undefined
}

/** A number that the author claims of things. */
export interface CountClaim extends FactBase {
  /** Type. */
  type: 'count'
  /** As written. */
  text: string
  /** Number claimed. */
  claimed: number
  /** What is counted, or its measure word. */
  unit: string
  /** Number found. */
  actual?: number | undefined
  /** What was counted. */
  counted?: Span | undefined
}

/** A word about the state of what stands around it. */
export interface Marker extends FactBase {
  /** Type. */
  type: 'marker'
  /** As written. */
  text: string
  /** Sentence, item, block or topic it qualifies. */
  body: Span
  /** What it says. */
  kind:
    | 'admitted-gap'
    | 'certain'
    | 'guess'
    | 'hedge'
    | 'outdated'
    | 'stub'
    | 'todo'
    | 'unsure'
}

/** A remark set apart. The span holds both ends of a mark, as in `**注意：** …`. */
export interface Note extends FactBase {
  /** Type. */
  type: 'note'
  /** How urgent. */
  kind: 'note' | 'tip' | 'warning'
  /** Label as written. */
  label: string
  /** What it says. */
  body: Span
}

/** Something to do at a terminal or in a file. */
export interface Step extends FactBase {
  /** Type. */
  type: 'step'
  /** What the block holds. */
  form: 'commands' | 'config' | 'transcript'
  /** Number in its topic, from 1. */
  index: number
  /** Text that leads into it. */
  lead?: Span | undefined
  /** Lines that are comments. */
  comments: Array<Span>
  /** Commands in order. */
  commands: Array<Command>
}

/** A command of a step. */
export interface Command {
  /** Command without prompt. */
  value: string
  /** Its program. */
  program: string
  /** Prompt as written. */
  prompt?: string | undefined
  /** Where the command stands, without prompt. */
  position: Span
  /** What it printed. */
  output?: Span | undefined
}

/** A name of something that exists outside the draft. */
export interface Entity extends FactBase {
  /** Type. */
  type: 'entity'
  /** What it is. */
  kind:
    | 'acronym'
    | 'command'
    | 'config'
    | 'man'
    | 'path'
    | 'source-file'
    | 'symbol'
    | 'unit'
  /** Name. */
  name: string
}

/** Types of fact. Augment this map to add one of your own. */
export interface FactMap {
  /** Text that answers questions. */
  answer: Answer
  /** A number that the author claims of things. */
  count: CountClaim
  /** A name of something that exists outside the draft. */
  entity: Entity
  /** A word about the state of what stands around it. */
  marker: Marker
  /** A remark set apart. The span holds both ends of a mark, as in `**注意：** …`. */
  note: Note
  /** Something the author asks. */
  question: Question
  /** Text that points at something else. */
  reference: Reference
  /** Something to do at a terminal or in a file. */
  step: Step
  /** A term and what it means. */
  termDefinition: TermDefinition
}

/** Name of a type of fact. */
export type FactType = keyof FactMap

/** A fact of any type. */
export type Fact = FactMap[FactType]

/** All nodes that `visit` knows: of mdast, of a draft, and facts. */
export type TypeMap = {[N in Nodes as N['type']]: N} & FactMap & {
    /** The whole. */
    draft: Draft
    /** YAML or TOML at its start. */
    frontMatter: FrontMatter
    /** A part. */
    topic: Topic
  }

/** Name of a type of node that `visit` knows. */
export type AnyType = keyof TypeMap

declare module 'vfile' {
  interface DataMap {
    /** Draft of the file, set by `remarkDraft`. */
    inkstone: Draft
  }
}
