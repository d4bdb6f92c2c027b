import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import test from 'node:test'
import {promisify} from 'node:util'
import {fromMdast, parseDraft} from '@inkstone/core'
import {
  fixDraft,
  lintDraft,
  recommended,
  renderMessage,
  rulePages,
  rules,
  strict,
  style,
  type LintOptions,
  type Rule
} from '@inkstone/lint'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {assertGolden} from './support/golden.js'
import {
  listRuleFiles,
  readExamples,
  readRule,
  type Example
} from './support/read-examples.js'

const ids = await listRuleFiles()
const examples = (await Promise.all(ids.map((id) => readExamples(id)))).flat()

test('every file of a rule exports one rule of its name, registered once', async () => {
  assert.deepEqual([...rules.keys()], ids)
  for (const id of ids) {
    const name = id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())
    const exported = (await readRule(id)).match(/^export .*$/gm)
    assert.deepEqual(exported, [`export const ${name} = defineRule({`])
    assert.equal(findRule(id).id, id)
  }
})

test('a rule is on in its preset, as severe as it says', () => {
  const presets = {recommended, style, strict}
  for (const {id, meta} of rules.values()) {
    assert.ok(meta.preset !== 'kernel')
    for (const [name, preset] of Object.entries(presets)) {
      const setting = preset.rules?.[id]
      if (name === meta.preset) assert.equal(setting, meta.severity, id)
      else if (name !== 'strict') assert.equal(setting, undefined, id)
    }
  }
})

test('a rule has eight good and eight bad examples', () => {
  for (const id of ids) {
    const own = examples.filter(({rule}) => rule === id)
    const bad = own.filter(({messages}) => messages.length > 0)
    assert.ok(bad.length >= 8, `${id}: ${bad.length} bad`)
    assert.ok(own.length - bad.length >= 8, `${id}: too few good`)
    for (const {messages, name} of own) {
      const wrong = name.includes('/not-ok')
      assert.equal(messages.length > 0, wrong, name)
    }
  }
})

for (const example of examples) {
  test(`the example ${example.name} says what is written below it`, async () => {
    const {crashes, file} = await lint(example)
    assert.deepEqual(crashes, [])
    assert.deepEqual(toLines(file.messages), example.messages)
    assert.deepEqual(await fix(example), expectFixed(example, file.messages))
    if (example.zh) {
      const lines = file.messages.map((message) => toLine(message, 'zh-CN'))
      assert.deepEqual(lines, example.zh)
    }
    for (const message of file.messages) {
      assertPlace(example.markdown, message)
      assertFix(findRule(example.rule), message)
    }
  })
}

test('an example says the same with other line endings', async () => {
  for (const example of examples) {
    const {fixed, markdown} = example
    const other = {...example, markdown: toCrlf(markdown)}
    const {file} = await lint(other)
    assert.deepEqual(toLines(file.messages), example.messages, example.name)
    const after =
      fixed ?? expectFixed(example, (await lint(example)).file.messages)
    assert.equal(await fix(other), toCrlf(after), example.name)
  }
})

test('an example says the same inside a quote', async () => {
  for (const example of examples) {
    // What is no topic there, and has no answers beyond the quote.
    if (example.rule === 'no-unanswered-question') continue
    if (example.name.endsWith('/ok-accidental.md')) continue
    const markdown = example.markdown.replaceAll(/^/gm, '> ').slice(0, -2)
    const {file} = await lint({...example, markdown})
    const lines = toLines(file.messages).map((line) =>
      line.replaceAll(/(?<=^|-)(\d+):(\d+)(?=[-:])/g, (_, row, column) => {
        return `${row}:${Number(column) - 2}`
      })
    )
    assert.deepEqual(lines, example.messages, example.name)
  }
})

test('a fix takes its own message away and makes no other', async () => {
  const presets: LintOptions = {extends: ['recommended', 'style']}
  for (const example of examples) {
    const before = await lintDraft(example.markdown, presets)
    const after = await lintDraft(await fix(example), presets)
    const known = new Set(before.file.messages.map(({reason}) => reason))
    const left = after.file.messages.filter(({reason}) => !known.has(reason))
    assert.deepEqual(toLines(left), [], example.name)
  }
})

test('every message and every placeholder of a rule is used', async () => {
  const used = new Set<string>()
  const told = new Set<string>()
  for (const example of examples) {
    for (const message of (await lint(example)).file.messages) {
      assert.doesNotMatch(message.reason, /[{}]/, example.name)
      const id = `${example.rule} ${'messageId' in message && message.messageId}`
      used.add(id)
      if (example.zh) told.add(id)
    }
  }
  const templates = [...rules.values()].flatMap(({id, messages}) =>
    Object.keys(messages).map((messageId) => `${id} ${messageId}`)
  )
  assert.deepEqual([...used].toSorted(), templates.toSorted())
  assert.deepEqual([...told].toSorted(), templates.toSorted())
  for (const {messages} of rules.values()) {
    for (const {en, zh} of Object.values(messages)) {
      assert.deepEqual(findPlaceholders(zh), findPlaceholders(en))
    }
  }
})

const slips = {
  'en-misspelling': 'We will recieve it.\n',
  'zh-confusion': '用户登陆后才创建会话。\n',
  'zh-de': '可以有效的解决这个问题。\n',
  'zh-variant': '先建一个帐号。\n',
  'zh-yu': '这个结构类似与链表。\n'
}

test('a kind of typo has exactly one rule', async () => {
  for (const [kind, markdown] of Object.entries(slips)) {
    const {file} = await lintDraft(markdown, {extends: ['strict']})
    const ours = file.messages.filter(({source}) => source === 'inkstone')
    assert.equal(ours.length, 1, kind)
  }
})

test('a variant is told on request, a name is told on request', async () => {
  const variants: LintOptions = {
    rules: {'zh-confusable': ['error', {variants: true}]}
  }
  const preset = {extends: [{rules: variants.rules}]}
  for (const [options, severity] of [
    [preset, undefined],
    [variants, true]
  ] as const) {
    const {file} = await lintDraft(slips['zh-variant'], options)
    assert.deepEqual(
      file.messages.map(({fatal, reason}) => [fatal, reason]),
      [[severity, 'Unexpected `帐号`, expected `账号`']]
    )
  }
  const name = 'recieve recieve recieve recieve recieve\n'
  assert.deepEqual((await lintDraft(name)).file.messages, [])
  const named = await lintDraft(name, {
    rules: {'no-known-typo': ['info', {names: true}]}
  })
  assert.equal(named.file.messages.length, 5)
  await assert.rejects(
    lintDraft(name, {rules: {'no-known-typo': ['error', {name: true}]}}),
    {name: 'LintError', message: /no-known-typo.*expected `\{names: true\}`/}
  )
  await assert.rejects(
    lintDraft(name, {rules: {'zh-confusable': ['error', {sounds: true}]}}),
    {name: 'LintError', message: /zh-confusable.*`sound` and `variants`/}
  )
})

test('a severity that the user sets is that of every message', async () => {
  const source = '用户登陆后，对象是这个一但变了。\n'
  const severities = async (options: LintOptions) =>
    (await lintDraft(source, options)).file.messages.map(
      ({severity}) => severity
    )
  assert.deepEqual(await severities({}), ['error', 'warning'])
  for (const severity of ['error', 'warning', 'info'] as const) {
    const options = {rules: {'zh-confusable': severity}}
    assert.deepEqual(await severities(options), [severity, severity])
  }
})

test('a rule that takes no options says so', async () => {
  for (const rule of rules.values()) {
    if (rule.options) continue
    const options: LintOptions = {rules: {[rule.id]: ['info', {strict: true}]}}
    await assert.rejects(lintDraft('', options), {name: 'LintError'})
  }
})

test('rules are silent on nothing, on stray surrogates and on noise', async () => {
  const noise =
    '\uD800 x\uDC00 **\uD83D\n\n> \uDC00\n\n```\n\uD800@\uDC00:~$ \n```\n'
  for (const markdown of ['', '\n', '\uFEFF', ' \r\r\n', '\0', noise]) {
    const {crashes, file} = await lintDraft(markdown, everything)
    assert.deepEqual(crashes, [])
    const ours = file.messages.filter(({source}) => source === 'inkstone')
    assert.deepEqual(toLines(ours), [], JSON.stringify(markdown))
  }
})

test('rules do not throw on a tree without positions', async () => {
  for (const {markdown, name} of examples) {
    const {root} = parseDraft(markdown)
    visit(root, (node) => {
      delete node.position
    })
    const {crashes} = await lintDraft(fromMdast(root, markdown), everything)
    assert.deepEqual(crashes, [], name)
  }
})

test('a rule has as many hits on the notes as before', async () => {
  const hits = new Map(ids.map((id) => [id, 0]))
  for (const name of (await readdir('../notes')).toSorted()) {
    const note = await readFile(path.join('../notes', name))
    const {file} = await lintDraft(note, {extends: ['recommended', 'style']})
    for (const {ruleId = ''} of file.messages) {
      const sum = hits.get(ruleId)
      if (sum !== undefined) hits.set(ruleId, sum + 1)
    }
  }
  const text = JSON.stringify(Object.fromEntries(hits), undefined, 2)
  await assertGolden('fixtures/lint/notes-hits.json', `${text}\n`)
})

test('the pages of the rules are those in the repository', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'inkstone-pages-'))
  t.after(() => rm(folder, {recursive: true}))
  const file = path.join(folder, 'rule-pages.ts')
  const script = path.resolve('../packages/lint/scripts/build-pages.js')
  await promisify(execFile)(process.execPath, [script, file])
  const committed = '../packages/lint/src/rule-pages.ts'
  assert.equal(await readFile(file, 'utf8'), await readFile(committed, 'utf8'))
})

test('a rule has a page in both languages with the same examples', () => {
  assert.deepEqual([...rulePages.keys()], ids)
  for (const [id, page] of rulePages) {
    assert.match(page.en, new RegExp(`^# ${id}\n`))
    assert.match(page['zh-CN'], new RegExp(`^# ${id}\n`))
    assert.match(page['zh-CN'], /\p{Script=Han}{4}/u)
    assert.equal(countDrafts(page['zh-CN']), countDrafts(page.en))
    assert.doesNotMatch(page['zh-CN'], /Unexpected/)
  }
})

type Message = VFile['messages'][number]

const everything: LintOptions = {extends: ['strict', 'kernel']}

/** How many drafts a page shows. */
function countDrafts(page: string): number {
  return page.match(/^`{3,}markdown$/gm)?.length ?? 0
}

/** Lint with the rule of an example alone. */
function lint({markdown, rule}: Pick<Example, 'markdown' | 'rule'>) {
  return lintDraft(markdown, only(rule))
}

/** Apply all fixes of the rule of an example, the unsure ones too. */
async function fix({markdown, rule}: Pick<Example, 'markdown' | 'rule'>) {
  const result = await fixDraft(markdown, {
    ...only(rule),
    kinds: ['safe', 'suggest']
  })
  return result.source
}

function only(id: string): LintOptions {
  return {extends: [], rules: {[id]: findRule(id).meta.severity}}
}

function findRule(id: string): Rule {
  const rule = rules.get(id)
  assert.ok(rule, id)
  return rule
}

function toLines(messages: ReadonlyArray<Message>): Array<string> {
  return messages.map((message) => toLine(message, 'en'))
}

/** `1:1-1:3: Unexpected …` */
function toLine(message: Message, locale: 'en' | 'zh-CN'): string {
  const {place} = message
  assert.ok(place && 'start' in place)
  const {end, start} = place
  const range = `${start.line}:${start.column}-${end.line}:${end.column}`
  return `${range}: ${renderMessage(message, locale)}`
}

/** The place is one line, and holds what the message says stands there. */
function assertPlace(markdown: string, message: Message): void {
  const {actual, place} = message
  assert.ok(place && 'start' in place)
  assert.equal(place.start.line, place.end.line)
  const slice = markdown.slice(place.start.offset, place.end.offset)
  // A word may be cut by marks: `**原**声`.
  assert.equal(slice.replaceAll('**', ''), actual)
  assert.equal(message.reason, renderMessage(message, 'en'))
}

/** The rule promises the surest kind of its fixes, and no surer one. */
function assertFix(rule: Rule, message: Message): void {
  if (!('fix' in message)) return
  assert.ok(rule.meta.fix === 'safe' || rule.meta.fix === 'suggest', rule.id)
  if (rule.meta.fix === 'suggest')
    assert.match(JSON.stringify(message.fix), /suggest/)
}

/** The draft after its fixes, from the example or from its messages. */
function expectFixed(
  {fixed, markdown, rule}: Example,
  messages: ReadonlyArray<Message>
): string {
  if (fixed !== undefined) return fixed
  if (!findRule(rule).meta.fix) return markdown
  let result = markdown
  for (const {actual, expected, place} of messages.toReversed()) {
    assert.ok(place && 'start' in place)
    const {end, start} = place
    const [text, other] = expected ?? []
    if (text === undefined || other !== undefined) continue
    if (result.slice(start.offset, end.offset) !== actual) continue
    result = result.slice(0, start.offset) + text + result.slice(end.offset)
  }
  return result
}

function findPlaceholders(template: string): Array<string> {
  return Array.from(template.matchAll(/\{\w+\}/g), ([name]) => name).toSorted()
}

function toCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n')
}
