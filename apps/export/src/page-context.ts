import {
  indexDraft,
  openQuestions,
  type Draft,
  type DraftIndex,
  type Question
} from '@inkstone/core'
import type {HtmlOptions} from './html-options.js'
import {stringsOf} from './locale/locales.js'
import type {Locale, Strings} from './locale/strings.js'
import {findLang} from './page-lang.js'
import {toPageNotes, type PageNote} from './page-note.js'
import {findPageTitle, type PageTitle} from './page-title.js'
import {showAtoms} from './show-atoms.js'

/** What every part of a page knows. */
export interface PageContext extends PageTitle {
  /** As its readers see it. */
  draft: Draft
  index: DraftIndex
  /** Language of the draft, and that of our own words. */
  lang: string
  locale: Locale
  strings: Strings
  notes: ReadonlyArray<PageNote>
  /** Questions nobody has answered. */
  open: ReadonlyArray<Question>
  path: string | undefined
}

/** Settle the options of a page against its draft. */
export function createPageContext(
  written: Draft,
  options?: HtmlOptions | null
): PageContext {
  const draft = showAtoms(written)
  const locale = options?.locale ?? 'en'
  const path = options?.path ?? undefined
  return {
    draft,
    index: indexDraft(draft),
    lang: options?.lang ?? findLang(draft),
    locale,
    strings: stringsOf(locale),
    ...findPageTitle(draft, path),
    notes: toPageNotes(draft, options?.messages ?? []),
    open: openQuestions(draft),
    path
  }
}
