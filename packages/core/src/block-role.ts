import type {Nodes, RootContent, Table} from 'mdast'
import {codeRole} from './code-role.js'
import {htmlRole} from './html-role.js'
import {toPlainText} from './plain-text.js'

/**
 * What an author uses a block for. `chrome` is what a page brings along:
 * scripts, tables of contents, editor mode lines, copyright tails; detectors
 * leave it out.
 */
export type BlockRole =
  | 'call-chain'
  | 'callout'
  | 'chrome'
  | 'code'
  | 'command'
  | 'comment'
  | 'config'
  | 'definitions'
  | 'figure'
  | 'glossary-table'
  | 'html'
  | 'link-definition'
  | 'list'
  | 'other'
  | 'prose'
  | 'prose-in-code'
  | 'quote'
  | 'references'
  | 'rule'
  | 'table'
  | 'transcript'

const definitionLine = /^[^：:，。；？！\r\n]{1,45}[：:](?!\/\/)\s*\S/
const contents = /^(?:\[toc\]|\[\[toc\]\]|\{:toc\}|@\[toc\].*)$/i
const modeLine = /^(?:-\*- .* -\*-|(?:vim?|ex): ?set? .*)$/
const copyright =
  /版权(?:归|所有|声明)|转载请|未经.{0,10}(?:允许|许可|授权)|©|copyright/i
const termHead =
  /名称|参数|字段|命令|接口|路径|选项|术语|名词|\b(?:command|field|name|option|parameter|path|term)\b/i
const glossHead =
  /作用|含义|说明|描述|意义|解释|用途|\b(?:description|meaning|purpose)\b/i

/**
 * Find what a block is used for.
 *
 * @param node
 *   Block.
 * @param before
 *   Block before it in its topic.
 * @param last
 *   Whether it is among the last blocks of the draft.
 * @returns
 *   Role.
 */
export function blockRole(
  node: RootContent,
  before: RootContent | undefined,
  last: boolean
): BlockRole {
  switch (node.type) {
    case 'blockquote': {
      const text = firstText(node)
      return text.startsWith('[!') ? 'callout' : 'quote'
    }
    case 'code': {
      const lead =
        before?.type === 'paragraph' ? toPlainText(before, false) : ''
      return codeRole(node, lead)
    }
    case 'definition': {
      return 'link-definition'
    }
    case 'footnoteDefinition': {
      return 'references'
    }
    case 'html': {
      return htmlRole(node.value)
    }
    case 'list': {
      return listRole(node.children)
    }
    case 'paragraph': {
      return paragraphRole(node, last)
    }
    case 'table': {
      return isGlossary(node) ? 'glossary-table' : 'table'
    }
    case 'thematicBreak': {
      return 'rule'
    }
    default: {
      return 'other'
    }
  }
}

function paragraphRole(node: Nodes, last: boolean): BlockRole {
  const shape = findShape(node)
  if (shape === 'images') return 'figure'
  const text = toPlainText(node, true)
  if (contents.test(text) || modeLine.test(text)) return 'chrome'
  if (last && copyright.test(text)) return 'chrome'
  if (text.startsWith(':::')) return 'callout'
  return shape === 'links' ? 'references' : 'prose'
}

function listRole(items: ReadonlyArray<Nodes>): BlockRole {
  const shapes = items.map(findShape)
  if (shapes.every((shape) => shape === 'anchors')) {
    return items.length > 1 ? 'chrome' : 'references'
  }
  if (shapes.every((shape) => shape === 'links' || shape === 'anchors')) {
    return 'references'
  }
  const defined = items.filter((item) => definitionLine.test(firstText(item)))
  const enough = defined.length > 1 && defined.length >= items.length * 0.6
  return enough ? 'definitions' : 'list'
}

function isGlossary(table: Table): boolean {
  const heads = table.children[0]?.children.map((d) => toPlainText(d, false))
  if (!heads || heads.length < 2 || heads.length > 3) return false
  const term = heads.findIndex((head) => termHead.test(head))
  const gloss = heads.findIndex((head) => glossHead.test(head))
  return term !== -1 && gloss !== -1 && term !== gloss
}

/** Text of the first paragraph. */
function firstText(node: Nodes): string {
  let inner: Nodes | undefined = node
  while (inner && inner.type !== 'paragraph') {
    inner = 'children' in inner ? inner.children[0] : undefined
  }
  return inner ? toPlainText(inner, false) : ''
}

/** What all words of a node stand in, if it is one thing. */
function findShape(
  node: Nodes
): 'anchors' | 'images' | 'links' | 'text' | undefined {
  const kinds = new Set<'anchors' | 'images' | 'links'>()
  const stack: Array<Nodes> = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'image' || next.type === 'imageReference') {
      kinds.add('images')
    } else if (next.type === 'link' && !hasImage(next)) {
      kinds.add(next.url.startsWith('#') ? 'anchors' : 'links')
    } else if (next.type === 'linkReference') {
      kinds.add('links')
    } else if ('children' in next) {
      stack.push(...next.children)
    } else if ('value' in next && /[\p{L}\p{N}]/u.test(next.value)) {
      return 'text'
    }
  }
  const [kind] = kinds
  return kinds.size > 1 ? 'links' : kind
}

function hasImage(node: Nodes): boolean {
  return 'children' in node && node.children.some((d) => d.type === 'image')
}
