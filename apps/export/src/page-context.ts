import {
  indexDraft,
  openQuestions,
  type Draft,
  type DraftIndex,
  type Question,
  type Topic
} from '@inkstone/core'
import type {HtmlOptions} from './html-options.js'
import {stringsOf} from './locale/locales.js'
import type {Locale, Strings} from './locale/strings.js'
import {findLang} from './page-lang.js'
import {toPageNotes, type PageNote} from './page-note.js'
import {findTitle} from './page-title.js'

/** What every part of a page knows. */
export interface PageContext {
  draft: Draft
  index: DraftIndex
  /** Language of the draft, and that of our own words. */
  lang: string
  locale: Locale
  strings: Strings
  title: string
  /** Topic whose heading is the title of the page, and so not in the text. */
  titleTopic: Topic | undefined
  notes: ReadonlyArray<PageNote>
  /** Questions nobody has answered. */
  open: ReadonlyArray<Question>
  path: string | undefined
}

/** Settle the options of a page against its draft. */
export function createPageContext(
  draft: Draft,
  options?: HtmlOptions | null
): PageContext {
  const locale = options?.locale ?? 'en'
  const path = options?.path ?? undefined
  return {
    draft,
    index: indexDraft(draft),
    lang: options?.lang ?? findLang(draft),
    locale,
    strings: stringsOf(locale),
    ...findTitle(draft, path),
    notes: toPageNotes(draft, options?.messages ?? []),
    open: openQuestions(draft),
    path
  }
}
