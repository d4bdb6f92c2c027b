import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import test, {type TestContext} from 'node:test'
import {fileURLToPath} from 'node:url'
import {LintError, defineRule, lintDraft, rules} from '@inkstone/lint'
import * as door from '@inkstone/lint/remark'
import remarkPresetInkstone, {
  noBareUrlNearCjk,
  noKnownTypo,
  noShellPrompt,
  toRemarkRule,
  zhConfusable
} from '@inkstone/lint/remark'
import {remark} from 'remark'
import type {VFileMessage} from 'vfile-message'
import {readRemarkExamples} from './support/read-remark-examples.js'

const published = [
  'final-newline',
  'hard-break-spaces',
  'heading-increment',
  'list-item-bullet-indent',
  'list-item-indent',
  'no-blockquote-without-marker',
  'no-duplicate-definitions',
  'no-empty-url',
  'no-heading-content-indent',
  'no-literal-urls',
  'no-shortcut-reference-image',
  'no-shortcut-reference-link',
  'no-undefined-references',
  'no-unused-definitions',
  'ordered-list-marker-style'
]

for (const rule of published) {
  test(`the published examples of ${rule} say the same in our run`, async () => {
    const {default: plugin} = await import(`remark-lint-${rule}`)
    const examples = await readRemarkExamples(rule)
    assert.ok(examples.length > 0)
    for (const {config, foreign, input, name, output} of examples) {
      if (foreign) continue
      const use = config === undefined ? plugin : [plugin, config]
      const run = lintDraft(input, {extends: [], remark: [use]})
      if (output.some((line) => line.includes('for `options'))) {
        await assert.rejects(run, LintError, name)
      } else {
        const {crashes, file} = await run
        assert.deepEqual(crashes, [], name)
        const lines = file.messages.map(String).toSorted()
        assert.deepEqual(lines, output.toSorted(), name)
      }
    }
  })
}

test('in remark a message gives way to one that supersedes it', async () => {
  const rule = published.find((name) => name === 'no-literal-urls')
  const {default: noLiteralUrls} = await import(`remark-lint-${rule}`)
  const source = '见https://example.com/a，后文。\n'
  const both = remark().use(remarkPresetInkstone).use(noLiteralUrls)
  const {messages} = await both.process(source)
  assert.deepEqual(
    messages.map(({ruleId}) => ruleId),
    ['no-bare-url-near-cjk']
  )
  const one = remark()
    .use(remarkPresetInkstone)
    .use(noBareUrlNearCjk, false)
    .use(noLiteralUrls)
  assert.deepEqual(
    (await one.process(source)).messages.map(({ruleId}) => ruleId),
    ['no-literal-urls']
  )
})

test('plain remark-cli says what lintDraft says', async (t) => {
  const folder = await createFolder(t)
  await configure(folder, 'export {default} from "@inkstone/lint/remark"\n')
  const notes = new URL('../../notes/', import.meta.url)
  const texts = new Map(Object.entries(hard))
  for (const name of await readdir(notes)) {
    if (!name.endsWith('.md')) continue
    texts.set(name, await readFile(new URL(name, notes), 'utf8'))
  }
  let fatal = false
  const expected = new Map<string, Array<string>>()
  for (const [name, text] of texts) {
    await writeFile(path.join(folder, name), text)
    const {file} = await lintDraft(text)
    if (file.messages.length === 0) continue
    expected.set(name, file.messages.map(toLine).toSorted())
    fatal ||= file.messages.some((message) => message.fatal)
  }
  assert.ok(expected.size > 8)
  const {files, status} = await runRemark(folder, '.')
  assert.deepEqual(files, new Map([...expected].toSorted()))
  assert.equal(status, fatal ? 1 : 0)
})

test('rules alone, with settings of remark-lint, work in remark-cli', async (t) => {
  const folder = await createFolder(t)
  await configure(
    folder,
    `import preset, {noKnownTypo, noShellPrompt, noHeadingPunctuation} from '@inkstone/lint/remark'
export default {plugins: [
  preset, [noKnownTypo, 'warn'], [noShellPrompt, false], [noHeadingPunctuation, ['info']]
]}\n`
  )
  const text = '# 标题。\n\nrecieve\n\n```sh\nroot@box:~# ls\n```\n'
  await writeFile(path.join(folder, 'a.md'), text)
  const {files, status} = await runRemark(folder, 'a.md')
  assert.deepEqual(files.get('a.md'), [
    '1:5-1:6 info Unexpected `。` at the end of a heading, remove it no-heading-punctuation inkstone',
    '3:1-3:8 warning Unexpected `recieve`, expected `receive` no-known-typo inkstone'
  ])
  assert.equal(status, 0)
})

test('a rule of your own works in an existing configuration', async () => {
  const rule = defineRule({
    id: 'no-shouting',
    meta: {
      family: 'punctuation',
      preset: 'strict',
      severity: 'warning',
      since: '0.1.0',
      zh: '不连用感叹号。'
    },
    messages: {
      unexpected: {en: 'Unexpected `{actual}`', zh: '不应有 `{actual}`'}
    },
    options: (value) => (typeof value === 'number' ? value : 2),
    create: (context) => ({
      prose(prose) {
        for (const {0: marks, index} of prose.text.matchAll(/[!！]+/g)) {
          if (marks.length < context.options) continue
          const at = prose.span(index, index + marks.length)
          context.report({messageId: 'unexpected', at})
        }
      }
    })
  })
  const plugin = toRemarkRule(rule)
  const text = '太好了！！\n\n好！\n'
  const messages = async (...use: Parameters<typeof plugin>) =>
    (
      await remark()
        .use(plugin, ...use)
        .process(text)
    ).messages.map(toLine)
  const first = '1:4-1:6 warning Unexpected `！！` no-shouting inkstone'
  const second = '3:2-3:3 warning Unexpected `！` no-shouting inkstone'
  assert.deepEqual(await messages(), [first])
  assert.deepEqual(await messages(1), [first])
  assert.deepEqual(await messages([true, 1]), [first, second])
  assert.deepEqual(await messages([2, 1]), [
    first.replace('warning', 'error'),
    second.replace('warning', 'error')
  ])
  for (const off of [0, false, 'off', ['off'], [0, 1]]) {
    assert.deepEqual(await messages(off), [])
  }
})

test('a wrong setting throws while attaching', () => {
  assert.throws(attach(['fatal']), LintError)
  assert.throws(attach({variant: true}), LintError)
  assert.throws(() => remark().use(noShellPrompt, {x: 1}).freeze(), LintError)
})

test('a rule that throws is fatal in remark, where it would be a warning', async () => {
  const rule = defineRule({
    id: 'broken',
    meta: {
      family: 'words',
      preset: 'strict',
      severity: 'warning',
      since: '0.1.0',
      zh: '测试。'
    },
    messages: {},
    create() {
      throw new TypeError('broken')
    }
  })
  const file = await remark()
    .use(remarkPresetInkstone)
    .use(toRemarkRule(rule))
    .process('一段话。\n')
  assert.deepEqual(
    file.messages.map(({fatal, reason, ruleId}) => [ruleId, reason, fatal]),
    [['broken', 'broken', true]]
  )
})

test('comments silence both sources in plain remark too', async () => {
  assert.deepEqual(await runBelow(''), [
    'no-known-typo',
    'zh-confusable',
    'heading-increment'
  ])
  assert.deepEqual(await runBelow('<!--lint disable zh-confusable-->'), [
    'no-known-typo',
    'heading-increment'
  ])
  assert.deepEqual(await runBelow('<!-- inkstone disable-file -->'), [])
  assert.deepEqual(await runBelow('<!-- inkstone ignore -- 引文 -->'), [
    'heading-increment'
  ])
})

test('the door has every rule as a plugin, and nothing else', () => {
  const names = [...rules.keys()].map((id) =>
    id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())
  )
  assert.deepEqual(
    Object.keys(door).toSorted(),
    ['default', 'toRemarkRule', ...names].toSorted()
  )
  assert.equal(noKnownTypo.name, 'inkstone:no-known-typo')
})

function attach(value: unknown) {
  return () => remark().use(zhConfusable, value).freeze()
}

/** Ids of what is said below a comment in plain remark. */
async function runBelow(comment: string) {
  const text = `# 甲\n\n${comment}\n\n原声的criu，recieve。\n\n### 乙\n`
  const file = await remark().use(remarkPresetInkstone).process(text)
  return file.messages.map(({ruleId}) => ruleId)
}

/** What another parser reads in another way, or keeps. */
const hard: Readonly<Record<string, string>> = {
  'bom-crlf.md': '\uFEFF# 标题\r\n\r\n原声的criu。\r\nrecieve\r\n',
  'front-matter.md': '---\ntitle: recieve\n---\n\n# 甲\n\n### recieve\n',
  'broken-front-matter.md': '---\ntitle: [\n---\n\n原声的criu\n',
  'urls.md': '见https://a.b/c。后文，（https://d.e/f）。\n',
  'footnotes.md': '一[^1]。\n\n[^1]: 原声的criu\n\n[id]: <>\n',
  'table.md': '| 原声的criu | recieve |\n|--|--|\n| ~~recieve~~ | |\n',
  'comments.md':
    '<!-- inkstone disable-next-line -->\n原声的criu\n\n原声的criu<!--lint ignore-->\n',
  'question.md': '# 甲\n\n什么时候会触发回收？\n\n# 乙\n\n正文。\n',
  'empty.md': ''
}

/** Beside the tests, so that packages are found from it. */
async function createFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.resolve('dist', 'remark-'))
  t.after(() => rm(folder, {recursive: true}))
  return folder
}

function configure(folder: string, config: string): Promise<void> {
  return writeFile(path.join(folder, '.remarkrc.mjs'), config)
}

/** Run a script of Node, and wait for its end. */
async function spawnNode(script: string, args: Array<string>, cwd: string) {
  const child = spawn(process.execPath, [script, ...args], {cwd})
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    stderr += part
  })
  const [status] = await once(child, 'close')
  return {status, stderr}
}

/** Run the real command line; what it says of each file. */
async function runRemark(folder: string, name: string) {
  const cli = new URL('../../node_modules/remark-cli/cli.js', import.meta.url)
  const args = ['--no-color', '--no-stdout', '--quiet', name]
  const {status, stderr} = await spawnNode(fileURLToPath(cli), args, folder)
  const files = new Map<string, Array<string>>()
  for (const part of stderr.replace(/\[cause\]:\n.*\n/g, '').split('\n\n')) {
    const [head = '', ...lines] = part.trim().split('\n')
    const found = lines
      .map((line) => line.trim().replace(/ {2,}/g, ' '))
      .filter((line) => /^\d+:\d+/.test(line))
    if (found.length > 0) files.set(head.trim(), found.toSorted())
  }
  return {files: new Map([...files].toSorted()), status}
}

/** As `vfile-reporter` prints a message. */
function toLine(message: VFileMessage): string {
  const {fatal, name, reason, ruleId, source} = message
  const label = fatal ? 'error' : fatal === false ? 'warning' : 'info'
  return `${name} ${label} ${reason} ${ruleId} ${source}`
}
