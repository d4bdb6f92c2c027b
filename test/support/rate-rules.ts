import {openQuestions} from '@inkstone/core'
import type {Expected} from './read-rules.js'
import type {Outcome} from './score-rules.js'

/** Shares from 0 to 1; 1 where there is nothing to count. */
export interface Rates {
  precision: number
  recall: number
  /** Checked fields of found facts that are right. */
  fields: number
  /** Facts that were expected. */
  count: number
}

/** How many facts are right and how many are found. */
export function rate(outcomes: ReadonlyArray<Outcome>): Rates {
  const found = count(outcomes, (one) => one.found)
  const missed = count(outcomes, (one) => one.missed)
  const surplus = count(outcomes, (one) => one.surplus)
  const checks = outcomes.flatMap((one) => one.checks)
  const right = checks.filter((check) => check.right)
  return {
    precision: share(found, found + surplus),
    recall: share(found, found + missed),
    fields: share(right.length, checks.length),
    count: found + missed
  }
}

/** Share of the questions found, of those with a mark or of those without. */
export function recallOf(
  outcomes: ReadonlyArray<Outcome>,
  marked: boolean
): number {
  const fits = ({text = ''}: Expected) =>
    /[?？][)）\]"”’」]*$/.test(text) === marked
  const found = count(outcomes, (one) =>
    one.found.filter(({expected}) => fits(expected))
  )
  const missed = count(outcomes, (one) => one.missed.filter(fits))
  return share(found, found + missed)
}

/** How well the verdict `no` is given, over questions whose verdict is known. */
export interface OpenRates {
  /** Of all questions judged `no`, the share that are. */
  precision: number
  /** Of all that are open, the share judged `no`; rhetorical ones aside. */
  recall: number
  /** Precision of the reports of high tier. */
  high: number
}

/** Rate the verdict `no`; a report on what is no question counts as wrong. */
export function rateOpen(outcomes: ReadonlyArray<Outcome>): OpenRates {
  const all = {said: 0, right: 0, open: 0, hit: 0}
  const high = {said: 0, right: 0}
  for (const {draft, found, missed, surplus} of outcomes) {
    const reported = new Set(openQuestions(draft).map(({id}) => id))
    for (const {expected, fact} of found) {
      if (fact.type !== 'question' || !expected.fields.has('answered')) continue
      const said = fact.answered === 'no' && !fact.rhetorical
      const right = said && verdictsOf(expected).includes('no')
      if (said) all.said++
      if (right) all.right++
      if (isOpen(expected)) all.open++
      if (isOpen(expected) && said) all.hit++
      if (said && fact.tier === 'high') {
        high.said++
        if (right) high.right++
      }
    }
    all.open += missed.filter(isOpen).length
    for (const fact of surplus) {
      if (fact.type !== 'question' || !reported.has(fact.id)) continue
      all.said++
      if (fact.tier === 'high') high.said++
    }
  }
  return {
    precision: share(all.right, all.said),
    recall: share(all.hit, all.open),
    high: share(high.right, high.said)
  }
}

/** Share of the checks of a field that are right. */
export function rateField(
  outcomes: ReadonlyArray<Outcome>,
  field: string
): number {
  const checks = outcomes
    .flatMap((one) => one.checks)
    .filter(({name}) => name === field)
  return share(checks.filter(({right}) => right).length, checks.length)
}

function isOpen(expected: Expected): boolean {
  const verdicts = verdictsOf(expected)
  return (
    verdicts.every((verdict) => verdict === 'no') &&
    verdicts.length > 0 &&
    expected.fields.get('rhetorical') !== true
  )
}

function verdictsOf({fields}: Expected): ReadonlyArray<unknown> {
  const value = fields.get('answered')
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function count(
  outcomes: ReadonlyArray<Outcome>,
  list: (outcome: Outcome) => ReadonlyArray<unknown>
): number {
  return outcomes.reduce((sum, outcome) => sum + list(outcome).length, 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
