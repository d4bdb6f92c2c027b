/** A message about a place in a draft, as plain data. */
export interface Finding {
  /** Path of the draft, as given. */
  path?: string | undefined
  /** Rule that speaks; of another tool: `<source>:<rule>`. */
  rule: string
  /** How bad it is. */
  severity: 'error' | 'info' | 'warning'
  /** What is wrong, in a sentence. */
  message: string
  /** Which of the sentences of the rule. */
  messageId?: string | undefined
  /** Line of the start (1-based). */
  line?: number | undefined
  /** Column of the start (1-based, UTF-16 units). */
  column?: number | undefined
  /** Line of the end (1-based). */
  endLine?: number | undefined
  /** Column of the end (1-based, UTF-16 units, exclusive). */
  endColumn?: number | undefined
  /** Start and end (exclusive) in UTF-16 units of the text without BOM. */
  span?: [start: number, end: number] | undefined
  /** The same in UTF-8 bytes, a BOM counted. */
  bytes?: [start: number, end: number] | undefined
  /** Id of the topic it stands in. */
  topic?: string | undefined
  /** 32 hex digits that stay when lines above come or go. */
  fingerprint: string
  /** Source text of the place. */
  actual?: string | undefined
  /** What it should be: one may be written, of several one must be chosen. */
  expected?: Array<string> | undefined
  /** Page of the rule. */
  url?: string | undefined
  /** Whether a comment in the draft silenced it. */
  suppressed: boolean
  /** Edits that mend it. */
  fix?: FindingFix | undefined
}

/** Edits that mend a finding. */
export interface FindingFix {
  /** `safe`: the page does not change; `suggest`: an author should look. */
  kind: 'safe' | 'suggest'
  /** Sorted and disjoint. */
  edits: Array<FindingEdit>
}

/** One edit. */
export interface FindingEdit {
  /** Start, in UTF-16 units of the text without BOM. */
  start: number
  /** End (exclusive). */
  end: number
  /** What to write there. */
  text: string
}
