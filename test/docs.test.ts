import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import test from 'node:test'
import {pathToFileURL} from 'node:url'
import ts from 'typescript'

const pages = [
  '../README.md',
  '../README.zh-CN.md',
  ...(await readmesIn('../packages')),
  ...(await readmesIn('../apps'))
]

for (const page of pages) {
  const text = await readFile(page, 'utf8')
  const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)]
  for (const [index, [, code = '']] of blocks.entries()) {
    test(`${page}: example ${index + 1} runs`, async (t) => {
      const {outputText} = ts.transpileModule(code, {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2023
        }
      })
      // Beside the tests, so that packages are found by name.
      const folder = `dist/docs-${process.pid}`
      await mkdir(folder, {recursive: true})
      t.after(() => rm(folder, {recursive: true, force: true}))
      const file = path.resolve(folder, `${pages.indexOf(page)}-${index}.mjs`)
      await writeFile(file, outputText)
      const said = t.mock.method(console, 'log', () => undefined)
      await import(pathToFileURL(file).href)
      if (code.includes('console.log')) assert.ok(said.mock.callCount() > 0)
    })
  }

  test(`${page}: links to files lead somewhere`, () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      const file = path.join(path.dirname(page), decodeURI(target))
      assert.ok(existsSync(file), target)
    }
  })
}

async function readmesIn(folder: string): Promise<Array<string>> {
  const names = await readdir(folder)
  return names
    .map((name) => path.join(folder, name, 'readme.md'))
    .filter((file) => existsSync(file))
}
