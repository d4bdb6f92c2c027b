import type {CardIdea} from './card-idea.js'
import type {CardScope} from './card-scope.js'
import {maskCode} from './code-ranges.js'
import {asParagraph, excerptOf, trimCut, unwrap} from './excerpt.js'
import {askName} from './front.js'
import {isDoing, isName} from './label.js'
import {plainText} from '../plain-text.js'

/**
 * Cards from paragraphs that are a label and one inline code:
 * `` 清空缓存：`drop_caches`。 ``
 *
 * @param scope
 *   the draft
 * @returns
 *   ideas in order
 */
export function findCodeLabels(scope: CardScope): Array<CardIdea> {
  const {source} = scope.draft

  return scope.leaves.flatMap((leaf) => {
    const {node} = leaf
    if (node.type !== 'paragraph' || leaf.item) return []
    const cut = trimCut(source, leaf, '。.')
    const code = node.children.findLast((child) => child.type === 'inlineCode')
    const start = code?.position?.start.offset
    if (start === undefined || code?.position?.end.offset !== cut.end) return []
    const mask = maskCode(source, node.children, {
      start: leaf.start,
      end: start
    })
    if (!/^[^：:]+[：:]\s*$/u.test(mask)) return []
    const label = excerptOf(
      scope,
      leaf,
      trimCut(source, {start: leaf.start, end: start}, '：:')
    )
    const name = plainText(label.nodes)
    if (!isName(name)) return []
    const place = scope.placeAt(leaf.start)
    const nodes = unwrap(label.nodes)

    return {
      kind: 'def',
      name,
      start: leaf.start,
      end: leaf.end,
      facts: [],
      front: {
        ...label,
        nodes: askName(
          place,
          {text: name, nodes},
          isDoing(name) ? 'how' : 'what'
        )
      },
      back: asParagraph(excerptOf(scope, leaf, {start, end: cut.end}))
    }
  })
}
