import {indexDraft, type Draft, type SpanJson} from '@inkstone/core'
import type {Code, Link, LinkReference, Nodes} from 'mdast'
import {plainText} from './plain-text.js'
import type {DocumentCode, DocumentLink, RowPlace} from './draft-document.js'
import {dropUndefined} from './drop-undefined.js'

/** Tables that core does not have; columns and bytes come later. */
export interface DocumentTables {
  code: Array<Omit<DocumentCode, keyof RowPlace>>
  links: Array<Omit<DocumentLink, keyof RowPlace>>
}

/**
 * Collect code and links of a draft, wherever they stand.
 *
 * @param draft
 *   the draft
 * @returns
 *   rows in order
 */
export function documentTables(draft: Draft): DocumentTables {
  const index = indexDraft(draft)
  const urls = addresses(draft)
  const tables: DocumentTables = {code: [], links: []}
  const stack: Array<Nodes> = [draft.root]

  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'code') addCode(node)
    else if (node.type === 'link') addLink(node, node.url)
    else if (node.type === 'linkReference')
      addLink(node, urls.get(node.identifier))
    if ('children' in node) stack.push(...node.children.toReversed())
  }

  return tables

  function addCode(node: Code): void {
    const place = placeOf(node)
    if (!place) return
    const block = index.blockAt(place.span[0])
    tables.code.push(
      dropUndefined({
        line: place.line,
        span: place.span,
        lang: node.lang ?? undefined,
        // In a list it has no role of its own.
        role: block?.node === node ? block.role : 'code',
        topic: index.topicAt(place.span[0]).id
      })
    )
  }

  function addLink(node: Link | LinkReference, url: string | undefined): void {
    const place = placeOf(node)
    if (!place || url === undefined) return
    tables.links.push({
      line: place.line,
      span: place.span,
      url,
      text: plainText(node.children),
      topic: index.topicAt(place.span[0]).id
    })
  }
}

function placeOf(node: Nodes): {line: number; span: SpanJson} | undefined {
  const start = node.position?.start
  const end = node.position?.end.offset
  return start?.offset === undefined || end === undefined
    ? undefined
    : {line: start.line, span: [start.offset, end]}
}

/** The first definition of an identifier counts. */
function addresses(draft: Draft): Map<string, string> {
  const urls = new Map<string, string>()
  for (const node of draft.root.children) {
    if (node.type === 'definition' && !urls.has(node.identifier))
      urls.set(node.identifier, node.url)
  }
  return urls
}
