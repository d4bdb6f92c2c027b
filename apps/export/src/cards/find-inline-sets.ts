import type {CardIdea} from './card-idea.js'
import type {CardScope} from './card-scope.js'
import type {Cut} from './clip.js'
import {maskCode} from './code-ranges.js'
import type {Leaf} from './collect-leaves.js'
import {excerptOf, trimCut, unwrap} from './excerpt.js'
import {askItems} from './front.js'
import {isSetName, isTerm, withoutCount} from './label.js'
import {plainText} from '../plain-text.js'

/** `X是：` at the start of a line. */
const opening =
  /^([^：:，。；]*?(?:是|有|在于|包括|包含|分为|\s(?:are|is)))[：:]/u

/**
 * Cards that ask for all items of `X是：a；b；c。` in a line of a paragraph.
 *
 * @param scope
 *   the draft
 * @returns
 *   ideas in order
 */
export function findInlineSets(scope: CardScope): Array<CardIdea> {
  return scope.leaves.flatMap((leaf) =>
    leaf.node.type === 'paragraph'
      ? linesOf(scope, leaf).flatMap((line) => lineIdea(scope, leaf, line))
      : []
  )
}

/** A line of a paragraph, with code blanked. */
interface Line extends Cut {
  mask: string
}

function linesOf(scope: CardScope, leaf: Leaf): Array<Line> {
  const mask = maskCode(scope.draft.source, leaf.node.children, leaf)
  let start = leaf.start

  return mask.split(/(\r\n|\r|\n)/).flatMap((part, index) => {
    const line = {start, end: start + part.length, mask: part}
    start = line.end
    return index % 2 === 0 ? line : []
  })
}

function lineIdea(scope: CardScope, leaf: Leaf, line: Line): Array<CardIdea> {
  const [whole = '', head = ''] = opening.exec(line.mask) ?? []
  if (whole === '' || !/[；;]/.test(line.mask)) return []
  if (
    scope
      .factsIn(line)
      .some((fact) => fact.type === 'termDefinition' && isTerm(fact.term))
  )
    return []
  const {source} = scope.draft
  const label = trimCut(source, {
    start: line.start,
    end: line.start + head.length
  })
  const {markdown, nodes} = excerptOf(scope, leaf, label)
  const name = withoutCount(plainText(unwrap(nodes)))
  const items = itemsOf(scope, line, whole.length)
  if (!isSetName(name, true) || items.length < 2) return []
  const first = line.start + whole.length

  return [
    {
      kind: 'set',
      name,
      start: label.start,
      end: line.end,
      facts: [],
      front: {
        markdown,
        nodes: askItems(
          scope.placeAt(line.start),
          {text: name, nodes: [{type: 'text', value: name}]},
          items.length
        )
      },
      back: {
        markdown: source.slice(first, line.end).trim(),
        nodes: [
          {
            type: 'list',
            children: items.map((item) => ({
              type: 'listItem',
              children: [
                {
                  type: 'paragraph',
                  children: excerptOf(scope, leaf, item).nodes
                }
              ]
            }))
          }
        ]
      },
      items: items.length
    }
  ]
}

/** Parts between semicolons, none of them empty and none a second sentence. */
function itemsOf(scope: CardScope, line: Line, from: number): Array<Cut> {
  const body = line.mask.slice(from)
  let start = line.start + from

  if (/[。？！?].*\S/u.test(body)) return []
  return body.split(/[；;]/).flatMap((part) => {
    const cut = {start, end: start + part.length}
    start = cut.end + 1
    const item = trimCut(scope.draft.source, cut, '。.')
    return item.start < item.end ? item : []
  })
}
