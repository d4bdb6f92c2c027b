import type {Asking, Outcome} from './asking.js'
import {takesAnswer} from './takes-answer.js'

/** A statement behind it in the same leaf. */
export function answeredInLeaf(asking: Asking): Outcome | undefined {
  const {rest, title, row} = asking
  if (title || !row.leaf || !takesAnswer(asking)) return
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
