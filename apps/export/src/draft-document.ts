import type {
  AnswerJson,
  AtomJson,
  BlockJson,
  BlockRole,
  CountJson,
  DefinitionJson,
  EntityJson,
  MarkerJson,
  NoteJson,
  OtherJson,
  ProblemJson,
  QuestionJson,
  ReferenceJson,
  SourceJson,
  SpanJson,
  StepJson,
  TopicJson,
  TopicStatus
} from '@inkstone/core'
import type {CardSpec} from './cards/card-set.js'
import type {Finding} from './finding.js'

/** Where a row stands, in units that a draft alone does not have. */
export interface RowPlace {
  /** Column of the start (1-based, UTF-16 units). */
  column: number
  /** Start and end (exclusive) in UTF-8 bytes, a BOM counted. */
  bytes: SpanJson
}

/** A row of core, with its place in columns and bytes. */
export type DocumentRow<Row> = Row & RowPlace

/** The program that wrote a document. */
export interface DocumentTool {
  /** Name. */
  name: 'inkstone'
  /** Version of this package. */
  version: string
}

/** About the text a document is made of. */
export interface DocumentSource extends SourceJson {
  /** Path of the draft, as given. */
  path?: string | undefined
  /** Length in UTF-8 bytes, a BOM counted. */
  bytes: number
  /** SHA-256 of these bytes, in hexadecimal digits. */
  sha256: string
}

/** A field of the front matter. */
export interface DocumentField {
  /** Key. */
  key: string
  /** Value as JSON text, since it may be of any type; absent for none. */
  value?: string | undefined
}

/** What the author says about the draft as a whole. */
export interface DocumentMeta {
  /** Title: of the front matter, else of a heading, else the file's name. */
  title: string
  /** Date as written in the front matter. */
  date?: string | undefined
  /** Language: `zh-CN`, `en`, or what the front matter says. */
  lang: string
  /** Tags of the front matter. */
  tags: Array<string>
  /** Category of the front matter. */
  category?: string | undefined
  /** Where the front matter stands, up to the first topic. */
  span?: SpanJson | undefined
  /** Its top-level fields. */
  fields: Array<DocumentField>
}

/** A topic; `titleSpan` only in full detail. */
export interface DocumentTopic extends TopicJson {
  /** Id of the topic it is in. */
  parent?: string | undefined
  /** Titles from the outermost topic down to this one. */
  path: Array<string>
  /** How far it is written. */
  status: TopicStatus
  /** Language of its own part. */
  lang: 'en' | 'zh'
  /** Span in UTF-8 bytes, a BOM counted. */
  bytes: SpanJson
  /** Its own text without markup; only in full detail. */
  text?: string | undefined
}

/** A term and what it means. */
export interface DocumentDefinition
  extends Omit<DefinitionJson, 'termSpan'>, RowPlace {
  /** Where the term stands; only in full detail. */
  termSpan?: SpanJson | undefined
}

/** A block of code. */
export interface DocumentCode extends RowPlace {
  /** Line of the opening fence (1-based). */
  line: number
  /** Start and end in UTF-16 units, fences included. */
  span: SpanJson
  /** Language as written. */
  lang?: string | undefined
  /** What the author uses it for. */
  role: BlockRole
  /** Id of its topic. */
  topic: string
}

/** A link. */
export interface DocumentLink extends RowPlace {
  /** Line of its start (1-based). */
  line: number
  /** Start and end in UTF-16 units. */
  span: SpanJson
  /** Address. */
  url: string
  /** Text without markup. */
  text: string
  /** Id of its topic. */
  topic: string
}

/**
 * A draft as data to query: what `toJSON` of the core gives, in flat tables,
 * with what one draft cannot know (path, findings, cards) or core leaves out.
 * A table that the detail leaves out is empty; what does not apply is absent.
 */
export interface DraftDocument {
  /** Address of the schema. */
  $schema: string
  /** Version of this shape: it only gains fields. */
  v: 1
  /** What this is. */
  kind: 'document'
  /** The program that wrote it. */
  tool: DocumentTool
  /** Hash of the options of the program, as given. */
  config?: string | undefined
  /** About the text. */
  source: DocumentSource
  /** What the author says about the draft. */
  meta: DocumentMeta
  /** What kept (part of) the draft from being read. */
  problems: Array<DocumentRow<ProblemJson>>
  /** Topics, parents before children. */
  topics: Array<DocumentTopic>
  /** What the author asks. */
  questions: Array<DocumentRow<QuestionJson>>
  /** Text that answers. */
  answers: Array<DocumentRow<AnswerJson>>
  /** Terms and what they mean. */
  definitions: Array<DocumentDefinition>
  /** Text that points at something else. */
  references: Array<DocumentRow<ReferenceJson>>
  /** Numbers that the author claims; only in full detail. */
  counts: Array<DocumentRow<CountJson>>
  /** Words about the state of what stands around them. */
  markers: Array<DocumentRow<MarkerJson>>
  /** Remarks set apart; only in full detail. */
  notes: Array<DocumentRow<NoteJson>>
  /** Things to do at a terminal or in a file; only in full detail. */
  steps: Array<DocumentRow<StepJson>>
  /** Names of what exists outside the draft; only in full detail. */
  entities: Array<DocumentRow<EntityJson>>
  /** Facts of types that are not ours; only in full detail, if any. */
  others?: Array<DocumentRow<OtherJson>> | undefined
  /** Syntax of other tools; only in full detail. */
  atoms: Array<DocumentRow<AtomJson>>
  /** Blocks, headings included; only in full detail. */
  blocks: Array<DocumentRow<BlockJson>>
  /** Blocks of code. */
  code: Array<DocumentCode>
  /** Links. */
  links: Array<DocumentLink>
  /** Cards, as given. */
  cards: Array<CardSpec>
  /** Findings, as given. */
  findings: Array<Finding>
  /** The source; absent in an outline. */
  markdown?: string | undefined
}
