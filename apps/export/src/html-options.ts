import type {VFileMessage} from 'vfile-message'
import type {Locale} from './locale/strings.js'

/** How a page is made. */
export interface HtmlOptions {
  /**
   * Findings to show beside the text, numbered by place (default: none). Those
   * of `@inkstone/lint` and of any other tool that reports on the draft.
   */
  messages?: ReadonlyArray<VFileMessage> | null | undefined
  /** Path of the source, for the footer and as title of last resort. */
  path?: string | null | undefined
  /** Language of what Inkstone itself says (default: `'en'`). */
  locale?: Locale | null | undefined
  /**
   * Language of the draft (default: `lang` of its front matter, else `'zh-CN'`
   * if most letters are Han, else `'en'`).
   */
  lang?: string | null | undefined
}
