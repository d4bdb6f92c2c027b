import {select, type Question, type TermDefinition} from '@inkstone/core'
import type {RootContent} from 'mdast'
import {askOf, headerOf} from './ask-of.js'
import type {CardIdea, Excerpt} from './card-idea.js'
import type {CardPlace, CardScope} from './card-scope.js'
import type {Cut} from './clip.js'
import {maskCode} from './code-ranges.js'
import type {Leaf} from './collect-leaves.js'
import {cutAddresses} from './cut-addresses.js'
import {asParagraph, excerptOf, trimCut, unwrap} from './excerpt.js'
import {fold} from './fold.js'
import {askName} from './front.js'
import {isMeasured, isTerm} from './label.js'
import {plainText} from '../plain-text.js'
import {saysMore} from './says-more.js'
import {saysNothing} from './says-nothing.js'
import {splitPairs, type Pair} from './split-pairs.js'
import {withoutTags} from './without-tags.js'

/**
 * Cards from the definitions of a draft: list items, rows of tables with two
 * columns, bold lead-ins, and a paragraph about its topic. Options with their
 * meaning in brackets become cards of their own.
 *
 * @param scope
 *   the draft
 * @returns
 *   ideas in order
 */
export function findDefinitions(scope: CardScope): Array<CardIdea> {
  return select(scope.draft, 'termDefinition', {atLeast: 'mid'}).flatMap(
    (fact) => {
      const leaf = scope.leafAt(fact.gloss.start.offset)
      const place = scope.placeAt(fact.position.start.offset)
      return leaf && isAsked(fact, leaf, place)
        ? defineIdeas(scope, fact, leaf, place)
        : []
    }
  )
}

function isAsked(
  fact: TermDefinition,
  leaf: Leaf,
  {title}: CardPlace
): boolean {
  const {form} = fact
  const term = withoutTags(fact.term)
  if (!isTerm(term)) return false
  if (form === 'table-row') return leaf.row?.children.length === 2
  if (form === 'paragraph')
    return title !== undefined && fold(title) === fold(term)
  return (
    form === 'bullet' ||
    form === 'lead-in' ||
    form === 'ordered' ||
    form === 'pseudo-list'
  )
}

function defineIdeas(
  scope: CardScope,
  fact: TermDefinition,
  leaf: Leaf,
  place: CardPlace
): Array<CardIdea> {
  const {source} = scope.draft
  const start = startOf(fact, leaf)
  const open = cutQuestion(scope, fact)
  const {cut: split, pairs} = splitPairs(scope, leaf, open)
  const {cut: whole, urls} = cutAddresses(scope, leaf, split)
  const first =
    fact.form === 'paragraph' ? firstSentence(source, leaf, whole) : whole
  const below = blocksBelow(scope, leaf)
  const asLead = /[：:]\s*$/.test(source.slice(first.start, first.end))
  const back = asParagraph(excerptOf(scope, leaf, first))
  const rest = trimCut(source, {start: first.end, end: whole.end})
  const extra = asParagraph(excerptOf(scope, leaf, rest))
  const ideas = pairs.map((pair) => pairIdea(scope, fact, leaf, pair))

  if (asLead ? below.nodes.length === 0 : !isNews(fact.term, place, back))
    return ideas

  const ask = askOf(scope, fact, leaf, first)
  const said = source.slice(first.start, first.end)
  // `10-bit` is no answer to what a page table is.
  if (ask === 'what' && !asLead && isMeasured(said)) return ideas

  const idea: CardIdea = {
    kind: 'def',
    name: withoutTags(fact.term),
    start,
    end: Math.max(open.end, asLead ? endOf(below.nodes) : 0),
    facts: [fact.id],
    front: {
      nodes: askName(
        place,
        {text: withoutTags(fact.term), nodes: termNodes(scope, fact)},
        ask
      ),
      markdown: markdownOf(scope, fact, leaf)
    },
    back: asLead ? join(back, below) : back,
    extra: asLead ? extra : join(extra, below),
    urls
  }
  return [idea, ...ideas]
}

/** Whether an answer says more than its question. */
function isNews(
  term: string,
  {title = ''}: CardPlace,
  {nodes}: Excerpt<RootContent>
): boolean {
  const [block] = nodes
  if (block?.type !== 'paragraph' || saysNothing(nodes)) return false
  const text = plainText(block.children)
  return saysMore(text, `${title} ${term}`)
}

/** An item and a row are read as a whole; a lead-in starts at its term. */
function startOf(fact: TermDefinition, leaf: Leaf): number {
  const outer =
    leaf.row?.position?.start.offset ?? leaf.item?.position?.start.offset
  const start = fact.position.start.offset
  return outer === undefined ? start : Math.min(outer, start)
}

/** What is asked after an answer, and not answered in it, is cut off. */
function cutQuestion(scope: CardScope, fact: TermDefinition): Cut {
  const {source} = scope.draft
  const gloss = {
    start: fact.gloss.start.offset,
    end: fact.gloss.end.offset
  }
  const question = scope
    .factsIn(gloss)
    .find(
      (other) => other.type === 'question' && !isAnsweredIn(scope, other, gloss)
    )
  // `甲（乙），是丙`: the term ends in front of the comma.
  const [marks = ''] =
    /^[，,、；;：:\s]+/u.exec(source.slice(gloss.start, gloss.end)) ?? []
  return trimCut(source, {
    start: gloss.start + marks.length,
    end: question?.position.start.offset ?? gloss.end
  })
}

/** Asked and answered in one breath: the answer of the term is all of it. */
function isAnsweredIn(
  scope: CardScope,
  {answers}: Question,
  {end, start}: Cut
): boolean {
  return answers.some((id) => {
    const offset = scope.index.byId(id)?.position.start.offset ?? -1
    return offset >= start && offset < end
  })
}

function firstSentence(source: string, leaf: Leaf, cut: Cut): Cut {
  const mask = maskCode(source, leaf.node.children, cut)
  const end = /[。！？!?](?!\w)|\.(?=\s)/u.exec(mask)
  return end ? {start: cut.start, end: cut.start + end.index + 1} : cut
}

function termNodes(scope: CardScope, fact: TermDefinition) {
  const {start, end} = fact.termPosition
  const leaf = scope.leafAt(start.offset)
  const nodes = leaf
    ? unwrap(
        excerptOf(scope, leaf, {start: start.offset, end: end.offset}).nodes
      )
    : []
  const only = nodes.every((node) => 'value' in node)
  return only && nodes.length > 0
    ? nodes
    : [{type: 'text' as const, value: withoutTags(fact.term)}]
}

/** The term, and the header if the question names it. */
function markdownOf(
  scope: CardScope,
  fact: TermDefinition,
  leaf: Leaf
): string {
  const {start, end} = fact.termPosition
  const term = scope.draft.source.slice(start.offset, end.offset)
  return [term, headerOf(leaf) ?? ''].join('\n').trim()
}

/** Blocks of the item after its first paragraph. */
function blocksBelow(scope: CardScope, {item}: Leaf): Excerpt<RootContent> {
  const nodes: Array<RootContent> = item ? item.children.slice(1) : []
  const start = nodes[0]?.position?.start.offset ?? 0
  return {nodes, markdown: scope.draft.source.slice(start, endOf(nodes))}
}

function endOf(nodes: ReadonlyArray<RootContent>): number {
  return nodes.at(-1)?.position?.end.offset ?? 0
}

function join<Node>(
  first: Excerpt<Node>,
  second: Excerpt<Node>
): Excerpt<Node> {
  return {
    nodes: [...first.nodes, ...second.nodes],
    markdown: `${first.markdown}\n${second.markdown}`.trim()
  }
}

function pairIdea(
  scope: CardScope,
  fact: TermDefinition,
  leaf: Leaf,
  {end, meaning, name, start}: Pair
): CardIdea {
  const place = scope.placeAt(start)
  const front = excerptOf(scope, leaf, name)
  return {
    kind: 'def',
    name: name.text,
    start,
    end,
    facts: [fact.id],
    front: {
      ...front,
      nodes: askName(place, {text: name.text, nodes: front.nodes}, 'meaning')
    },
    back: asParagraph(
      excerptOf(scope, leaf, trimCut(scope.draft.source, meaning))
    )
  }
}
