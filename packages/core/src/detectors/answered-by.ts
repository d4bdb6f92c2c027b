import {answerOfRows} from './answer-of-rows.js'
import type {Asking, FoundAnswer, Outcome} from './asking.js'
import type {Field} from './field.js'
import {judgeRows} from './judge.js'

/**
 * Answer questions with rows, if they answer them at least in part.
 *
 * @param asking the questions
 * @param field rows of the draft
 * @param from index of the first row
 * @param to index after the last row
 * @param scope where the answer stands
 * @returns state and answer; nothing if the rows answer nothing
 */
export function answeredBy(
  asking: Asking,
  field: Field,
  from: number,
  to: number,
  scope: FoundAnswer['scope']
): Outcome | undefined {
  // All questions of an agenda are answered by the same rows.
  const key = `${from} ${to} ${scope} ${asking.procedure}`
  const known = field.judged.get(key)
  if (known) return known.outcome
  const answered = judgeRows(field.rows.slice(from, to), asking.procedure)
  const answer = answerOfRows(field, from, to, scope)
  const outcome =
    answered === 'no' ? undefined : {answered, rule: scope, answer}
  field.judged.set(key, {outcome})
  return outcome
}
