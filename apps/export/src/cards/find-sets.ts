import type {List, ListItem, PhrasingContent} from 'mdast'
import type {CardIdea} from './card-idea.js'
import type {CardScope} from './card-scope.js'
import type {Cut} from './clip.js'
import {maskCode} from './code-ranges.js'
import type {Leaf} from './collect-leaves.js'
import {asParagraph, excerptOf, trimCut, unwrap} from './excerpt.js'
import {askItems} from './front.js'
import {isSetName, isTerm, withoutCount} from './label.js'
import {plainText} from '../plain-text.js'

/** `label` + colon + what stands in brackets behind it. */
const labelled = /^([^：:\n]+)(?:([：:])\s*([（(][^()（）]*[)）])?)?\s*$/u

/** Label of a set. */
interface Label {
  name: string
  nodes: Array<PhrasingContent>
  markdown: string
  /** A remark in brackets behind the colon. */
  remark: Cut | undefined
}

/**
 * Cards that ask for all items of a short list: a label that ends in a colon
 * and the list below it, or an item and the list in it.
 *
 * @param scope
 *   the draft
 * @returns
 *   ideas in order
 */
export function findSets(scope: CardScope): Array<CardIdea> {
  return scope.leaves.flatMap((leaf) => {
    const {after, item, node} = leaf
    if (node.type !== 'paragraph' || after?.type !== 'list') return []
    if (item && (item.children.length !== 2 || isTask(item))) return []
    const label = readLabel(scope, leaf)
    return label && isPlain(scope, after)
      ? setIdea(scope, leaf, label, after)
      : []
  })
}

/** A label of its own needs the colon; an item with a list in it does not. */
function readLabel(scope: CardScope, leaf: Leaf): Label | undefined {
  const {source} = scope.draft
  if (leaf.end - leaf.start > 200) return undefined
  const mask = maskCode(source, leaf.node.children, leaf)
  const [, text = '', colon, remark] = labelled.exec(mask) ?? []
  if (text === '' || (!leaf.item && colon === undefined)) return undefined
  const cut = trimCut(source, {
    start: leaf.start,
    end: leaf.start + text.length
  })
  const nodes = unwrap(excerptOf(scope, leaf, cut).nodes)
  const name = withoutCount(plainText(nodes))
  if (!isSetName(name, colon !== undefined) || isAsked(scope, leaf))
    return undefined
  // A remark ends the label, but for blanks.
  const end = leaf.start + mask.trimEnd().length

  return {
    name,
    markdown: source.slice(cut.start, cut.end),
    nodes: name === plainText(nodes) ? nodes : [{type: 'text', value: name}],
    remark: remark === undefined ? undefined : {start: end - remark.length, end}
  }
}

/** Questions and definitions have cards of their own. */
function isAsked(scope: CardScope, cut: Cut): boolean {
  return scope
    .factsIn(cut)
    .some(
      (fact) =>
        fact.type === 'question' ||
        (fact.type === 'termDefinition' && isTerm(fact.term))
    )
}

/** At least two items, each one paragraph that says something. */
function isPlain(scope: CardScope, list: List): boolean {
  const start = list.position?.start.offset
  const end = list.position?.end.offset

  return (
    list.children.length > 1 &&
    start !== undefined &&
    end !== undefined &&
    !isAsked(scope, {start, end}) &&
    list.children.every((item) => {
      const [first, second] = item.children
      return (
        first?.type === 'paragraph' &&
        second === undefined &&
        !isTask(item) &&
        says(first.children)
      )
    })
  )
}

/** Text or code; not only a link or a picture, no lead-in. */
function says(nodes: ReadonlyArray<PhrasingContent>): boolean {
  const [only] = nodes
  const text = plainText(nodes)
  return (
    !(nodes.length === 1 && only?.type === 'link') &&
    /[\p{L}\p{N}]/u.test(text) &&
    !/[：:]$/.test(text)
  )
}

function isTask(item: ListItem): boolean {
  return typeof item.checked === 'boolean'
}

function setIdea(
  scope: CardScope,
  leaf: Leaf,
  label: Label,
  list: List
): CardIdea {
  const {source} = scope.draft
  const place = scope.placeAt(leaf.start)
  const start = leaf.item?.position?.start.offset ?? leaf.start
  const from = list.position?.start.offset ?? leaf.end
  const end = list.position?.end.offset ?? leaf.end
  const intro = introOf(leaf)
  const {markdown, name, nodes, remark} = label
  const count = list.children.length

  return {
    kind: 'set',
    name,
    start,
    end,
    facts: [],
    front: {
      nodes: askItems(place, {text: name, nodes}, count, intro),
      markdown: [markdown, intro ?? ''].join('\n').trim()
    },
    back: {nodes: [list], markdown: source.slice(from, end)},
    extra: remark && asParagraph(excerptOf(scope, leaf, remark)),
    items: count
  }
}

/** What the items of the outer list are: `处理方法：` + list + lists in it. */
function introOf({before}: Leaf): string | undefined {
  if (before?.type !== 'paragraph') return undefined
  const [, intro = ''] = /^(.+)[：:]$/u.exec(plainText(before.children)) ?? []
  const name = withoutCount(intro)
  return isSetName(name, true) ? name : undefined
}
