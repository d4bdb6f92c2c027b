import assert from 'node:assert/strict'
import {readFile, readdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import test from 'node:test'
import {
  copyNotes,
  createFolder,
  run,
  runInkstone
} from './support/run-inkstone.js'

const draft = '# 缓存\n\n## 什么是写回？\n\n先写缓存，稍后再写磁盘。\n'

test('all three targets of our notes are written and named', async (t) => {
  const cwd = await createFolder(t)
  await copyNotes(cwd)
  const {code, err, out} = await runInkstone(
    ['export', 'notes', '--to', 'html,json,anki', '--out', 'out'],
    {cwd}
  )
  assert.deepEqual({code, out}, {code: 0, out: ''})
  const notes = (await readdir(path.join(cwd, 'notes'))).filter((name) =>
    name.endsWith('.md')
  )
  const written = await readdir(path.join(cwd, 'out'))
  assert.equal(written.length, notes.length * 2 + 2)
  assert.ok(written.includes('index.html') && written.includes('inkstone.apkg'))
  assert.match(err, /wrote out\/index\.html and \d+ files more/)
  assert.match(err, /wrote out\/inkstone\.apkg/)
  assert.match(err, /\d+ drafts, \d+ cards, .*\d+ open questions?/)
  const index = await readFile(path.join(cwd, 'out/index.html'), 'utf8')
  for (const name of written) {
    if (!name.endsWith('.html') || name === 'index.html') continue
    assert.ok(index.includes(`href=${name}`), `${name} is in the index`)
  }
})

test('exporting twice gives the same bytes, in any zone and language', async (t) => {
  const cwd = await createFolder(t)
  await copyNotes(cwd)
  const exportTo = (out: string, env: Readonly<Record<string, string>>) =>
    runInkstone(['export', 'notes', '--to', 'html,json,anki', '--out', out], {
      cwd,
      env
    })
  await exportTo('one', {TZ: 'UTC'})
  await exportTo('two', {TZ: 'Asia/Shanghai', LC_COLLATE: 'zh_CN.UTF-8'})
  const names = await readdir(path.join(cwd, 'one'))
  assert.deepEqual(await readdir(path.join(cwd, 'two')), names)
  for (const name of names) {
    const one = await readFile(path.join(cwd, 'one', name))
    const two = await readFile(path.join(cwd, 'two', name))
    assert.ok(one.equals(two), name)
  }
})

test('one draft and one target go to stdout', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft})
  const {code, out} = await runInkstone(
    ['export', 'a.md', '--to', 'json', '--out', '-'],
    {cwd}
  )
  assert.equal(code, 0)
  const document = JSON.parse(out)
  assert.deepEqual(
    [document.v, document.kind, document.source.path],
    [1, 'document', 'a.md']
  )
  assert.equal(document.cards.length, 1)
  const two = await runInkstone(
    ['export', 'a.md', '--to', 'json,html', '--out', '-'],
    {cwd}
  )
  assert.equal(two.code, 2)
  assert.match(two.err, /--out -: takes one draft and one target/)
})

test('the package from stdout is the package from a file', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft})
  const {code} = await run(
    'sh',
    [
      '-c',
      '"$0" "$1" export a.md --to anki --out - > piped.apkg',
      process.execPath,
      path.resolve('../apps/cli/bin.js')
    ],
    {cwd}
  )
  assert.equal(code, 0)
  await runInkstone(['export', 'a.md', '--to', 'anki'], {cwd})
  const piped = await readFile(path.join(cwd, 'piped.apkg'))
  assert.ok(piped.equals(await readFile(path.join(cwd, 'out/inkstone.apkg'))))
})

test('names of drafts never become paths by themselves', async (t) => {
  const cwd = await createFolder(t, {
    'd/index.md': draft,
    'd/CON.md': draft,
    'd/A.md': draft,
    'd/a.markdown': draft,
    'd/原 声?*.md': draft,
    [`d/${'长'.repeat(80)}.md`]: draft,
    'd/sub/--hidden.md': draft
  })
  const {code} = await runInkstone(['export', 'd', '--to', 'html'], {cwd})
  assert.equal(code, 0)
  const names = await readdir(path.join(cwd, 'out'), {recursive: true})
  assert.deepEqual(
    names.toSorted((a, b) => (a < b ? -1 : 1)),
    [
      'A.html',
      'CON-1.html',
      'a-2.html',
      'index-2.html',
      'index.html',
      'sub',
      'sub/hidden.html',
      '原-声.html',
      `${'长'.repeat(60)}.html`
    ]
  )
})

test('a draft that cannot be read costs only itself', async (t) => {
  const noise = Uint8Array.from(
    {length: 4096},
    (_, index) => (index * 197) % 256
  )
  const cwd = await createFolder(t, {'a.md': draft, 'noise.md': noise})
  const {code, err} = await runInkstone(
    ['export', '.', '--to', 'html,json,anki'],
    {cwd}
  )
  assert.equal(code, 3)
  assert.match(err, /noise\.md: .*\[E_ENCODING\]/)
  const page = await readFile(path.join(cwd, 'out/a.html'), 'utf8')
  assert.match(page, /什么是写回/)
})

test('a folder that cannot be made is one line and exit 2', async (t) => {
  const cwd = await createFolder(t, {'a.md': draft})
  await writeFile(path.join(cwd, 'out'), 'a file')
  const {code, err} = await runInkstone(['export', 'a.md'], {cwd})
  assert.equal(code, 2)
  assert.match(err, /^inkstone: out\/a\.html: cannot write: /m)
  assert.doesNotMatch(err, /^ {4}at /m)
})

test('findings are in the page unless they are not wanted', async (t) => {
  const cwd = await createFolder(t, {'a.md': '# t\n\n原声的内核。\n'})
  const page = async (...flags: Array<string>) => {
    const args = ['export', 'a.md', '--out', '-', ...flags]
    return (await runInkstone(args, {cwd})).out
  }
  assert.match(await page(), /zh-confusable/)
  assert.doesNotMatch(await page('--no-findings'), /zh-confusable/)
})

test('a draft called c#.md and an id with a mark make cards like any other', async (t) => {
  const cwd = await createFolder(t, {
    'n/c#.md': draft,
    'n/b.md': `---\nid: "a#b"\n---\n\n${draft}`
  })
  const {code, err} = await runInkstone(
    ['export', 'n', '--to', 'html,json,anki'],
    {cwd}
  )
  assert.equal(code, 0)
  assert.match(err, /2 drafts, 2 cards, 0 open questions/)
})

test('keys of cards do not depend on where the command is run', async (t) => {
  const cwd = await createFolder(t, {'n/2024-01-02-e.md': draft})
  const keyOf = async (from: string, argument: string) => {
    const args = ['export', argument, '--to', 'json', '--out', '-']
    const {out} = await runInkstone(args, {cwd: path.join(cwd, from)})
    return JSON.parse(out).cards[0].key
  }
  const key = 'inkstone/e#缓存/q:什么是写回'
  assert.equal(await keyOf('.', 'n'), key)
  assert.equal(await keyOf('n', '.'), key)
  assert.equal(await keyOf('n', '2024-01-02-e.md'), key)
  await run('git', ['init', '-q'], {cwd})
  const inside = await keyOf('.', 'n')
  assert.equal(inside, key.replace('/e#', '/n/e#'))
  assert.equal(await keyOf('n', '.'), inside)
})
