import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test, {type TestContext} from 'node:test'
import {parseDraft} from '@inkstone/core'
import {toCards, type CardSet} from '@inkstone/export'
import {lintDraft} from '@inkstone/lint'
import {assertGolden} from './support/golden.js'

/** Cards of the draft that started the project, held by its findings. */
async function readCards(
  t: TestContext,
  change = (text: string) => text
): Promise<CardSet | undefined> {
  const path = process.env['INKSTONE_SEED']
  if (!path) {
    t.skip('INKSTONE_SEED is not set')
    return undefined
  }
  const draft = parseDraft(change(await readFile(path, 'utf8')))
  const {file} = await lintDraft(draft)
  return toCards(draft, {
    fileId: 'some-drafts',
    messages: file.messages,
    namespace: 'inkstone'
  })
}

test('the seed gives its 38 cards, 37 of them ready', async (t) => {
  const set = await readCards(t)
  if (!set) return
  const rows = set.cards.map((card) => ({
    key: card.key.slice('inkstone/some-drafts#'.length),
    guid: card.guid,
    kind: card.kind,
    status: card.status,
    line: card.source.line,
    reasons: card.reasons,
    contentHash: card.contentHash,
    backHash: card.backHash
  }))
  await assertGolden(
    'fixtures/seed.cards.json',
    `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`
  )
  assert.equal(rows.length, 38)
  assert.equal(rows.filter(({status}) => status === 'ready').length, 37)
  assert.deepEqual(
    set.openQuestions.map(({line}) => line),
    [58]
  )
})

test('what the cards of the seed show is on them, and nothing private', async (t) => {
  const set = await readCards(t)
  if (!set) return
  for (const {fields, key, plain, status} of set.cards) {
    const text = Object.values(fields).join('\n')
    assert.doesNotMatch(text, /einsler|layout: post|luksFormat/, key)
    assert.ok(plain.front.length > 0 && plain.back.length > 0, key)
    if (status === 'ready') assert.doesNotMatch(plain.back, /不被复用|：$/, key)
  }
})

test('the keys of the seed outlive a change of its marks', async (t) => {
  const set = await readCards(t)
  const ascii = await readCards(t, (text) =>
    text
      .replaceAll('Q：', 'Q: ')
      .replaceAll('A：', 'A: ')
      .replaceAll('？', '?')
      .replaceAll('：**', ':**')
      .replaceAll('：', ': ')
  )
  if (!set || !ascii) return
  assert.deepEqual(
    ascii.cards.map(({guid}) => guid),
    set.cards.map(({guid}) => guid)
  )
})
