import {is, type Draft} from '@inkstone/core'

/** Tags of the front matter: a list or one text. */
export function frontMatterTags(draft: Draft): Array<string> {
  const [first] = draft.children
  const value = is(first, 'frontMatter')
    ? first.fields.find(({key}) => key === 'tags')?.value
    : undefined
  const tags: Array<unknown> = Array.isArray(value) ? value : [value]
  return tags.flatMap((tag) =>
    (typeof tag === 'string' || typeof tag === 'number') && String(tag).trim()
      ? String(tag).trim()
      : []
  )
}
