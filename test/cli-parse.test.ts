import assert from 'node:assert/strict'
import test from 'node:test'
import {createFolder, runInkstone} from './support/run-inkstone.js'

const draft = [
  '---',
  'title: 锁',
  '---',
  '',
  '# 锁',
  '',
  '- 自旋锁：拿不到就一直等。',
  '',
  '## 为什么要关中断？',
  '',
  '## 什么时候睡眠？',
  '',
  '拿不到信号量的时候。',
  ''
].join('\n')

test('the outline shows topics with lines, and what is open', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft})
  const {code, out} = await runInkstone(['parse', 'a.md'], {cwd})
  assert.equal(code, 0)
  assert.match(out, /^ {2}锁 {2}L5-13 {2}1 definition$/m)
  assert.match(out, /^ {6}\? 为什么要关中断？ {2}open L9$/m)
  assert.match(out, /^ {6}\? 什么时候睡眠？ {2}answered L11$/m)
  assert.match(out, /3 topics, 2 questions, 1 open/)
})

test('--json is one object with the contract of the library', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft})
  const {code, out} = await runInkstone(['parse', '--json', 'a.md'], {cwd})
  assert.equal(code, 0)
  const data = JSON.parse(out)
  assert.deepEqual([data.v, data.kind], [1, 'draft'])
  assert.equal(data.markdown, draft)
  assert.deepEqual(
    data.questions.map(({answered, line}: Record<string, unknown>) => [
      line,
      answered
    ]),
    [
      [9, 'no'],
      [11, 'yes']
    ]
  )
  const bare = await runInkstone(['parse', '--json', '--no-source', 'a.md'], {
    cwd
  })
  assert.equal('markdown' in JSON.parse(bare.out), false)
})

test('--all adds facts of low confidence and what speaks for each', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft})
  const few = await runInkstone(['parse', '--json', 'a.md'], {cwd})
  const all = await runInkstone(['parse', '--json', '--all', 'a.md'], {cwd})
  assert.equal(all.code, 0)
  assert.equal('evidence' in JSON.parse(few.out).questions[0], false)
  const [question] = JSON.parse(all.out).questions
  assert.match(question.evidence[0].rule, /^question\//)
})

test('--json and --mdast do not go together', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft})
  const {code, err, out} = await runInkstone(
    ['parse', '--json', '--mdast', 'a.md'],
    {cwd}
  )
  assert.deepEqual([code, out], [2, ''])
  assert.match(err, /choose one/)
})

test('a draft too deep to read gives exit 3, unless that is allowed', async (t) => {
  const cwd = await createFolder(t, {'a.md': '> '.repeat(200)})
  const {code, out} = await runInkstone(['parse', '--json', 'a.md'], {cwd})
  assert.equal(code, 3)
  const {problems, topics} = JSON.parse(out)
  assert.equal(problems[0].code, 'E_DEPTH')
  assert.deepEqual(topics[0].own, [0, 400])
  const allowed = await runInkstone(
    ['parse', '--json', '--allow-unprocessed', 'a.md'],
    {cwd}
  )
  assert.equal(allowed.code, 0)
})

test('--mdast is the tree of remark', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft})
  const {out} = await runInkstone(['parse', '--mdast', 'a.md'], {cwd})
  const tree = JSON.parse(out)
  assert.equal(tree.type, 'root')
  assert.equal(tree.children[0].type, 'yaml')
})

test('--json takes one draft', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft, 'b.md': draft})
  const {code, err} = await runInkstone(['parse', '--json', '.'], {cwd})
  assert.equal(code, 2)
  assert.match(err, /--json takes one draft, not 2/)
})

test('bytes that are no text give exit 3 and say which problem', async (t) => {
  const noise = Uint8Array.from(
    {length: 4096},
    (_, index) => (index * 197) % 256
  )
  const cwd = await createFolder(t, {'a.md': noise})
  const {code, err, out} = await runInkstone(['parse', '--json', 'a.md'], {cwd})
  assert.equal(code, 3)
  assert.equal(JSON.parse(out).problems[0].code, 'E_ENCODING')
  assert.match(err, /a\.md:1:1: E_ENCODING .*inkstone explain E_ENCODING/)
})

test('explain prints the page of a rule and of an error, in both languages', async (t) => {
  const cwd = await createFolder(t)
  const rule = await runInkstone(['explain', 'no-known-typo'], {cwd})
  assert.equal(rule.code, 0)
  assert.match(rule.out, /no-known-typo/)
  assert.match(rule.out, /Unexpected `\w+`, expected `\w+`/)
  const chinese = await runInkstone(
    ['explain', 'no-known-typo', '--locale', 'zh-CN'],
    {cwd}
  )
  assert.match(chinese.out, /\p{Script=Han}/u)
  const code = await runInkstone(['explain', 'E_ENCODING'], {cwd})
  assert.match(code.out, /iconv/)
})

test('help names every command with an example, flags fit 80 columns', async (t) => {
  const cwd = await createFolder(t)
  const main = await runInkstone(['--help'], {cwd})
  assert.equal(main.code, 0)
  for (const name of ['lint', 'export', 'parse', 'explain']) {
    assert.match(main.out, new RegExp(`^  inkstone ${name} `, 'm'))
    const help = await runInkstone([name, '--help'], {cwd})
    assert.equal(help.code, 0)
    assert.match(help.out, /^Examples:/)
    for (const line of help.out.split('\n')) {
      assert.ok(line.length <= 80, `${name}: ${line}`)
    }
  }
  const none = await runInkstone([], {cwd})
  assert.equal(none.out, main.out)
})

test('--version prints the version of the package', async (t) => {
  const cwd = await createFolder(t)
  const {code, out} = await runInkstone(['--version'], {cwd})
  assert.deepEqual([code, out], [0, '0.0.0\n'])
})
