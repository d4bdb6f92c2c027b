import type {Element, Root, RootContent, Text} from 'hast'
import {wordTags} from './block-tags.js'
import {codeOf} from './highlight-code.js'

/**
 * A piece of shown text with the source it stands for: one text node, or a
 * code block, whose text may be cut into many by the highlighter. A rule has no
 * text, but a note may be about it.
 */
export interface TextRegion {
  /** Innermost block around it: what a note is put after. */
  block: Element
  code: boolean
  pieces: Array<{node: Text; parent: Element}>
  value: string
  /** Offsets of the node in the source, marks included. */
  start: number
  end: number
}

/** A note may also follow a rule and a block of code. */
const blocks = new Set([...wordTags, 'hr', 'pre'])

/** Regions of a tree, by start in the source. */
export function findTextRegions(tree: Root): Array<TextRegion> {
  const result: Array<TextRegion> = []
  const stack: Array<Visit> = tree.children.map((node) => ({node})).toReversed()
  for (let top = stack.pop(); top; top = stack.pop()) {
    const {node, parent} = top
    if (node.type === 'text' && parent && top.block) {
      result.push(...region([{node, parent}], node, parent, top.block))
    }
    if (node.type !== 'element') continue
    const block = blocks.has(node.tagName) ? node : top.block
    if (node.tagName === 'hr') result.push(...region([], node, node, node))
    const code = codeOf(node)
    if (code) result.push(...region([...textsOf(code)], code, code, node))
    else {
      for (const child of node.children.toReversed()) {
        stack.push({node: child, parent: node, block})
      }
    }
  }
  return result.toSorted((a, b) => a.start - b.start)
}

interface Visit {
  node: RootContent
  parent?: Element | undefined
  block?: Element | undefined
}

/** A region, unless the text is none of the draft's and so has no position. */
function region(
  pieces: TextRegion['pieces'],
  {position}: Element | Text,
  parent: Element,
  block: Element
): Array<TextRegion> {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined) return []
  const value = pieces.map(({node}) => node.value).join('')
  return [{block, code: parent.tagName === 'code', pieces, value, start, end}]
}

/**
 * Text nodes of a code block, however the highlighter has cut it.
 *
 * @yields
 *   Text and parent.
 */
function* textsOf(code: Element): Generator<TextRegion['pieces'][number]> {
  const stack = [{parent: code, at: 0}]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.parent.children[top.at++]
    if (!node) stack.pop()
    else if (node.type === 'text') yield {node, parent: top.parent}
    else if (node.type === 'element') stack.push({parent: node, at: 0})
  }
}
