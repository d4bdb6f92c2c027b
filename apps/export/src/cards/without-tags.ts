import type {
  BlockContent,
  DefinitionContent,
  PhrasingContent,
  RootContent
} from 'mdast'
import {withoutComments} from '../without-comments.js'

/** Tags that only say how text looks; `<pid>` in a text is a placeholder. */
const formatting =
  /<\/?(?:a|abbr|b|big|center|code|del|details|div|em|figure|font|i|ins|kbd|mark|p|s|section|small|span|strike|strong|sub|summary|tt|u)(?:\s[^<>]*)?\/?>/gi

const breaks = /<br\s*\/?>/gi

const powers = /<sup(?:\s[^<>]*)?>/gi

/**
 * Take the comments out of a text, and the tags that only say how it looks.
 *
 * @param text
 *   text with HTML in it
 * @returns
 *   the text without: `2^32` for `2<sup>32</sup>`, a blank for a line break
 */
export function withoutTags(text: string): string {
  return withoutComments(text)
    .replace(breaks, ' ')
    .replace(powers, '^')
    .replace(/<\/sup>/gi, '')
    .replace(formatting, '')
}

/**
 * The same in phrasing.
 *
 * @param nodes
 *   phrasing, not changed
 * @returns
 *   new nodes where something goes, with breaks for line breaks
 */
export function phrasingWithoutTags(
  nodes: ReadonlyArray<PhrasingContent>
): Array<PhrasingContent> {
  return nodes.flatMap((node): Array<PhrasingContent> => {
    if (node.type === 'html') {
      if (/^<br\s*\/?>$/i.test(node.value)) return [{type: 'break'}]
      const value = withoutTags(node.value)
      return value === '' ? [] : [{...node, type: 'text', value}]
    }
    return 'children' in node
      ? [{...node, children: phrasingWithoutTags(node.children)}]
      : [node]
  })
}

/**
 * The same in blocks; text in tags becomes a paragraph.
 *
 * @param nodes
 *   blocks, not changed
 * @returns
 *   new blocks
 */
export function blocksWithoutTags(
  nodes: ReadonlyArray<RootContent>
): Array<RootContent> {
  return nodes.flatMap((node): Array<RootContent> =>
    isBlock(node) ? clean(node) : [node]
  )
}

type Block = BlockContent | DefinitionContent

function isBlock(node: RootContent): node is Block {
  return blocks.has(node.type)
}

const blocks: ReadonlySet<string> = new Set(
  'blockquote code definition footnoteDefinition heading html list paragraph table thematicBreak'.split(
    ' '
  )
)

function clean(node: Block): Array<Block> {
  switch (node.type) {
    case 'html': {
      // What is no formatting stays what it is, and is shown as such.
      const value = withoutTags(node.value).trim()
      if (value === '') return []
      return /<\/?[a-z]/i.test(value)
        ? [node]
        : [{type: 'paragraph', children: [{type: 'text', value}]}]
    }
    case 'heading':
    case 'paragraph':
      return [{...node, children: phrasingWithoutTags(node.children)}]
    case 'blockquote':
    case 'footnoteDefinition':
      return [{...node, children: node.children.flatMap(clean)}]
    case 'list': {
      const items = node.children.map((item) => ({
        ...item,
        children: item.children.flatMap(clean)
      }))
      return [{...node, children: items}]
    }
    case 'table': {
      const rows = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({
          ...cell,
          children: phrasingWithoutTags(cell.children)
        }))
      }))
      return [{...node, children: rows}]
    }
    default:
      return [node]
  }
}
