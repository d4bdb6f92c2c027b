import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import test, {type TestContext} from 'node:test'
import {promisify} from 'node:util'
import ts from 'typescript'

const pages = [
  '../README.md',
  '../README.zh-CN.md',
  ...(await readmesIn('../packages')),
  ...(await readmesIn('../apps'))
]

for (const page of pages) {
  const text = await readFile(page, 'utf8')
  const blocks = [
    ...text.matchAll(
      /^```ts\n([\s\S]*?)^```\n(?:\nprints\n\n```text\n([\s\S]*?)^```)?/gm
    )
  ]
  for (const [index, [, code = '', printed]] of blocks.entries()) {
    test(`${page}: example ${index + 1} runs`, async (t) => {
      const {stdout} = await run(await compile(t, code), [])
      if (printed !== undefined) assert.equal(stdout, printed)
      else if (code.includes('console.log')) assert.notEqual(stdout, '')
    })
  }

  test(`${page}: links to files lead somewhere`, () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      const file = path.join(path.dirname(page), decodeURI(target))
      assert.ok(existsSync(file), target)
    }
  })
}

test('the program of the readme lists the open questions of a folder', async (t) => {
  const readme = await readFile('../README.md', 'utf8')
  const [, code = ''] = /^```ts\n([\s\S]*?)^```/m.exec(readme) ?? []
  const folder = await mkdtemp(path.join(tmpdir(), 'inkstone-'))
  t.after(() => rm(folder, {recursive: true}))
  const drafts = {
    'bread.md': '# 面包\n\n- [ ] 为什么面团要冷藏\n',
    'broken.md': Uint8Array.of(0xff, 0x81, 0x20),
    'deep/锁.md': '# 锁\n\n锁为什么要排队？因为要公平。\n',
    'names.txt': '为什么？\n'
  }
  await mkdir(path.join(folder, 'deep'))
  for (const [name, value] of Object.entries(drafts)) {
    await writeFile(path.join(folder, name), value)
  }
  const {stderr, stdout} = await run(await compile(t, code), [folder])
  assert.equal(stdout, `${path.join(folder, 'bread.md')}:3: 为什么面团要冷藏\n`)
  assert.equal(stderr, `${path.join(folder, 'broken.md')}: E_ENCODING\n`)
})

/** Write an example beside the tests, so that it finds packages by name. */
async function compile(t: TestContext, code: string): Promise<string> {
  const {outputText} = ts.transpileModule(code, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023
    }
  })
  const folder = await mkdtemp(path.resolve('dist/docs-'))
  t.after(() => rm(folder, {recursive: true, force: true}))
  const file = path.join(folder, 'example.mjs')
  await writeFile(file, outputText)
  return file
}

/** Run a program in the folder of the repository, as its readme has it. */
function run(file: string, args: ReadonlyArray<string>) {
  return promisify(execFile)(process.execPath, [file, ...args], {cwd: '..'})
}

async function readmesIn(folder: string): Promise<Array<string>> {
  const names = await readdir(folder)
  return names
    .map((name) => path.join(folder, name, 'readme.md'))
    .filter((file) => existsSync(file))
}
