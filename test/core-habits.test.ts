import assert from 'node:assert/strict'
import test from 'node:test'
import {
  assertDraft,
  parseDraft,
  toBytes,
  toJSON,
  toSource
} from '@inkstone/core'
import {pickExpected, readHabits} from './support/read-habits.js'

const habits = await readHabits('fixtures/habits')

test('each habit has a draft and what is expected of it, topics included', () => {
  assert.ok(habits.length > 0)
  for (const {expected, files, folder} of habits) {
    assert.deepEqual(files, ['draft.md', 'expected.json'], folder)
    assert.equal(typeof expected['habit'], 'string', folder)
    assert.ok(Array.isArray(expected['topics']), folder)
  }
})

for (const {bytes, expected, folder} of habits) {
  const {habit, ...fields} = expected
  test(`${folder}: ${String(habit)}`, () => {
    const draft = parseDraft(bytes)
    assertDraft(draft)
    assert.deepEqual(Buffer.from(toSource(draft)), bytes)
    assert.equal(toBytes(draft, bytes), bytes)
    const actual = {problems: [], ...fields}
    assert.deepEqual(pickExpected(toJSON(draft), actual), actual)
  })
}
