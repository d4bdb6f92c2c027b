import type {
  Answer,
  Atom,
  CountClaim,
  DraftFile,
  Entity,
  FrontMatter,
  Marker,
  Note,
  Problem,
  Question,
  Reference,
  Step,
  TermDefinition,
  Tier,
  Title,
  Topic
} from './ast.js'
import type {BlockRole} from './block-role.js'

/** Start and end in UTF-16 code units of the source, the end exclusive. */
export type SpanJson = [start: number, end: number]

/** First and last line, from 1. */
export type LinesJson = [first: number, last: number]

/**
 * A draft as plain data. Fields that do not apply are absent; facts of one type
 * are in one list, in the order of the draft.
 */
export interface DraftJson {
  /** Version of this format. */
  v: 1
  /** What this is. */
  kind: 'draft'
  /** About the text. */
  source: SourceJson
  /** What kept (part of) the draft from being read. */
  problems: Array<ProblemJson>
  /** Front matter, if there is any. */
  frontMatter?: FrontMatterJson | undefined
  /** Topics, parents before children. */
  topics: Array<TopicJson>
  /** What the author asks. */
  questions: Array<QuestionJson>
  /** Terms and what they mean. */
  definitions: Array<DefinitionJson>
  /** Text that points at something else. */
  references: Array<ReferenceJson>
  /** Text that answers questions. */
  answers: Array<AnswerJson>
  /** Numbers that the author claims of things. */
  counts: Array<CountJson>
  /** Words about the state of what stands around them. */
  markers: Array<MarkerJson>
  /** Remarks set apart. */
  notes: Array<NoteJson>
  /** Things to do at a terminal or in a file. */
  steps: Array<StepJson>
  /** Names of what exists outside the draft. */
  entities: Array<EntityJson>
  /** Facts of types that are not ours, if there are any. */
  others?: Array<OtherJson> | undefined
  /** Syntax of other tools. */
  atoms: Array<AtomJson>
  /** Blocks, headings included. */
  blocks: Array<BlockJson>
  /** The source; left out on request. */
  markdown?: string | undefined
}

/** About the text of a draft. */
export interface SourceJson {
  /** Encoding of the bytes. */
  encoding: DraftFile['encoding']
  /** Whether there was a byte order mark. */
  bom: boolean
  /** How lines end. */
  eol: DraftFile['eol']
  /** Number of lines. */
  lines: number
  /** UTF-16 code units, without byte order mark. */
  length: number
}

/** What all parts with a place have. */
export interface PlacedJson {
  /** Line where the span starts, from 1. */
  line: number
  /** Where it stands. */
  span: SpanJson
}

/** What kept (part of) a draft from being read. */
export interface ProblemJson extends PlacedJson {
  /** Which. */
  code: Problem['code']
  /** Limit that was exceeded. */
  limit?: Problem['limit']
  /** What fills the message. */
  values: Problem['values']
}

/** Metadata at the start of a draft. */
export interface FrontMatterJson extends PlacedJson {
  /** Language. */
  format: FrontMatter['format']
  /** Closed by more than three dashes. */
  malformed?: FrontMatter['malformed']
  /** Top-level keys; a value that is null is absent. */
  fields: Array<
    PlacedJson & {
      /** Its name. */
      key: string
      /** What it says, as YAML reads it. */
      value?: unknown
    }
  >
}

/** A topic. */
export interface TopicJson {
  /** Id. */
  id: string
  /** Text of the title. */
  title?: string | undefined
  /** Where that text stands. */
  titleSpan?: SpanJson | undefined
  /** Fragment of the heading on GitHub. */
  anchor?: string | undefined
  /** Number of the title as written. */
  ordinal?: string | undefined
  /** State of its check box. */
  checkbox?: Title['checkbox']
  /** A heading that is probably unmeant. */
  accidental?: true | undefined
  /** What opened the topic. */
  origin: Topic['origin']
  /** Rank of the heading, 0 without one. */
  depth: Topic['depth']
  /** 1 + number of topics it is in. */
  outlineDepth: number
  /** First line, of its first block. */
  start: number
  /** Last line, sub-topics included. */
  end: number
  /** First line of the topic it is in. */
  parentStart?: number | undefined
  /** With sub-topics. */
  span: SpanJson
  /** Without sub-topics. */
  own: SpanJson
}

/** What all facts have. */
export interface FactJson extends PlacedJson {
  /** Id. */
  id: string
  /** Id of the topic. */
  topic: string
  /** How sure the detector is. */
  confidence: Tier
  /** Why it said so; only on request. */
  evidence?: Array<EvidenceJson> | undefined
}

/** Why a detector said so. */
export interface EvidenceJson extends PlacedJson {
  /** Rule that fired. */
  rule: string
  /** More about it. */
  note?: string | undefined
}

/** Mark in front of a question or answer. */
export interface LabelJson {
  /** As written. */
  text: string
  /** Its number. */
  number?: number | undefined
  /** Where it stands. */
  span: SpanJson
}

/** A question. */
export interface QuestionJson extends FactJson {
  /** Question without its label. */
  text: string
  /** Whether something here answers it. */
  answered: Question['answered']
  /** How sure it is that nothing does. */
  tier?: Tier | undefined
  /** What makes it a question. */
  form: Question['form']
  /** Where it stands. */
  where: Question['where']
  /** Asks nothing; never reported. */
  rhetorical: boolean
  /** First question of those asked in one breath. */
  group?: string | undefined
  /** Label before it. */
  label?: LabelJson | undefined
  /** Ids of its answers. */
  answers: Array<string>
  /** Their lines. */
  answerLines: Array<LinesJson>
}

/** An answer. */
export interface AnswerJson extends FactJson {
  /** Ids of the questions. */
  questions: Array<string>
  /** Its lines. */
  lines: LinesJson
  /** Label before it. */
  label?: LabelJson | undefined
  /** Where it stands, seen from the question. */
  scope: Answer['scope']
  /** What its first block is. */
  form: Answer['form']
}

/** A term and what it means. */
export interface DefinitionJson extends FactJson {
  /** Term without marks. */
  term: string
  /** How it is written. */
  form: TermDefinition['form']
  /** What the term is. */
  kind: TermDefinition['kind']
  /** Other names. */
  aliases: Array<string>
  /** Where the term stands. */
  termSpan: SpanJson
  /** Where its meaning stands. */
  gloss: SpanJson
}

/** A reference. */
export interface ReferenceJson extends FactJson {
  /** As written. */
  text: string
  /** What it points at, or how. */
  kind: Reference['kind']
  /** Whether that is there. */
  status: Reference['status']
  /** What it points at. */
  target?: SpanJson | undefined
  /** Lines of that. */
  targetLines?: LinesJson | undefined
  /** Address. */
  href?: string | undefined
  /** What it may point at. */
  candidates?: Array<SpanJson> | undefined
}

/** A claimed number. */
export interface CountJson extends FactJson {
  /** As written. */
  text: string
  /** Number claimed. */
  claimed: number
  /** What is counted. */
  unit: CountClaim['unit']
  /** Number found. */
  actual?: number | undefined
  /** What was counted. */
  counted?: SpanJson | undefined
  /** Lines of that. */
  countedLines?: LinesJson | undefined
}

/** A marker. */
export interface MarkerJson extends FactJson {
  /** As written. */
  text: string
  /** What it says. */
  kind: Marker['kind']
  /** What it qualifies. */
  body: SpanJson
}

/** A note. */
export interface NoteJson extends FactJson {
  /** How urgent. */
  kind: Note['kind']
  /** Label as written. */
  label: string
  /** What it says. */
  body: SpanJson
}

/** A step. */
export interface StepJson extends FactJson {
  /** What the block holds. */
  form: Step['form']
  /** Number in its topic. */
  index: number
  /** Text that leads into it. */
  lead?: SpanJson | undefined
  /** Lines that are comments. */
  comments: Array<SpanJson>
  /** Commands in order. */
  commands: Array<CommandJson>
}

/** A command of a step. */
export interface CommandJson extends PlacedJson {
  /** Command without prompt. */
  value: string
  /** Its program. */
  program: string
  /** Prompt as written. */
  prompt?: string | undefined
  /** What it printed. */
  output?: SpanJson | undefined
}

/** An entity. */
export interface EntityJson extends FactJson {
  /** What it is. */
  kind: Entity['kind']
  /** Name. */
  name: string
}

/** A fact of a type that is not ours. */
export interface OtherJson extends FactJson {
  /** Its type. */
  type: string
  /** Its own fields as they are; what they mean is known to others. */
  fields: Record<string, unknown>
}

/** Syntax of another tool. */
export interface AtomJson extends PlacedJson {
  /** What it is. */
  kind: Atom['kind']
  /** As written. */
  text: string
  /** What a wiki link names. */
  target?: string | undefined
}

/** A block. */
export interface BlockJson extends PlacedJson {
  /** Id. */
  id: string
  /** Type of mdast. */
  type: string
  /** What it is used for. */
  role: BlockRole
  /** Id of the topic. */
  topic: string
  /** Its part of the source; `span` is the block itself. */
  cell: SpanJson
}
