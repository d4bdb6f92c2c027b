import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import test from 'node:test'
import * as fc from 'fast-check'
import {remark} from 'remark'
import {parseDraft, remarkDraft, remarkNotes} from '@inkstone/core'
import {generateDraft} from './support/generate-draft.js'
import {createFolder} from './support/run-inkstone.js'

const run = promisify(execFile)
const bin = fileURLToPath(
  new URL('../../node_modules/remark-cli/cli.js', import.meta.url)
)

test('any processor reads what parseDraft reads', () => {
  const processor = remark().use(remarkNotes)
  for (const source of [
    '---\ntitle: 甲\n-----\n# 乙\n',
    'title: 甲\ndate: 2020-01-01\n---\n# 乙\n',
    '---\n\n- 甲\n\n> 乙\n',
    '\uFEFF# 甲\n\n- [ ]\n  乙\n',
    '$$\nx\n$$\n\n$y$\n',
    '从 $5 到 $6，见 https://a.example/b，后文。\n'
  ]) {
    assert.deepEqual(processor.parse(source), parseDraft(source).root, source)
  }
  fc.assert(
    fc.property(generateDraft(), (source) => {
      const draft = parseDraft(source)
      if (draft.problems.some(({code}) => code.startsWith('E_'))) return
      assert.deepEqual(processor.parse(source), draft.root)
    }),
    {numRuns: 200}
  )
})

test('options reach the grammar', () => {
  const source = '从 $5 到 $6，**注意：**后文。\n'
  const options = {cjkFriendly: true, math: true}
  assert.deepEqual(
    remark().use(remarkNotes, options).parse(source),
    parseDraft(source, options).root
  )
  assert.throws(
    () =>
      Reflect.apply(remark().use, remark(), [remarkNotes, {maths: 1}]).freeze(),
    /Unexpected option `maths`/
  )
})

test('syntax that others add or switch off stays so', () => {
  const processor = remark()
    .use(remarkNotes)
    .data({micromarkExtensions: [{disable: {null: ['headingAtx']}}]})
  for (const source of ['# 甲\n\n~~乙~~\n', '# 丙\n\n~~丁~~\n']) {
    const tree = processor.parse(source)
    assert.deepEqual(
      tree.children.map(({type}) => type),
      ['paragraph', 'paragraph']
    )
    assert.match(JSON.stringify(tree), /"delete"/)
  }
})

test('without a parser it says what it needs', () => {
  assert.throws(
    () => Reflect.apply(remarkNotes, {data: () => ({})}, []),
    /expected `remarkNotes` after `remark-parse`/
  )
})

test('what was read can be printed', async () => {
  const source =
    '---\ntitle: 甲\n---\n\n# 乙\n\n* [ ] 丙\n\n| a | b     |\n| - | ----- |\n| 1 | ~~2~~ |\n\n$$\nx\n$$\n\n价 $y$[^1]。\n\n[^1]: 注\n'
  const file = await remark().use(remarkNotes).use(remarkDraft).process(source)
  assert.equal(String(file), source)
  assert.equal(
    file.data.inkstone?.facts.length,
    parseDraft(source).facts.length
  )
  const price = '从 $5 到 $6。\n'
  assert.equal(String(await remark().use(remarkNotes).process(price)), price)
})

test('the command line of remark takes both plugins from a file', async (t) => {
  const core = import.meta.resolve('@inkstone/core')
  const cwd = await createFolder(t, {
    'a.md':
      '---\ntitle: 甲\n---\n\n* 乙：$x_1$\n\n| a |\n| - |\n| 1 |\n\n什么是丙？\n',
    '.remarkrc.mjs': `import {remarkDraft, remarkNotes} from '${core}'
const say = () => (tree, file) => {
  file.message(file.data.inkstone.facts.map(({type}) => type).join(' '))
}
export default {plugins: [[remarkNotes, {math: true}], remarkDraft, say]}
`
  })
  const {stderr, stdout} = await run(process.execPath, [bin, 'a.md'], {cwd})
  assert.match(stderr, /question/)
  assert.match(stdout, /^\* 乙：\$x_1\$\n\n\| a \|\n\| - \|/m)
})
