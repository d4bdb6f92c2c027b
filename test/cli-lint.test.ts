import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {
  chmod,
  lstat,
  mkdir,
  readFile,
  readdir,
  stat,
  symlink,
  writeFile
} from 'node:fs/promises'
import path from 'node:path'
import test from 'node:test'
import {
  canRunAsNobody,
  copyNotes,
  createFolder,
  inkstone,
  run,
  runAsNobody,
  runInkstone
} from './support/run-inkstone.js'

const clean = '# Pages\n\nA page is 4 KB.\n'
const slip = '# 容器\n\n原声的工具没有这个参数。\n'

test('a clean draft gives exit 0 and nothing on stdout', async (t) => {
  const cwd = await createFolder(t, {'clean.md': clean})
  const {code, err, out} = await runInkstone(['lint', 'clean.md'], {cwd})
  assert.deepEqual({code, out}, {code: 0, out: ''})
  assert.match(err, /1 draft: 0 errors, 0 warnings, 0 infos/)
})

test('an error gives exit 1, the place and the rule', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  const {code, out} = await runInkstone(['lint', 'a.md'], {cwd})
  assert.equal(code, 1)
  assert.equal(
    out,
    './a.md:3:1: error: Unexpected `原声`, expected `原生` [zh-confusable]\n'
  )
})

test('our notes give the same bytes twice, in order of their paths', async (t) => {
  const cwd = await createFolder(t)
  await copyNotes(cwd)
  const first = await runInkstone(['lint', 'notes'], {cwd})
  const second = await runInkstone(['lint', 'notes'], {cwd})
  assert.equal(first.code, 1)
  assert.deepEqual(first, second)
  const names = first.out.split('\n').map((line) => line.split(':')[0] ?? '')
  const lines = names.slice(0, -1)
  assert.deepEqual(
    lines,
    lines.toSorted((a, b) => (a < b ? -1 : 1))
  )
})

test('warnings alone fail only where the reader asks for it', async (t) => {
  const cwd = await createFolder(t, {
    'a.md': '## 锁\n\n这里为什么要关中断？\n'
  })
  const lint = (...flags: Array<string>) =>
    runInkstone(['lint', 'a.md', ...flags], {cwd})
  assert.equal((await lint()).code, 0)
  assert.equal((await lint('--max-warnings', '0')).code, 1)
  assert.equal((await lint('--max-warnings', '1')).code, 0)
  assert.equal((await lint('--fail-on', 'warning')).code, 1)
  assert.equal((await lint('--rule', 'no-unanswered-question:error')).code, 1)
  assert.equal(
    (await lint('--rule', 'no-unanswered-question:off', '--max-warnings', '0'))
      .code,
    0
  )
})

for (const value of ['abc', '-1', '1e9999', '1.5', '']) {
  test(`--max-warnings '${value}' is a usage error that names the flag`, async (t) => {
    const cwd = await createFolder(t, {'a.md': clean})
    const {code, err, out} = await runInkstone(
      ['lint', 'a.md', `--max-warnings=${value}`],
      {cwd}
    )
    assert.deepEqual({code, out}, {code: 2, out: ''})
    assert.match(err, /--max-warnings: expected a whole number/)
  })
}

test('a missing file is one line and exit 2, the others are still done', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  const {code, err, out} = await runInkstone(['lint', 'missing.md', 'a.md'], {
    cwd
  })
  assert.equal(code, 2)
  assert.match(out, /^\.\/a\.md:3:1: error/)
  assert.match(err, /missing\.md: no such file or folder/)
})

test('a glob that matches nothing is an error unless allowed', async (t) => {
  const cwd = await createFolder(t, {'a.md': clean})
  const strict = await runInkstone(['lint', 'none/**'], {cwd})
  assert.equal(strict.code, 2)
  assert.match(strict.err, /none\/\*\*: matches no file/)
  const lenient = await runInkstone(
    ['lint', 'none/**', '--no-error-on-unmatched'],
    {cwd}
  )
  assert.equal(lenient.code, 0)
})

for (const [args, hint] of [
  [['lnt'], /Did you mean lint\?/],
  [['lint', '--formt', 'json'], /Did you mean --format\?/],
  [['lint', '--format'], /argument missing/],
  [
    ['lint', '--format', 'xml'],
    /--format: expected `compact`, `json`, `stylish`/
  ],
  [['lint', '--preset', 'nope'], /--preset: expected/],
  [['lint', '--rule', 'no-known-typo'], /--rule: expected `id:error`/],
  [['lint', '--rule', 'no-knwn-typo:off'], /no-known-typo/],
  [['export', '--to', 'pdf'], /--to: expected `html`, `json`, `anki`/],
  [['lint', '.', '--fix-kind', 'suggest'], /--fix-kind says what --fix writes/],
  [
    ['lint', '.', '--max-bytes', '0'],
    /--max-bytes: expected a whole number from 1/
  ],
  [['parse'], /inkstone: missing required argument/],
  [['explain', 'no-such-rule'], /no page for `no-such-rule`/]
] as const) {
  test(`inkstone ${args.join(' ')} is a usage error with a hint`, async (t) => {
    const cwd = await createFolder(t, {'a.md': clean})
    const {code, err, out} = await runInkstone(args, {cwd})
    assert.deepEqual({code, out}, {code: 2, out: ''})
    assert.match(err, hint)
    assert.doesNotMatch(err, /^ {4}at /m)
  })
}

test('bytes that are no text give exit 3, the good file is reported', async (t) => {
  const noise = Uint8Array.from(
    {length: 4096},
    (_, index) => (index * 197) % 256
  )
  const cwd = await createFolder(t, {'good.md': slip, 'noise.md': noise})
  const strict = await runInkstone(['lint', '.'], {cwd})
  assert.equal(strict.code, 3)
  assert.match(strict.out, /\.\/good\.md:3:1: error/)
  assert.match(strict.out, /\.\/noise\.md:\d+:\d+: error: .*\[E_ENCODING\]/)
  const good = await createFolder(t, {'good.md': clean, 'noise.md': noise})
  const lenient = await runInkstone(['lint', '.', '--allow-unprocessed'], {
    cwd: good
  })
  assert.equal(lenient.code, 0)
  assert.match(lenient.err, /0 errors, .*1 could not be read/)
})

test('a file that is too large is not read', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip, 'big.md': 'x'.repeat(2000)})
  const {code, out} = await runInkstone(['lint', '.', '--max-bytes', '1000'], {
    cwd
  })
  assert.equal(code, 3)
  assert.match(out, /\.\/big\.md:1:1: error: too large: 2000 bytes/)
  assert.match(out, /\.\/a\.md:3:1/)
})

test('what may not be read costs only itself', async (t) => {
  if (!(await canRunAsNobody())) return t.skip('no user without rights here')
  const cwd = await createFolder(t, {
    'a.md': slip,
    'closed.md': clean,
    'shut/b.md': clean
  })
  await chmod(path.join(cwd, 'closed.md'), 0)
  await chmod(path.join(cwd, 'shut'), 0)
  const {code, err, out} = await runAsNobody(['lint', '.'], cwd)
  assert.equal(code, 2)
  assert.match(out, /^\.\/a\.md:3:1: error/m)
  assert.match(out, /closed\.md:1:1: error: cannot read: permission denied/)
  assert.match(err, /shut: cannot be opened, permission denied/)
  const alone = await runAsNobody(['lint', 'closed.md'], cwd)
  assert.equal(alone.code, 3)
  const folder = await runAsNobody(['lint', 'shut'], cwd)
  assert.equal(folder.code, 2)
  await chmod(path.join(cwd, 'shut'), 0o755)
})

test('an empty argument is an error, not the whole disk', async (t) => {
  const cwd = await createFolder(t, {'a.md': '# 缓存。\n'})
  for (const flags of [[], ['--fix', '--preset', 'style']]) {
    const {code, err} = await runInkstone(['lint', '', ...flags], {cwd})
    assert.equal(code, 2)
    assert.match(err, /an argument is empty/)
  }
  assert.equal(await readFile(path.join(cwd, 'a.md'), 'utf8'), '# 缓存。\n')
})

test('--root must be a folder', async (t) => {
  const cwd = await createFolder(t, {'a.md': clean})
  for (const root of ['nowhere', 'a.md', '']) {
    const {code, err} = await runInkstone(['lint', '.', `--root=${root}`], {
      cwd
    })
    assert.equal(code, 2)
    assert.match(err, /--root: expected a folder/)
  }
})

test('--output writes into pipes and through links, never over them', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip, 'real.txt': 'old'})
  await symlink('real.txt', path.join(cwd, 'link.txt'))
  await run('mkfifo', ['pipe'], {cwd})
  const reader = run('cat', ['pipe'], {cwd})
  const {code, out} = await runInkstone(
    [
      'lint',
      'a.md',
      '--quiet',
      '--output=compact:pipe',
      '--output=compact:link.txt',
      '--output=compact:-'
    ],
    {cwd}
  )
  assert.equal(code, 1)
  const line = /^\.\/a\.md:3:1: error: .*zh-confusable\]\n$/
  assert.match((await reader).out, line)
  assert.match(await readFile(path.join(cwd, 'real.txt'), 'utf8'), line)
  assert.equal(out.split('\n').length, 3)
  assert.ok((await lstat(path.join(cwd, 'link.txt'))).isSymbolicLink())
  assert.ok((await lstat(path.join(cwd, 'pipe'))).isFIFO())
})

test('--output never writes over a draft of the run', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  const {code, err} = await runInkstone(
    ['lint', 'a.md', '--output', 'json:a.md'],
    {cwd}
  )
  assert.equal(code, 2)
  assert.match(err, /`a\.md` is a draft of this run/)
  assert.equal(await readFile(path.join(cwd, 'a.md'), 'utf8'), slip)
})

test('links and pipes are never followed', async (t) => {
  const cwd = await createFolder(t, {'a.md': clean})
  await symlink('/etc/passwd', path.join(cwd, 'link.md'))
  await run('mkfifo', ['pipe.md'], {cwd})
  const folder = await runInkstone(['lint', '.'], {cwd})
  assert.equal(folder.code, 0)
  assert.match(folder.err, /link\.md: skipped, not a regular file/)
  assert.match(folder.err, /pipe\.md: skipped, not a regular file/)
  const named = await runInkstone(['lint', 'link.md', 'pipe.md'], {cwd})
  assert.equal(named.code, 2)
  assert.match(named.err, /link\.md: not a regular file/)
  assert.match(named.err, /pipe\.md: not a regular file/)
})

test('ignore files of every level count, and an ignored path is named', async (t) => {
  const cwd = await createFolder(t, {
    '.gitignore': 'build/\n*.tmp.md\n',
    'a.md': slip,
    'b.tmp.md': slip,
    'build/c.md': slip,
    'sub/.inkstoneignore': 'd.md\n',
    'sub/d.md': slip,
    'sub/e.md': slip,
    'node_modules/f.md': slip
  })
  const {out} = await runInkstone(['lint', '.'], {cwd})
  const names = out.match(/^\.\/[^:]+/gm)
  assert.deepEqual(names, ['./a.md', './sub/e.md'])
  const named = await runInkstone(['lint', 'build/c.md'], {cwd})
  assert.equal(named.code, 0)
  assert.match(named.err, /build\/c\.md: skipped/)
  const all = await runInkstone(['lint', 'build/c.md', '--no-ignore'], {cwd})
  assert.equal(all.code, 1)
})

test('an ignore file may take one folder back in', async (t) => {
  const cwd = await createFolder(t, {
    '.inkstoneignore': '/*\n!/notes/\n',
    'a.md': slip,
    'notes/b.md': slip
  })
  for (const argument of ['.', 'notes', 'notes/b.md', 'notes/*.md']) {
    const {out} = await runInkstone(['lint', argument], {cwd})
    assert.match(out, /^\.\/notes\/b\.md:3:1/, argument)
    assert.doesNotMatch(out, /\.\/a\.md/)
  }
})

test('a file called [a].md can be named as it is', async (t) => {
  const cwd = await createFolder(t, {'[a].md': slip, 'a.md': clean})
  const {out} = await runInkstone(['lint', '[a].md'], {cwd})
  assert.match(out, /^\.\/\[a\]\.md:3:1/)
})

test('hostile names and texts cannot speak to a terminal or a CI log', async (t) => {
  const names = [
    'esc\u001b[31m.md',
    'line\n::error::forged.md',
    '##[error]forged.md',
    'bidi\u202e.md',
    '-x.md'
  ]
  const text = '# t\n\n原声\u001b]0;x\u0007的##[group]内核。\n'
  const cwd = await createFolder(
    t,
    Object.fromEntries(names.map((name) => [name, text]))
  )
  for (const format of ['stylish', 'compact', 'json']) {
    const {code, err, out} = await runInkstone(
      ['lint', '.', '--format', format],
      {cwd}
    )
    assert.equal(code, 1)
    for (const stream of [out, err]) {
      assert.doesNotMatch(stream, /(?!\n)[\p{Cc}\u202e]/u)
      assert.doesNotMatch(stream, /^\s*::/m)
      assert.doesNotMatch(stream, /##\[/)
    }
    if (format === 'json') {
      const {files} = JSON.parse(out)
      const found = files.map(({path: name}: {path: string}) => name)
      assert.deepEqual(
        found,
        names.toSorted((a, b) => (a < b ? -1 : 1))
      )
    }
  }
})

test('a reader that leaves early gets the true exit code and no stack', async (t) => {
  const many = `# t\n\n${'原声的内核。\n\n'.repeat(5000)}`
  const cwd = await createFolder(t, {'a.md': many})
  const {code, err} = await new Promise<{code: number | null; err: string}>(
    (resolve) => {
      const child = spawn(process.execPath, [inkstone, 'lint', 'a.md'], {cwd})
      let said = ''
      child.stderr.on('data', (text) => {
        said += String(text)
      })
      child.stdout.once('data', () => child.stdout.destroy())
      child.on('close', (ended) => resolve({code: ended, err: said}))
    }
  )
  assert.equal(code, 1)
  assert.doesNotMatch(err, /EPIPE| at /)
})

test('a full disk under stdout is exit 2 in one line', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  const {code, err} = await run(
    'sh',
    ['-c', `"$0" "$1" lint a.md > /dev/full`, process.execPath, inkstone],
    {cwd}
  )
  assert.equal(code, 2)
  assert.match(err, /^inkstone: .*ENOSPC/m)
  assert.doesNotMatch(err, /^ {4}at /m)
})

test('--fix writes what is safe, once, and leaves all other bytes', async (t) => {
  const before = '\uFEFF# 缓存。\r\n\r\n原声的缓存recieve。\r\n'
  const cwd = await createFolder(t, {'a.md': before, 'b.md': clean})
  await chmod(path.join(cwd, 'a.md'), 0o640)
  const untouched = await stat(path.join(cwd, 'b.md'))
  const fix = () =>
    runInkstone(
      [
        'lint',
        '.',
        '--preset',
        'recommended,style',
        '--fix',
        '--fail-on',
        'never'
      ],
      {cwd}
    )
  const first = await fix()
  const after = await readFile(path.join(cwd, 'a.md'), 'utf8')
  assert.equal(after, '\uFEFF# 缓存\r\n\r\n原声的缓存receive。\r\n')
  assert.match(first.err, /2 fixes written into 1 draft/)
  assert.match(first.out, /原声/)
  assert.doesNotMatch(first.out, /recieve/)
  const second = await fix()
  assert.match(second.err, /0 fixes written into 0 drafts/)
  assert.equal(await readFile(path.join(cwd, 'a.md'), 'utf8'), after)
  assert.equal((await stat(path.join(cwd, 'a.md'))).mode & 0o777, 0o640)
  assert.equal((await stat(path.join(cwd, 'b.md'))).mtimeMs, untouched.mtimeMs)
  assert.deepEqual(await readdir(cwd), ['a.md', 'b.md'])
})

test('--fix-kind suggest takes the suggestions too', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  await runInkstone(['lint', 'a.md', '--fix', '--fix-kind', 'safe,suggest'], {
    cwd
  })
  assert.match(await readFile(path.join(cwd, 'a.md'), 'utf8'), /^原生的工具/m)
})

test('--fix into a folder that cannot be written says so, the others are fixed', async (t) => {
  if (!(await canRunAsNobody())) return t.skip('no user without rights here')
  const cwd = await createFolder(t, {
    'open/a.md': '# 缓存。\n',
    'shut/a.md': '# 缓存。\n'
  })
  await chmod(path.join(cwd, 'open'), 0o777)
  await chmod(path.join(cwd, 'shut'), 0o555)
  const {code, err} = await runAsNobody(
    ['lint', '.', '--preset', 'style', '--fix'],
    cwd
  )
  assert.equal(code, 2)
  assert.match(err, /shut\/a\.md: cannot write: permission denied/)
  await chmod(path.join(cwd, 'shut'), 0o755)
  const read = (name: string) => readFile(path.join(cwd, name), 'utf8')
  assert.equal(await read('shut/a.md'), '# 缓存。\n')
  assert.equal(await read('open/a.md'), '# 缓存\n')
})

test('several formats come out of one run', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  const {out} = await runInkstone(
    ['lint', 'a.md', '--output', 'json:r.json', '--output', 'stylish:r.txt'],
    {cwd}
  )
  const report = JSON.parse(await readFile(path.join(cwd, 'r.json'), 'utf8'))
  assert.equal(report.kind, 'report')
  assert.equal(report.findings.length, 1)
  assert.match(await readFile(path.join(cwd, 'r.txt'), 'utf8'), /zh-confusable/)
  assert.match(out, /zh-confusable/)
})

for (const [name, before, column, bytes] of [
  ['plain', '', 3, 2],
  ['after a BOM', '\uFEFF', 3, 5],
  ['CRLF', '一行\r\n', 3, 10],
  ['after a TAB', '- a\n\n\t', 4, 8]
] as const) {
  test(`columns are UTF-16 and bytes are bytes: ${name}`, async (t) => {
    const cwd = await createFolder(t, {'a.md': `${before}🙂recieve\n`})
    const {out} = await runInkstone(['lint', 'a.md', '--format', 'json'], {cwd})
    const [finding] = JSON.parse(out).findings
    assert.equal(finding.column, column)
    assert.equal(finding.endColumn, column + 7)
    const source = await readFile(path.join(cwd, 'a.md'))
    const [start, end] = finding.bytes
    assert.equal(start, bytes + 2)
    assert.equal(source.subarray(start, end).toString(), 'recieve')
  })
}

test('stylish puts its caret under the place, wide characters counted', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  const {out} = await runInkstone(['lint', 'a.md', '--format', 'stylish'], {
    cwd
  })
  assert.match(out, /^\.\/a\.md$/m)
  assert.match(out, /^ {6}3 \| 原声的工具没有这个参数。$/m)
  assert.match(out, /^ {8}\| \^{4}$/m)
  assert.match(out, /^1 draft: 1 error, 0 warnings, 0 infos$/m)
})

test('colour follows flag, NO_COLOR, FORCE_COLOR in this order', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  const coloured = async (
    flags: ReadonlyArray<string>,
    env: Readonly<Record<string, string>>
  ) => {
    const args = ['lint', 'a.md', '--format', 'stylish', ...flags]
    return (await runInkstone(args, {cwd, env})).out.includes('\u001b[')
  }
  assert.equal(await coloured([], {}), false)
  assert.equal(await coloured([], {CI: '1'}), false)
  assert.equal(await coloured([], {FORCE_COLOR: '1'}), true)
  assert.equal(await coloured([], {FORCE_COLOR: '1', NO_COLOR: '1'}), false)
  assert.equal(await coloured(['--color'], {NO_COLOR: '1'}), true)
  assert.equal(await coloured(['--no-color'], {FORCE_COLOR: '1'}), false)
  assert.equal(await coloured([], {GITHUB_ACTIONS: 'true'}), true)
})

test('findings speak Chinese to those who ask for it', async (t) => {
  const cwd = await createFolder(t, {'a.md': slip})
  for (const [flags, env] of [
    [['--locale', 'zh-CN'], {}],
    [[], {LANG: 'zh_CN.UTF-8'}]
  ] as const) {
    const {err, out} = await runInkstone(['lint', 'a.md', ...flags], {cwd, env})
    assert.match(out, /`原声` 应为 `原生`/)
    assert.match(err, /1 篇草稿：1 个错误/)
  }
})

test('a folder of drafts and one file of it agree', async (t) => {
  const cwd = await createFolder(t)
  await copyNotes(cwd)
  const all = await runInkstone(['lint', 'notes', '--format', 'json'], {cwd})
  const report = JSON.parse(all.out)
  const name: string = report.findings[0].path
  const one = await runInkstone(['lint', name, '--format', 'json'], {cwd})
  assert.deepEqual(
    report.findings.filter((finding: {path: string}) => finding.path === name),
    JSON.parse(one.out).findings
  )
})

test('a signal leaves no temporary file', async (t) => {
  const files = Object.fromEntries(
    Array.from({length: 200}, (_, index) => [
      `${index}.md`,
      `# 缓存${index}。\n\n${'文。\n\n'.repeat(50)}`
    ])
  )
  const cwd = await createFolder(t, files)
  const code = await new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [inkstone, 'lint', '.', '--preset', 'style', '--fix'],
      {cwd, stdio: 'ignore'}
    )
    child.on('close', resolve)
    setTimeout(() => child.kill('SIGINT'), 700)
  })
  assert.ok(code === 130 || code === 0, `exit ${String(code)}`)
  for (const name of await readdir(cwd)) {
    assert.match(name, /^\d+\.md$/)
    const text = await readFile(path.join(cwd, name), 'utf8')
    const whole = files[name] ?? ''
    assert.ok(text === whole || text === whole.replace('。', ''))
  }
})

test('a folder without drafts is no error', async (t) => {
  const cwd = await createFolder(t)
  await mkdir(path.join(cwd, 'empty'))
  await writeFile(path.join(cwd, 'empty/a.txt'), 'x')
  const {code, err} = await runInkstone(['lint', 'empty'], {cwd})
  assert.equal(code, 0)
  assert.match(err, /no drafts found/)
})
