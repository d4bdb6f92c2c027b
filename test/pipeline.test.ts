import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test from 'node:test'
import {parseDraft, toJSON, toSource, type Draft} from '@inkstone/core'
import {toCards, toHtml} from '@inkstone/export'
import {
  fixDraft,
  lintDraft,
  type LintMessage,
  type LintOptions
} from '@inkstone/lint'
import {assertGolden} from './support/golden.js'

/** One folder of fixtures is one draft through every room of the house. */
const drafts = [
  {
    folder: 'twin',
    draft: '../notes/网络与存储札记.md',
    fileId: '网络与存储札记'
  },
  {folder: 'latches', draft: 'fixtures/latches/draft.md', fileId: 'latches'},
  {folder: 'diary', draft: 'fixtures/diary/draft.md', fileId: 'diary'}
]

const options: LintOptions = {extends: ['recommended', 'style']}

for (const {draft: path, fileId, folder} of drafts) {
  test(`${folder}: the draft is read as expected`, async () => {
    const parsed = parseDraft(await readFile(path))
    await assertGolden(`fixtures/${folder}/parse.json`, describeParse(parsed))
  })

  test(`${folder}: the messages are the expected ones`, async () => {
    const {file} = await lintDraft(await readFile(path), options)
    await assertGolden(
      `fixtures/${folder}/messages.txt`,
      file.messages.map(describeMessage).join('')
    )
  })

  test(`${folder}: fixing gives the expected text, once`, async () => {
    const parsed = parseDraft(await readFile(path))
    const {edits} = await fixDraft(parsed, options)
    const fixed = toSource(parsed, edits)
    await assertGolden(`fixtures/${folder}/fixed.md`, fixed)
    assert.deepEqual((await fixDraft(fixed, options)).edits, [])
  })

  test(`${folder}: the page is the expected one`, async () => {
    const parsed = parseDraft(await readFile(path))
    const {file} = await lintDraft(parsed, options)
    const page = toHtml(parsed, {
      messages: file.messages,
      path: `notes/${fileId}.md`
    })
    await assertGolden(`fixtures/${folder}/page.html`, withoutAssets(page))
  })

  test(`${folder}: the cards are the expected ones`, async () => {
    const parsed = parseDraft(await readFile(path))
    const {file} = await lintDraft(parsed, options)
    const {cards} = toCards(parsed, {
      fileId,
      messages: file.messages,
      namespace: 'inkstone'
    })
    const rows = cards.map(({guid, key, kind, plain, source, status}) => ({
      key,
      guid,
      kind,
      status,
      line: source.line,
      front: plain.front,
      back: plain.back
    }))
    await assertGolden(
      `fixtures/${folder}/cards.json`,
      `[${rows.length > 0 ? `\n${lines(rows, 2)}\n` : ''}]\n`
    )
  })
}

/** A page without style, script and their hashes, which have tests of their own. */
function withoutAssets(page: string): string {
  return page
    .replace(/<style>[^]*?<\/style>/, '<style></style>')
    .replace(/<script>[^]*?<\/script>/, '<script></script>')
    .replaceAll(/sha256-[\w+/]{43}=/g, 'sha256-')
}

/** The fields of core's JSON that a person can check by reading the draft. */
function describeParse(draft: Draft): string {
  const json = toJSON(draft)
  const tables = {
    topics: pick(json.topics, [
      'id',
      'title',
      'origin',
      'depth',
      'start',
      'end',
      'parentStart'
    ]),
    questions: pick(json.questions, [
      'line',
      'text',
      'answered',
      'tier',
      'form',
      'rhetorical',
      'topic',
      'answerLines'
    ]),
    definitions: pick(json.definitions, ['line', 'term', 'form', 'kind']),
    references: pick(json.references, ['line', 'text', 'kind', 'status'])
  }
  const rows = Object.entries(tables).map(
    ([name, table]) =>
      `  "${name}": [${table.length > 0 ? `\n${lines(table, 4)}\n  ` : ''}]`
  )
  return `{\n${rows.join(',\n')}\n}\n`
}

function pick<Row extends object>(
  rows: ReadonlyArray<Row>,
  keys: ReadonlyArray<keyof Row>
): Array<Partial<Row>> {
  return rows.map((row) => {
    const picked: Partial<Row> = {}
    for (const key of keys) if (row[key] !== undefined) picked[key] = row[key]
    return picked
  })
}

/** A row a line, with a blank after each colon and comma between fields. */
function lines(rows: ReadonlyArray<object>, indent: number): string {
  return rows
    .map((row) => {
      const fields = Object.entries(row).map(
        ([key, value]) =>
          `${JSON.stringify(key)}: ${JSON.stringify(value).replaceAll(/(?<=\d|\]),(?=\d|\[)/g, ', ')}`
      )
      return `${' '.repeat(indent)}{${fields.join(', ')}}`
    })
    .join(',\n')
}

/** `line:column-line:column: severity: reason [rule]`. */
function describeMessage(message: LintMessage): string {
  const {place, reason, ruleId, severity} = message
  assert.ok(place && 'start' in place, `${reason} has a range`)
  const {end, start} = place
  const range = `${start.line}:${start.column}-${end.line}:${end.column}`
  return `${range}: ${severity}: ${reason} [${ruleId}]\n`
}
