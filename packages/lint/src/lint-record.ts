import type {CommentRecord} from './comments.js'
import type {MessageRecord} from './lint-message.js'

/** What other drafts may ask about a draft. */
export interface DraftSummary {
  /** Its topics in order. */
  topics: Array<{
    /** Id of the topic. */
    id: string
    /** Plain title, if it has one. */
    title?: string | undefined
    /** Anchors that lead to it. */
    anchors: Array<string>
  }>
  /** Short forms that are written out. */
  acronyms: Array<string>
}

/** One run over one draft as plain JSON: what a cache may keep. */
export interface LintRecord {
  /** Path from the root; set by the host, in no cache key. */
  path?: string | undefined
  /** Messages before suppression, sorted. */
  messages: Array<MessageRecord>
  /** Comments that control messages. */
  comments: Array<CommentRecord>
  /** Rules and detectors that threw. */
  crashes: Array<{
    /** Who. */
    rule: string
    /** What was thrown. */
    error: {
      /** Its class. */
      name: string
      /** What it says. */
      message: string
      /** Where it was thrown. */
      stack?: string | undefined
    }
  }>
  /** Per rule, the rules whose messages give way to it. */
  supersedes: Record<string, Array<string>>
  /** What other drafts may ask. */
  summary: DraftSummary
}
