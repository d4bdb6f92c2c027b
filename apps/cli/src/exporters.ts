import {
  toApkg,
  toHtml,
  toIndex,
  toJson,
  type LockedCard,
  type OutputFile
} from '@inkstone/export'
import type {Locale} from '@inkstone/lint'
import type {Entry} from './export-entry.js'

interface ExporterOptions {
  /** The ready cards of all drafts. */
  cards: ReadonlyArray<LockedCard>
  detail: 'full' | 'outline' | 'standard'
  locale: Locale
}

/** A target of `--to`; the first file is the one to open. */
export type Exporter = (
  entries: ReadonlyArray<Entry>,
  options: ExporterOptions
) => Promise<Array<OutputFile>>

/** All targets by name; a new one is one row. */
export const exporters = {
  async html(entries, {locale}) {
    const pages = entries.map(({draft, messages, name, path}) => ({
      path: `${name}.html`,
      contents: toHtml(draft, {messages, path, locale})
    }))
    if (pages.length < 2) return pages
    const rows = entries.map(({draft, messages, name, path}) => ({
      draft,
      messages,
      path,
      href: `${name}.html`
    }))
    return [{path: 'index.html', contents: toIndex(rows, {locale})}, ...pages]
  },
  async json(entries, {detail}) {
    return entries.map(({cards, draft, messages, name, path}) => ({
      path: `${name}.json`,
      contents: `${JSON.stringify(toJson(draft, {cards, detail, messages, path}))}\n`
    }))
  },
  async anki(_entries, {cards}) {
    const {openSql} = await import('./open-sql.js')
    const sql = await openSql()
    return [{path: 'inkstone.apkg', contents: toApkg({cards}, {sql})}]
  }
} satisfies Record<string, Exporter>

export type Target = keyof typeof exporters

export const targets: ReadonlyArray<Target> = ['html', 'json', 'anki']
