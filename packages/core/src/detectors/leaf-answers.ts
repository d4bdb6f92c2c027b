import type {Matchers} from '../matchers.js'
import type {Asking, Outcome} from './asking.js'
import type {Field} from './field.js'
import type {Part} from './rows.js'
import {takesAnswer} from './takes-answer.js'

/** A statement behind it in the same leaf. */
export function answeredInLeaf(
  asking: Asking,
  {context}: Field
): Outcome | undefined {
  const {title, row} = asking
  const {matchers} = context
  const rest = beforeDigression(asking.rest, matchers).filter(
    ({sentence}) => !isElaboration(sentence.plain, matchers)
  )
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
  const sure = first.kind !== 'admission' && !first.hedged
  const firm = said >= 0 && sure && !isRemark(first.sentence.plain, matchers)
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

// > | 该怎么唤醒它呢？另外，别的中断也会受影响。
//                     ^^^^
function beforeDigression(
  parts: ReadonlyArray<Part>,
  matchers: Matchers
): ReadonlyArray<Part> {
  const end = parts.findIndex(
    ({sentence}) => matchers.opens('digression', sentence.plain) > 0
  )
  return end < 0 ? parts : parts.slice(0, end)
}

// > | 任务栈越界如何检测？场景：顺序越界。
//                       ^^^^^
function isElaboration(plain: string, matchers: Matchers): boolean {
  const length = matchers.opens('elaboration', plain)
  return length > 0 && /^\s*[:：]/.test(plain.slice(length))
}

/** In brackets, and no reason: （有一篇文章介绍过） */
function isRemark(plain: string, matchers: Matchers): boolean {
  return (
    /^[（(][^（()）]*[)）][。.]?$/.test(plain) && !matchers.has('reason', plain)
  )
}
