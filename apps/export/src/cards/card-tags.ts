import type {Draft} from '@inkstone/core'
import {frontMatterTags} from '../front-matter-tags.js'
import {dropControls} from './escape-field.js'

/**
 * Tags of the cards of a topic: namespace, draft and topic in one, and those
 * of the front matter.
 *
 * @param draft
 *   the draft
 * @param path
 *   namespace, draft and topic
 * @returns
 *   tags without blanks, unique but for case, sorted
 */
export function cardTags(
  draft: Draft,
  path: ReadonlyArray<string>
): Array<string> {
  const [namespace = ''] = path
  const tags = [
    path.join('::'),
    ...frontMatterTags(draft).map((tag) => `${namespace}::tag::${tag}`)
  ].map((tag) => dropControls(tag.normalize('NFC')).replace(/\s+/gu, '_'))
  const unique = new Map(
    tags.toReversed().map((tag) => [tag.toLowerCase(), tag])
  )
  return [...unique.values()].toSorted()
}
