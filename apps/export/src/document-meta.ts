import {is, type Draft} from '@inkstone/core'
import type {DocumentField, DocumentMeta} from './draft-document.js'
import {dropUndefined} from './drop-undefined.js'
import {frontMatterField} from './front-matter-field.js'
import {frontMatterTags} from './front-matter-tags.js'
import {findLang} from './page-lang.js'
import {findTitle} from './page-title.js'
import {showAtoms} from './show-atoms.js'

/** What the author says about a draft as a whole. */
export function documentMeta(
  draft: Draft,
  path: string | undefined
): DocumentMeta {
  const [first] = draft.children
  const front = is(first, 'frontMatter') ? first : undefined

  return dropUndefined({
    title: findTitle(showAtoms(draft), path).title,
    date: frontMatterField(draft, 'date'),
    lang: findLang(draft),
    tags: frontMatterTags(draft),
    category: frontMatterField(draft, 'category'),
    span: front && [front.position.start.offset, front.position.end.offset],
    fields: (front?.fields ?? []).map(({key, value}): DocumentField =>
      value === undefined || value === null
        ? {key}
        : {key, value: JSON.stringify(value)}
    )
  })
}
