import type {
  DocumentMeta,
  DocumentSource,
  DocumentTool,
  DocumentTopic,
  DraftDocument
} from './draft-document.js'

/** First line of a draft in lines of topics: what is no topic. */
export interface DocumentFrontMatterLine {
  /** Version of this shape. */
  v: 1
  /** What this line is. */
  kind: 'front-matter'
  /** Path of the draft, as given. */
  path?: string | undefined
  /** SHA-256 of the draft. */
  sha256: string
  /** The program that wrote it. */
  tool: DocumentTool
  /** About the text. */
  source: DocumentSource
  /** What the author says about the draft. */
  meta: DocumentMeta
  /** What kept (part of) the draft from being read. */
  problems: DraftDocument['problems']
  /** Hash of the options of the program, as given. */
  config?: string | undefined
  /** Findings on it, and on the draft as a whole. */
  findings: DraftDocument['findings']
  /** Source of the front matter, empty without one. */
  markdown?: string | undefined
}

/** Line of a topic, with its own rows. */
export interface DocumentTopicLine extends Omit<
  DraftDocument,
  | '$schema'
  | 'config'
  | 'kind'
  | 'meta'
  | 'problems'
  | 'source'
  | 'tool'
  | 'topics'
> {
  /** What this line is. */
  kind: 'topic'
  /** Path of the draft, as given. */
  path?: string | undefined
  /** SHA-256 of the draft. */
  sha256: string
  /** The topic. */
  topic: DocumentTopic
}
