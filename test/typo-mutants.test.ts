import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import test from 'node:test'
import {findTypos} from '@inkstone/typo'

const notes = readdirSync('../notes', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => readFileSync(`../notes/${file}`, 'utf8').split('\n'))
const slips = readFileSync('../packages/typo/data/zh-confusions.txt', 'utf8')
  .split('\n')
  .filter((line) => / (E\+?|Y) /.test(line) && !line.startsWith('#'))
  .map((line) => line.split(/ +/))

const found = (text: string) =>
  findTypos(text).map(({actual, start}) => `${start} ${actual}`)

test('nearly every slip put into the notes is found, and changes nothing else', () => {
  let all = 0
  const lost: Array<string> = []
  for (const [wrong = '', right = ''] of slips) {
    for (const line of notes.filter((text) => text.includes(right))) {
      const at = line.indexOf(right)
      const end = at + right.length
      const clean = findTypos(line).filter(
        (typo) => typo.start < end + 6 && typo.end > at - 6
      )
      if (clean.length > 0) continue
      all++
      const mutant = line.slice(0, at) + wrong + line.slice(end)
      if (!found(mutant).includes(`${at} ${wrong}`))
        lost.push(`${wrong}: ${mutant}`)
      assert.equal(findTypos(mutant).length - findTypos(line).length <= 1, true)
    }
  }
  assert.ok(all >= 100, `only ${all} places`)
  assert.ok(
    lost.length <= all * 0.03,
    `${all} places, lost:\n${lost.join('\n')}`
  )
})
