import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test from 'node:test'
import {findTypos} from '@inkstone/typo'

test('the seed holds four typos and nothing else', async (t) => {
  const path = process.env['INKSTONE_SEED']
  if (!path) return t.skip('INKSTONE_SEED is not set')
  const lines = (await readFile(path, 'utf8')).split('\n')
  const found = lines.flatMap((line, index) =>
    findTypos(line).map(
      ({start, actual, expected}) =>
        `${index + 1}:${start + 1} ${actual} ${expected.join(' ')}`
    )
  )
  assert.deepEqual(found, [
    '51:33 原声 原生',
    '73:20 pysical physical',
    '181:39 于 与',
    '181:81 有效的 有效地'
  ])
})
