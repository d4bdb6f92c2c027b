import {
  indexDraft,
  is,
  type Draft,
  type Topic,
  type TopicJson
} from '@inkstone/core'
import {toString} from 'hast-util-to-string'
import type {RootContent} from 'mdast'
import {byteOffset} from './byte-offset.js'
import type {DocumentTopic} from './draft-document.js'
import {dropUndefined} from './drop-undefined.js'
import {isHan} from './page-lang.js'
import {showAtoms} from './show-atoms.js'
import {toHast} from './to-hast.js'

/**
 * Topics with what core leaves out.
 *
 * @param draft
 *   the draft
 * @param rows
 *   rows of core, in the order of its topics
 * @param full
 *   whether their text is wanted
 * @returns
 *   rows in the same order
 */
export function documentTopics(
  draft: Draft,
  rows: ReadonlyArray<TopicJson>,
  full: boolean
): Array<DocumentTopic> {
  const index = indexDraft(draft)
  const shown = full ? showAtoms(draft) : draft
  const shownTopics = indexDraft(shown).topics()
  const open: Array<{id: string; depth: number; path: Array<string>}> = []

  return index.topics().flatMap((topic, at) => {
    const row = rows[at]
    if (!row) return []
    const {id, outlineDepth, own, position, title} = topic
    while ((open.at(-1)?.depth ?? 0) >= outlineDepth) open.pop()
    const parent = open.at(-1)
    const path = [...(parent?.path ?? []), ...(title ? [title.text] : [])]
    open.push({id, depth: outlineDepth, path})
    const nodes = index.blocks(topic).map(({node}) => node)
    const text = draft.source.slice(own.start.offset, own.end.offset)

    return dropUndefined({
      ...row,
      titleSpan: full ? row.titleSpan : undefined,
      parent: parent?.id,
      path,
      status: index.statusOf(topic),
      lang: isHan(nodes, text) ? 'zh' : 'en',
      bytes: [
        byteOffset(draft, position.start.offset),
        byteOffset(draft, position.end.offset)
      ],
      text: full ? ownText(shownTopics[at] ?? topic) : undefined
    } satisfies DocumentTopic)
  })
}

/** Text of the blocks of a topic, without its title and sub-topics. */
function ownText({children: all, heading}: Topic): string {
  const children = all.filter(
    (node): node is RootContent => !is(node, 'topic') && node !== heading
  )
  return toString(toHast({type: 'root', children})).trim()
}
