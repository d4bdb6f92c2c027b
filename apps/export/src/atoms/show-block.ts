import type {
  BlockContent,
  DefinitionContent,
  PhrasingContent,
  RootContent
} from 'mdast'
import type {AtomScope} from './atom-scope.js'
import {breakTitle} from './break-title.js'
import {showPhrasing} from './show-phrasing.js'

type Block = BlockContent | DefinitionContent

/**
 * Show the atoms in a block.
 *
 * @param node
 *   block as parsed, not changed
 * @param scope
 *   its draft
 * @returns
 *   a new block where an atom is, else the same; nothing if nothing is left
 */
export function showBlock<Node extends Block | RootContent>(
  node: Node,
  scope: AtomScope
): Array<Block | Node> {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const atoms = scope.atomsIn(start, end)
  if (atoms.length === 0) return [node]
  switch (node.type) {
    case 'heading':
      return [{...node, children: showPhrasing(node.children, scope)}]
    case 'paragraph': {
      const shown = showPhrasing(node.children, scope)
      const [first] = atoms
      const children =
        first?.kind === 'callout' ? breakTitle(shown, scope) : shown
      if (children.some(showsText)) return [{...node, children}]
      // Only a place to link to is left, which needs no paragraph.
      const anchor = children.find(({type}) => type === 'emphasis')
      return anchor ? [{...node, children: [], data: anchor.data}] : []
    }
    case 'blockquote':
    case 'footnoteDefinition':
      return [{...node, children: node.children.flatMap(inner)}]
    case 'list': {
      const children = node.children.map((item) => ({
        ...item,
        children: item.children.flatMap(inner)
      }))
      return [{...node, children}]
    }
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({
          ...cell,
          children: showPhrasing(cell.children, scope)
        }))
      }))
      return [{...node, children}]
    }
    default:
      // `<!-- more -->` alone.
      return atoms.some(({text}) => text.length === end - start) ? [] : [node]
  }

  function inner(child: Block): Array<Block> {
    return showBlock(child, scope)
  }
}

function showsText(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if ('children' in node) return node.children.some(showsText)
  return node.type !== 'break'
}
