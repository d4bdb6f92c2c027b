import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test, {type TestContext} from 'node:test'
import {parseDraft, toJSON, toSource} from '@inkstone/core'
import {lintDraft, type LintOptions} from '@inkstone/lint'

/** The draft that started the project; it is not part of the project. */
async function readSeed(t: TestContext): Promise<Uint8Array | undefined> {
  const path = process.env['INKSTONE_SEED']
  if (path) return readFile(path)
  t.skip('INKSTONE_SEED is not set')
  return undefined
}

test('the seed has 14 topics and one question that nobody answered', async (t) => {
  const seed = await readSeed(t)
  if (!seed) return
  const draft = parseDraft(seed)
  const {questions, topics} = toJSON(draft)
  assert.equal(topics.length, 14)
  assert.deepEqual(
    questions.filter(({answered}) => answered === 'no').map(({line}) => line),
    [58]
  )
  assert.equal(toSource(draft), new TextDecoder().decode(seed))
})

test('the presets say of the seed what is true, and nothing else', async (t) => {
  const seed = await readSeed(t)
  if (!seed) return
  const lint = async (options: LintOptions) => {
    const {file} = await lintDraft(seed, options)
    return file.messages.map(
      ({column, line, ruleId}) => `${line}:${column} ${ruleId}`
    )
  }
  const recommended = [
    '51:33 zh-confusable',
    '58:16 man-page-section',
    '58:31 no-unanswered-question',
    '73:20 no-known-typo',
    '90:1 no-shell-prompt',
    '181:39 zh-yu-preposition',
    '181:81 zh-adverb-de'
  ]
  assert.deepEqual(await lint({}), recommended)
  assert.deepEqual(await lint({extends: ['recommended', 'style']}), [
    '10:63 no-heading-punctuation',
    '34:1 blanks-around-fences',
    ...recommended
  ])
})
