import {answerOfRows} from './answer-of-rows.js'
import type {Asking, FoundAnswer, Outcome} from './asking.js'
import type {Field} from './field.js'
import {judgeRows} from './judge.js'
import {contentOf, type Part, type Row} from './rows.js'
import {endOfTopic} from './topic-rows.js'

/**
 * Look for `A：` in the same leaf or further down.
 *
 * @param asking the questions
 * @param field rows of the draft
 * @returns what stands behind the label; nothing without a label or with a stub
 */
export function answeredByLabel(
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {at, last, rest, title, row} = asking
  const own = rest.findIndex(({kind}) => kind === 'answer-label')
  if (own >= 0) {
    const said = rest.slice(own)
    return answerAtLabel(said, {at, last, scope: 'same-block'}, asking, field)
  }
  if (!last) return
  const end =
    title && row.leaf?.kind === 'heading'
      ? endOfTopic(field, row.block.topic)
      : field.rows.length
  const next = field.nextLabel[at + 1] ?? end
  // `## Q：` may have its `## A：` beside it.
  const beside = next === end && field.rows[next]?.title === true
  if (next >= end && !beside) return
  if (next >= (field.nextStop[at + 1] ?? end)) return
  const parts = field.rows[next]?.parts ?? []
  const question = parts.findIndex(({kind}) => kind === 'question')
  const said = question < 0 ? parts : parts.slice(0, question)
  const scope = beside ? 'next-topic' : scopeOf(asking, field.rows[next])
  const place = {at: next, last: question < 0, scope}
  return answerAtLabel(said, place, asking, field)
}

function scopeOf(
  {item, row}: Asking,
  labelled: Row | undefined
): FoundAnswer['scope'] {
  if (!item || labelled?.leaf?.list === undefined) return 'next-block'
  if (labelled.leaf.ancestors.includes(item)) return 'list-children'
  return labelled.leaf.list === row.leaf?.list ? 'sibling-item' : 'next-block'
}

function answerAtLabel(
  said: ReadonlyArray<Part>,
  place: {at: number; last: boolean; scope: FoundAnswer['scope']},
  asking: Asking,
  field: Field
): Outcome | undefined {
  const {rows, context} = field
  const [part] = said
  const row = rows[place.at]
  const mask = part?.sentence.mask ?? ''
  const label = context.matchers.label('answerLabel', mask, true)
  if (!part || !row || !label) return
  const next = place.at + 1
  const to = place.last ? (field.nextStop[next] ?? next) : next
  const kind = part.said ?? 'other'
  const parts: Array<Part> = [{...part, kind}, ...said.slice(1)]
  const content = row.leaf ? contentOf(row.leaf, parts) : 'none'
  const answered = judgeRows(
    [{...row, title: false, content, parts}, ...rows.slice(next, to)],
    asking.procedure
  )
  const answer = answerOfRows(field, place.at, to, place.scope)
  if (answered === 'no' || !answer) return
  const {start} = part.sentence
  const end = start + label.length
  const last = said.at(-1)?.sentence.end ?? answer.end
  return {
    answered,
    rule: 'label',
    answer: {
      ...answer,
      start: skipBlanks(context.draft.source, end, answer.end),
      end: place.last ? answer.end : last,
      label: {...label, start, end}
    }
  }
}

/** Where the text behind an offset starts. */
function skipBlanks(source: string, from: number, end: number): number {
  let at = from
  while (at < end && /\s/.test(source.charAt(at))) at++
  return at
}
