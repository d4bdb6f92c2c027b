// Makes `src/zh/crossings.ts`, the guard against two right words that meet in
// a wrong form, and checks the class of each entry of
// `data/zh-confusions.txt` by its chance score:
//
//     score of `ab` = (uses of words that end in a)
//                   × (uses of words that begin with b) / (all uses)
//
// An entry may say E if it is three characters or longer, scores under 15, or
// has a guard that must hold; `E+` was earned by reading its hits. The words
// and their uses come from the general dictionary of jieba (MIT), as
// `@node-rs/jieba` ships it, and from our lexicon `data/zh-lexicon.txt`.
import {readFileSync} from 'node:fs'
import {readConfusion, readLines} from './read-data.js'
import {writeModule} from './write-module.js'

const leastUses = 50
const highestScore = 15

/** Words of two and three Han characters with their uses. */
function readWords() {
  const file = new URL('dict.txt', import.meta.resolve('@node-rs/jieba'))
  const words = new Map()
  let all = 0
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, uses] = line.split(' ')
    all += Number(uses ?? 0)
    if (/^\p{Script=Han}{1,3}$/u.test(word)) words.set(word, Number(uses))
  }
  for (const word of readLines('zh-lexicon.txt').flatMap((line) =>
    line.split(' ')
  )) {
    words.set(word, Math.max(words.get(word) ?? 0, leastUses))
  }
  return {words, all}
}

const entries = readLines('zh-confusions.txt').map(readConfusion)
const wrongs = new Set(entries.map(({wrong}) => wrong))
const {words, all} = readWords()

const pieces = new Map()
const ends = new Map()
const begins = new Map()
for (const {wrong} of entries) {
  pieces.set(`<${wrong[0]}`, new Set())
  pieces.set(`>${wrong.at(-1)}`, new Set())
}
for (const [word, uses] of words) {
  if (wrongs.has(word)) continue
  const first = word[0]
  const last = word.at(-1)
  ends.set(last, (ends.get(last) ?? 0) + uses)
  begins.set(first, (begins.get(first) ?? 0) + uses)
  if (uses < leastUses || word.length < 2) continue
  pieces.get(`<${last}`)?.add(word.slice(0, -1))
  pieces.get(`>${first}`)?.add(word.slice(1))
}

function join(set, length) {
  return [...set]
    .filter((piece) => piece.length === length)
    .toSorted()
    .join('')
}

writeModule({
  path: 'src/zh/crossings.ts',
  by: 'prove-zh.js',
  from: 'dict.txt of @node-rs/jieba 2.0.3 (MIT, see LICENSE; copyright (c) 2013 Sun Junyi, copyright (c) 2020-present LongYinan)',
  name: 'crossings',
  doc: 'What stands in words before the first, after the last character of a wrong form.',
  value: [...pieces]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, set]) => `${key} ${join(set, 1)} ${join(set, 2)}`.trimEnd())
    .join('\n')
})

let failed = false
for (const {wrong, guards, about, head} of entries) {
  if (wrong.length !== 2 || about === 'V') continue
  const score = Math.round(
    ((ends.get(wrong[0]) ?? 0) * (begins.get(wrong[1]) ?? 0)) / all
  )
  const earned = score < highestScore || /\+[ab] /.test(guards)
  if (about === 'E' && !earned) {
    failed = true
    console.error(`E, but its chance score is ${score}: ${head}`)
  }
  if (about === 'W' && earned) console.error(`W, may be E (${score}): ${head}`)
}
if (failed) process.exitCode = 1
