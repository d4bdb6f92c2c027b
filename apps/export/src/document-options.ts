import type {VFileMessage} from 'vfile-message'
import type {CardSet} from './cards/card-set.js'

/** What a document holds. */
export interface DocumentOptions {
  /** Path of the draft, relative and with `/` (default: none). */
  path?: string | null | undefined
  /**
   * How much of the draft: `outline` has topics and questions, `standard` what
   * most readers ask for, `full` all that the core knows (default:
   * `'standard'`).
   */
  detail?: 'full' | 'outline' | 'standard' | null | undefined
  /** Findings of the linter (default: none). */
  messages?: ReadonlyArray<VFileMessage> | null | undefined
  /** Cards of the draft (default: none). */
  cards?: CardSet | null | undefined
  /** Hash of the options of the program (default: none). */
  config?: string | null | undefined
  /**
   * SHA-256 of the file (default: that of the text as UTF-8, which is the same
   * if the file is UTF-8).
   */
  sourceSha256?: string | null | undefined
}
