import type {Draft} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'

/** A draft among others. */
export interface SitePage {
  /** Path of the source. */
  path: string
  /** The draft. */
  draft: Draft
  /** Findings on it, as its page shows them (default: none). */
  messages?: ReadonlyArray<VFileMessage> | null | undefined
}
