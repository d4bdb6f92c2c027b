import {is, type Draft} from '@inkstone/core'

/** Text of a field of the front matter, if it is one and says something. */
export function frontMatterField(
  draft: Draft,
  key: string
): string | undefined {
  const [first] = draft.children
  if (!is(first, 'frontMatter')) return undefined
  const value = first.fields.find((field) => field.key === key)?.value
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}
