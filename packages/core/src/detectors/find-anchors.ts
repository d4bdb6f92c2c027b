import type {Nodes} from 'mdast'
import type {Span} from '../ast.js'
import type {DetectorContext} from '../define-detector.js'
import {indexDraft} from '../index-draft.js'
import {toPlainText} from '../plain-text.js'
import type {Anchors} from './link-goal.js'

/**
 * Find what links of a draft can name in it: headings by anchor, id and text,
 * block ids, ids of kramdown and HTML.
 *
 * @param context what the detector sees
 * @returns where they are; of equal names the first
 */
export function findAnchors({blocks, draft}: DetectorContext): Anchors {
  const anchors = new Map<string, Span>()
  const add = (name: string, span: Span): void => {
    const key = name.toLowerCase()
    if (key && !anchors.has(key)) anchors.set(key, span)
  }
  let last: unknown
  for (const {topic} of blocks) {
    if (topic === last) continue
    last = topic
    if (!topic.title) continue
    add(topic.title.anchor, topic.position)
    add(topic.id, topic.position)
  }
  for (const {topic} of blocks) {
    if (!topic.title) continue
    add(topic.title.text, topic.position)
    if (topic.heading) add(toPlainText(topic.heading, true), topic.position)
  }
  const index = indexDraft(draft)
  for (const {kind, text, position} of draft.atoms) {
    if (kind === 'block-id') add(text, position)
    if (kind !== 'kramdown') continue
    const [id] = /(?<=#)[^\s{}#."'=]+/.exec(text) ?? []
    if (id === undefined) continue
    const block = index.blockAt(position.start.offset)
    const named = block?.node === block?.topic.heading
    add(id, named && block ? block.topic.position : position)
  }
  const stack: Array<Nodes> = draft.root.children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) stack.push(...node.children.toReversed())
    else if (node.type === 'html') addIds(node.value, node, add)
  }
  return anchors
}

function addIds(
  html: string,
  node: Nodes,
  add: (name: string, span: Span) => void
): void {
  const start = node.position?.start
  const end = node.position?.end
  if (start?.offset === undefined || end?.offset === undefined) return
  const span = {
    start: {...start, offset: start.offset},
    end: {...end, offset: end.offset}
  }
  for (const [, name = ''] of html.matchAll(
    /\s(?:id|name)\s*=\s*["']?([^"'\s<>]+)/gi
  )) {
    add(name, span)
  }
}
