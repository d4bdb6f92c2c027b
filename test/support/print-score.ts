import type {Fact} from '@inkstone/core'
import {rate, rateOpen, recallOf} from './rate-rules.js'
import {wordsOf, type Outcome} from './score-rules.js'

/** How much to print: rates of types, also of rules, also each fault. */
export type Detail = 'faults' | 'rules' | 'types'

/** A table of the rates of each type, and below it what `detail` asks for. */
export function printScore(
  outcomes: ReadonlyArray<Outcome>,
  detail: Detail
): string {
  const lines = ['type             facts  precision  recall  fields right']
  const types = groupBy(outcomes, ({type}) => type)
  for (const [type, group] of types) {
    const {count, precision, recall, fields} = rate(group)
    lines.push(
      [
        type.padEnd(15),
        String(count).padStart(6),
        precision.toFixed(3).padStart(10),
        recall.toFixed(3).padStart(7),
        fields.toFixed(3).padStart(13)
      ].join(' ')
    )
  }
  const questions = types.get('question') ?? []
  const open = rateOpen(questions)
  lines.push(
    '',
    `questions with mark: recall ${recallOf(questions, true).toFixed(3)}`,
    `questions without mark: recall ${recallOf(questions, false).toFixed(3)}`,
    `unanswered: precision ${open.precision.toFixed(3)}, recall ${open.recall.toFixed(3)}, high tier precision ${open.high.toFixed(3)}`
  )
  if (detail === 'types') return lines.join('\n')
  lines.push('', 'rule                      cases  misses  false  wrong fields')
  for (const [rule, group] of groupBy(outcomes, (one) => one.rule)) {
    const misses = group.flatMap(({missed}) => missed)
    const surplus = group.flatMap((one) => one.surplus)
    const wrong = wrongOf(group)
    const cases = new Set(group.map(({draft}) => draft))
    lines.push(
      [
        rule.padEnd(24),
        String(cases.size).padStart(6),
        String(misses.length).padStart(7),
        String(surplus.length).padStart(6),
        String(wrong.length).padStart(13)
      ].join(' ')
    )
    if (detail === 'faults') lines.push(...faultsOf(group))
  }
  return lines.join('\n')
}

function faultsOf(outcomes: ReadonlyArray<Outcome>): Array<string> {
  return outcomes.flatMap((one) => {
    const lines = [
      ...one.missed.map(({text}) => `missed ${one.type}: ${text ?? 'any'}`),
      ...one.surplus.map((fact) => `false ${describe(fact, one)}`),
      ...(one.missed.length > 0 ? one.weak : []).map(
        (fact) => `low ${describe(fact, one)}`
      ),
      ...wrongOf([one])
    ]
    if (lines.length === 0) return []
    return [`    ${JSON.stringify(one.draft.source)}`, ...lines.map(indent)]
  })
}

function describe(fact: Fact, {draft, type}: Outcome): string {
  return `${type} (${fact.evidence[0]?.rule}): ${wordsOf(fact, draft)}`
}

function wrongOf(outcomes: ReadonlyArray<Outcome>): Array<string> {
  return outcomes
    .flatMap(({checks}) => checks)
    .filter(({right}) => !right)
    .map(({message}) => message)
}

function indent(line: string): string {
  return `      ${line.replaceAll('\n', '⏎')}`
}

function groupBy<T>(
  outcomes: ReadonlyArray<Outcome>,
  key: (outcome: Outcome) => T
): Map<T, Array<Outcome>> {
  const groups = new Map<T, Array<Outcome>>()
  for (const outcome of outcomes) {
    const group = groups.get(key(outcome))
    if (group) group.push(outcome)
    else groups.set(key(outcome), [outcome])
  }
  return groups
}
