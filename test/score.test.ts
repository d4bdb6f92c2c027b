import assert from 'node:assert/strict'
import process from 'node:process'
import test from 'node:test'
import type {FactType} from '@inkstone/core'
import {printScore} from './support/print-score.js'
import {rate, rateField, rateOpen, recallOf} from './support/rate-rules.js'
import {readRules} from './support/read-rules.js'
import {scoreRule} from './support/score-rules.js'

/**
 * Facts found in cases that were written from what drafts look like, not from
 * what the detectors do. `npm run score` prints the rules one by one,
 * `npm run score -- --verbose` each miss and false hit as well.
 */
const files = await readRules()
const outcomes = files.flatMap(scoreRule)

const verbose = process.argv.includes('--verbose')
const rules = process.argv.includes('--rules')
console.log(
  printScore(outcomes, verbose ? 'faults' : rules ? 'rules' : 'types')
)

/** Least precision and recall of each type. */
const targets: Readonly<Record<FactType, [number, number]>> = {
  question: [0.95, 0.92],
  answer: [0.85, 0.85],
  termDefinition: [0.85, 0.95],
  reference: [0.85, 0.85],
  count: [0.85, 0.85],
  marker: [0.85, 0.85],
  note: [0.85, 0.85],
  step: [0.85, 0.85],
  entity: [0.85, 0.85]
}

test('Each file of cases is well formed', () => {
  assert.deepEqual(
    files.flatMap(({faults}) => faults),
    []
  )
})

for (const [type, [precision, recall]] of Object.entries(targets)) {
  test(`Facts of type ${type} are right and found`, () => {
    const rates = rate(outcomes.filter((one) => one.type === type))
    assert.ok(rates.count > 0, `No cases of ${type}`)
    reach('precision', rates.precision, precision)
    reach('recall', rates.recall, recall)
  })
}

test('Questions are found with a mark and without', () => {
  const questions = outcomes.filter(({type}) => type === 'question')
  reach('recall with mark', recallOf(questions, true), 0.98)
  reach('recall without mark', recallOf(questions, false), 0.75)
})

test('Questions are called unanswered when they are', () => {
  const open = rateOpen(outcomes.filter(({type}) => type === 'question'))
  reach('precision', open.precision, 0.85)
  reach('recall', open.recall, 0.7)
  reach('precision of the high tier', open.high, 0.95)
})

test('References inside a draft land where they should', () => {
  reach('right targets', rateField(outcomes, 'target'), 0.7)
})

function reach(name: string, value: number, target: number): void {
  assert.ok(value >= target, `${name} is ${value.toFixed(3)}, not ${target}`)
}
