import {answeredBy} from './answered-by.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import {takesAnswer} from './takes-answer.js'

/** How many leaves after a paragraph may hold its answer. */
const reach = 8

/** The next leaves, up to a heading, a rule or another question. */
export function answeredByNext(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {at, last, title} = asking
  const {rows} = field
  if (title || !last) return
  if (!takesAnswer(asking) || !isAlone(asking, field)) return
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

/** A picture among the next leaves, and no words. */
export function answeredByPicture(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {at, last, title} = asking
  if (title || !last || !takesAnswer(asking)) return
  const next = field.nextContent[at + 1] ?? field.rows.length
  if (next >= (field.nextStop[at + 1] ?? next)) return
  if (field.rows[next]?.content !== 'figure') return
  return answeredBy(asking, field, next, next + 1, 'next-block')
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
