import type {List} from 'mdast'
import {answeredBy} from './answered-by.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import type {Row} from './rows.js'

/** How many items after an item may hold its answer. */
const siblingReach = 20

/** What stands below it in its list item. */
export function answeredByChildren(
  asking: Asking,
  field: Field
): Outcome | undefined {
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
export function answeredBySiblings(
  asking: Asking,
  field: Field
): Outcome | undefined {
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
