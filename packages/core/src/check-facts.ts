import type {Draft, Fact} from './ast.js'
import {indexDraft} from './index-draft.js'

/** Called with the number of the invariant and what is wrong. */
export type Report = (invariant: string, message: string) => void

/**
 * Check that facts are in order, start in their topic, quote the source, and
 * that questions and answers point at each other.
 *
 * @param draft
 *   Draft.
 * @param report
 *   Called with what is wrong.
 */
export function checkFacts(draft: Draft, report: Report): void {
  const index = indexDraft(draft)
  let before: Fact | undefined
  for (const fact of draft.facts) {
    const {id, position, topic, type} = fact
    if (before && compare(before, fact) > 0) {
      report('I6', `\`${id}\` stands after \`${before.id}\``)
    }
    before = fact
    const owner = index.topicAt(position.start.offset)
    const {start, end} = owner.own
    const inside =
      position.start.offset >= start.offset &&
      (position.start.offset < end.offset || start.offset === end.offset)
    if (!inside || owner.id !== topic) {
      report('I6', `\`${id}\` is said to be of \`${topic}\``)
    }
    if ('text' in fact && fact.text !== index.slice(fact)) {
      report('I3', `text of \`${id}\` is not what stands at its place`)
    }
    if (type === 'question') checkLinks(fact.id, fact.answers, 'answer')
    if (type === 'answer') checkLinks(fact.id, fact.questions, 'question')
    if (type === 'reference') {
      for (const span of [fact.target, ...(fact.candidates ?? [])]) {
        if (span && span.end.offset > draft.source.length) {
          report('I6', `target of \`${id}\` lies outside the draft`)
        }
      }
    }
  }

  function checkLinks(
    id: string,
    others: ReadonlyArray<string>,
    expected: 'answer' | 'question'
  ): void {
    for (const other of others) {
      const fact = index.byId(other)
      const back: ReadonlyArray<string> =
        fact?.type === 'answer'
          ? fact.questions
          : fact?.type === 'question'
            ? fact.answers
            : []
      if (fact?.type !== expected || !back.includes(id)) {
        report('I6', `\`${id}\` points at \`${other}\`, which points not back`)
      }
    }
  }
}

function compare(a: Fact, b: Fact): number {
  return (
    a.position.start.offset - b.position.start.offset ||
    b.position.end.offset - a.position.end.offset ||
    (a.type === b.type ? 0 : a.type < b.type ? -1 : 1)
  )
}
