import {readdirSync, readFileSync} from 'node:fs'
import test from 'node:test'
import {findTypos} from '@inkstone/typo'
import {assertGolden} from './support/golden.js'

const folder = 'fixtures/typo'

for (const file of readdirSync(folder).filter((name) =>
  name.endsWith('.txt')
)) {
  test(`${file} holds the typos written down beside it`, async () => {
    const found = findTypos(readFileSync(`${folder}/${file}`, 'utf8'))
    await assertGolden(
      `${folder}/${file.replace(/txt$/, 'typos.json')}`,
      `${JSON.stringify(found, undefined, 2)}\n`
    )
  })
}
