// Makes the committed modules that hold our own data, from `data/*.txt`:
// run `npm run data` after a change there. Refuses a confusion without a right
// form, a class and examples, with two lists of the same side, or whose bad
// example does not hold the wrong form; the tests run all examples.
import {readFileSync} from 'node:fs'
import {writeModule} from './write-module.js'

const by = 'build-zh.js'

/** Lines of a data file without notes, blanks squeezed. */
export function readLines(name) {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim().replaceAll(/ +/g, ' '))
    .filter((line) => line && !line.startsWith('#'))
}

/**
 * Splits a line `wrong right guards class bad | good | good`.
 *
 * @returns
 *   Its columns: `head` is what the program needs.
 */
export function readConfusion(line) {
  const match = /^(\S+) (\S+) ((?:\S+ )*?)(E\+?|W|V|Y) (.+)$/.exec(line)
  if (!match) throw new Error(`Expected wrong, right, class, examples: ${line}`)
  const [, wrong, right, guards, about, examples] = match
  const [bad, ...good] = examples.split(' | ')
  const sides = guards.split(' ').filter((token) => /^[+-][ab]$/.test(token))
  const fail = (reason) => {
    throw new Error(`${reason}: ${line}`)
  }
  if (guards && !/^[+-][ab] /.test(guards)) fail('Guards need a side')
  if (new Set(sides).size < sides.length) fail('Two lists of one side')
  if (bad.split(wrong).length !== 2) fail('The bad example must hold it once')
  if (good.length === 0) fail('No good example')
  if (right.split('/').some((one) => one.includes(wrong))) {
    fail('The right form contains the wrong one')
  }
  return {
    wrong,
    right,
    guards,
    about,
    bad,
    good,
    head: line.slice(0, match[0].length - examples.length).trim()
  }
}

function buildConfusions() {
  const entries = readLines('zh-confusions.txt').map(readConfusion)
  const wrongs = entries.map(({wrong}) => wrong)
  const twice = wrongs.find((wrong, index) => wrongs.indexOf(wrong) < index)
  if (twice) throw new Error(`Two entries for ${twice}`)
  return entries.map(({head}) => head).join('\n')
}

if (import.meta.filename === process.argv[1]) {
  writeModule({
    path: 'src/zh/confusion-table.ts',
    by,
    from: 'data/zh-confusions.txt',
    name: 'confusionTable',
    doc: 'Wrong form, right form, guards and class of our confusions.',
    value: buildConfusions()
  })
  writeModule({
    path: 'src/zh/de-words.ts',
    by,
    from: 'data/zh-de.txt',
    name: 'deWords',
    doc: 'Word lists of the patterns for 的.',
    value: readLines('zh-de.txt').join('\n')
  })
  writeModule({
    path: 'src/zh/yu-words.ts',
    by,
    from: 'data/zh-yu.txt',
    name: 'yuWords',
    doc: 'Word lists of the pattern for 于.',
    value: readLines('zh-yu.txt').join('\n')
  })
  writeModule({
    path: 'src/field-word-list.ts',
    by,
    from: 'data/field-words.txt',
    name: 'fieldWordList',
    doc: 'Real words that look misspelt, joined by blanks.',
    value: readLines('field-words.txt').join(' ')
  })
}
