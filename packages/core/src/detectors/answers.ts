import type {List} from 'mdast'
import type {Asking, Field, FoundAnswer, Outcome} from './field.js'
import {answeredBy} from './answered-by.js'
import {answeredByLabel} from './label-answers.js'
import {findLater} from './later-answers.js'
import {
  answeredByAnswerTitle,
  answeredBySolution,
  answeredByTitle
} from './title-answers.js'
import type {Row} from './rows.js'

/** How many leaves after a paragraph may hold its answer. */
const reach = 8
/** How many items after an item may hold its answer. */
const siblingReach = 20

type Rule = (asking: Asking, field: Field) => Outcome | undefined

/** The first rule that fires decides. */
const rules: ReadonlyArray<Rule> = [
  answeredByTask,
  answeredByLabel,
  leftToReader,
  answeredInLeaf,
  answeredByChildren,
  answeredBySiblings,
  answeredByTitle,
  answeredByNext,
  answeredByAnswerTitle,
  answeredBySolution,
  findLater
]

/**
 * Find out what became of questions asked in one breath.
 *
 * @param asking the questions
 * @param field rows of the draft
 * @returns their state, and the answer if there is one
 */
export function findAnswer(asking: Asking, field: Field): Outcome {
  for (const rule of rules) {
    const outcome = rule(asking, field)
    if (outcome) return outcome
  }
  return {answered: 'no', rule: 'none'}
}

/** `- [x] 为什么 …` */
function answeredByTask({item, parts, row}: Asking): Outcome | undefined {
  const done = item?.checked === true || isDone(row)
  const [first] = parts
  if (!done || !first) return
  const {start, end} = first.sentence
  const answer: FoundAnswer = {start, end, scope: 'self', form: 'prose'}
  return {answered: 'yes', rule: 'task', answer}
}

function isDone({block}: Row): boolean {
  return block.node.type === 'heading' && block.topic.title?.checkbox === 'done'
}

/** 留给读者 */
function leftToReader({rest}: Asking): Outcome | undefined {
  const said = rest.find(({kind}) => kind !== 'other')
  return said?.kind === 'exercise'
    ? {answered: 'no', rule: 'exercise'}
    : undefined
}

/** A statement behind it in the same leaf. */
function answeredInLeaf(asking: Asking): Outcome | undefined {
  const {rest, title, row} = asking
  const admits = asking.parts.at(-1)?.match?.rule === 'admission'
  if (title || !row.leaf || admits || isAside(asking)) return
  const said = rest.findIndex(
    ({kind}) =>
      kind === 'statement' || kind === 'short-answer' || kind === 'admission'
  )
  const link = rest.find(({kind}) => kind === 'reference')
  const first = said < 0 ? link : rest[said]
  const last = rest.at(-1)
  if (!first || !last) return
  const {start} = first.sentence
  const firm = said >= 0 && first.kind !== 'admission' && !first.hedged
  return {
    answered: firm ? 'yes' : 'partly',
    rule: 'same-block',
    answer: {
      start,
      end: last.sentence.end,
      scope: 'same-block',
      form: said < 0 ? 'link' : row.leaf.item ? 'list' : 'prose'
    }
  }
}

function isAside({parts}: Asking): boolean {
  return parts.at(-1)?.match?.aside === true
}

/** What stands below it in its list item. */
function answeredByChildren(asking: Asking, field: Field): Outcome | undefined {
  const {at, item} = asking
  if (!item) return
  let to = at + 1
  const inside = (row: Row | undefined): boolean =>
    row?.leaf?.ancestors.includes(item) ?? false
  while (inside(field.rows[to])) to++
  // > | 1. 为什么？
  //   |  * 因为…      (no child for CommonMark)
  const {list} = asking.row.leaf ?? {}
  const next = field.rows[to]?.leaf
  const below = next?.ancestors[0]
  const column = below?.position?.start.column ?? 0
  if (
    below?.type === 'list' &&
    below !== asking.row.block.node &&
    item === list?.children.at(-1) &&
    column > (list?.position?.start.column ?? column)
  ) {
    while (field.rows[to]?.leaf?.ancestors[0] === below) to++
  }
  return answeredBy(asking, field, at + 1, to, 'list-children')
}

/** A later item of the same list that speaks of the same things. */
function answeredBySiblings(asking: Asking, field: Field): Outcome | undefined {
  const {at, item, row} = asking
  const {rows, context} = field
  if (!item) return
  const list = row.leaf?.list
  if (!numbered.test(row.leaf?.mask ?? '')) {
    let to = at + 1
    while (isNumbered(rows[to], list)) to++
    // What stands below the question itself was judged before.
    const found =
      to > at + 1 && answeredBy(asking, field, at + 1, to, 'sibling-item')
    if (found) return found
  }
  const wanted = context.terms(textOf(asking))
  for (let next = at + 1; next < at + siblingReach; next++) {
    const leaf = rows[next]?.leaf
    if (!leaf?.item || leaf.list !== list) return
    const [part] = rows[next]?.parts ?? []
    if (part?.kind === 'question') continue
    const found = context.terms(leaf.mask)
    let shared = 0
    for (const term of wanted) if (found.has(term)) shared++
    const opens = (key: 'reason' | 'shortAnswer'): boolean =>
      context.matchers.opens(key, part?.sentence.plain ?? '') > 0
    const direct = next === at + 1 && (opens('reason') || opens('shortAnswer'))
    if (part?.kind === 'answer-label' || direct || shared >= 2) {
      return answeredBy(asking, field, next, next + 1, 'sibling-item')
    }
  }
  return undefined
}

// > | - 1、因为…
//       ^^
const numbered = /^[\s\uE004]*(?:[(（]?\d{1,2}[、.)）．]|[①-⑳])/

/** In an item `- 1、因为…` of a list, or in what stands below that item. */
function isNumbered(row: Row | undefined, list: List | undefined): boolean {
  const {leaf, parts} = row ?? {}
  if (!leaf?.item || !list) return false
  if (leaf.list !== list) return leaf.ancestors.includes(list)
  if (leaf.item.children[0] !== leaf.node) return true
  return parts?.[0]?.kind !== 'question' && numbered.test(leaf.mask)
}

function textOf({parts}: Asking): string {
  return parts.map(({sentence}) => sentence.plain).join(' ')
}

/** The next leaves, up to a heading, a rule or another question. */
function answeredByNext(asking: Asking, field: Field): Outcome | undefined {
  const {at, last, title} = asking
  const {rows} = field
  const admits = asking.parts.at(-1)?.match?.rule === 'admission'
  if (title || !last || admits || isAside(asking) || !isAlone(asking, field))
    return
  let seen = 0
  for (let to = at + 1; seen < reach; to++) {
    if (to >= (field.nextStop[at + 1] ?? to)) return
    const [part] = rows[to]?.parts ?? []
    if (part?.kind === 'exercise') return {answered: 'no', rule: 'exercise'}
    const content = rows[to]?.content
    // Listings between question and answer do not count.
    if (content !== 'code') seen++
    if (content === 'none' && part?.kind !== 'admission') continue
    const found = answeredBy(asking, field, at + 1, to + 1, 'next-block')
    if (!found) continue
    if (content === 'figure') continue
    // A statement that ends in a colon goes on in the list or fence below.
    const goesOn = rows[to]?.parts.at(-1)?.kind === 'lead-in'
    const end = goesOn ? endOfBlock(field, to + 1) : endOfBlock(field, to)
    return answeredBy(asking, field, at + 1, end, 'next-block')
  }
  return undefined
}

/** No item, or one that the text after its list can speak of. */
function isAlone({item, row}: Asking, {lists}: Field): boolean {
  const {list} = row.leaf ?? {}
  if (!item || !list) return true
  const asking = lists.get(list)?.questions ?? 0
  return (
    list.children.length === 1 ||
    (asking === 1 && item === list.children.at(-1))
  )
}

function endOfBlock({rows}: Field, at: number): number {
  let end = at + 1
  while (rows[end] && rows[end]?.block === rows[at]?.block) end++
  return end
}
