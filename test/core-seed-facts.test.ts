import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test, {type TestContext} from 'node:test'
import {openQuestions, parseDraft, toJSON, type DraftJson} from '@inkstone/core'

async function readSeed(t: TestContext): Promise<DraftJson | undefined> {
  const path = process.env['INKSTONE_SEED']
  if (path) return toJSON(parseDraft(await readFile(path)))
  t.skip('INKSTONE_SEED is not set')
  return undefined
}

test('the seed asks four questions, and one of them is open', async (t) => {
  const seed = await readSeed(t)
  if (!seed) return
  assert.deepEqual(
    seed.questions.map(
      ({answered, answerLines, form, line, rhetorical, tier}) => [
        line,
        form,
        answered,
        tier,
        rhetorical,
        answerLines
      ]
    ),
    [
      [10, 'label', 'yes', undefined, false, [[12, 12]]],
      [58, 'mark', 'no', 'mid', false, []],
      [101, 'mark', 'yes', undefined, false, [[103, 110]]],
      [114, 'mark', 'yes', undefined, true, [[114, 114]]]
    ]
  )
  assert.deepEqual(seed.questions[1]?.span, [1366, 1382])
})

test('the seed defines 25 terms by layout and two by a lead-in', async (t) => {
  const seed = await readSeed(t)
  if (!seed) return
  assert.deepEqual(
    seed.definitions.map(({form, kind, line}) => `${line} ${form} ${kind}`),
    [
      ...[57, 58].map((line) => `${line} lead-in concept`),
      ...range(66, 74).map((line) => `${line} bullet command`),
      ...range(78, 81).map((line) => `${line} ordered parameter`),
      ...[98, 99].map((line) => `${line} bullet concept`),
      ...range(126, 134).map((line) => `${line} table-row path`),
      '138 paragraph concept'
    ]
  )
})

test('the seed points at thirteen things', async (t) => {
  const seed = await readSeed(t)
  if (!seed) return
  assert.deepEqual(
    seed.references.map(({kind, line, status, targetLines}) =>
      [line, kind, status, ...(targetLines ?? [])].join(' ')
    ),
    [
      '39 back resolved 20 31',
      '53 source-file external',
      '57 man external',
      '58 man external',
      '76 antecedent missing',
      '128 url external',
      '134 back resolved 133 133',
      '134 url external',
      '138 forward resolved 150 154',
      '148 url external',
      '166 symbol external',
      '171 symbol external',
      '180 section missing'
    ]
  )
})

test('counts, markers, notes and steps of the seed', async (t) => {
  const path = process.env['INKSTONE_SEED']
  if (!path) return t.skip('INKSTONE_SEED is not set')
  const draft = parseDraft(await readFile(path))
  assert.deepEqual(
    draft.facts
      .filter(
        ({confidence, type}) =>
          confidence !== 'low' &&
          ['count', 'marker', 'note', 'step'].includes(type)
      )
      .map((fact) => {
        const {line} = fact.position.start
        if (fact.type === 'count') return [line, fact.claimed, fact.actual]
        if (fact.type === 'step') {
          return [line, fact.form, fact.commands.length, fact.comments.length]
        }
        return [line, fact.type]
      }),
    [
      [22, 'commands', 6, 2],
      [34, 'commands', 2, 0],
      [41, 'config', 0, 0],
      [76, 4, 4],
      [83, 'note'],
      [89, 'transcript', 1, 0],
      [105, 'commands', 4, 0],
      [148, 'marker'],
      [180, 2, 2],
      [185, 2, 2]
    ]
  )
  assert.equal(openQuestions(draft).length, 1)
})

function range(from: number, to: number): Array<number> {
  return Array.from({length: to - from + 1}, (_, index) => from + index)
}
