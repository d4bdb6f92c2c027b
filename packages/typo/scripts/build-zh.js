// Makes the committed modules that hold our own data, from `data/*.txt`:
// run `npm run data` after a change there. With a folder as argument it writes
// there instead. Refuses a confusion without a right
// form, a class and examples, with two lists of the same side, or whose bad
// example does not hold the wrong form; the tests run all examples.
import {readConfusion, readLines} from './read-data.js'
import {writeModule} from './write-module.js'

const by = 'build-zh.js'

function buildConfusions() {
  const entries = readLines('zh-confusions.txt').map(readConfusion)
  const wrongs = entries.map(({wrong}) => wrong)
  const twice = wrongs.find((wrong, index) => wrongs.indexOf(wrong) < index)
  if (twice) throw new Error(`Two entries for ${twice}`)
  return entries.map(({head}) => head).join('\n')
}

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
