import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import test from 'node:test'
import {fieldWords, findTypos} from '@inkstone/typo'
import {findTypos as findEnglish} from '@inkstone/typo/en'

const words = (text: string) => findTypos(text).map(({actual}) => actual)

const dictionary = '@cspell/dict-en-common-misspellings'

/** Rows of the dictionary that the package says it keeps. */
function readRows(): Map<string, Array<string>> {
  const require = createRequire(
    join(process.cwd(), '../packages/typo/package.json')
  )
  const entry = require.resolve(dictionary)
  const file = join(entry, '../dict/dict-en.json')
  const {dictionaryDefinitions} = JSON.parse(readFileSync(file, 'utf8'))
  const {flagWords, suggestWords} = dictionaryDefinitions[0]
  const rows = new Map<string, Array<string>>()
  for (const row of [...flagWords, ...suggestWords]) {
    const [wrong = '', rights = ''] = String(row).split('->')
    const list = rights.split(/, */)
    const plain = [wrong, ...list].every((word) => /^[a-z]+$/.test(word))
    if (plain && wrong.length > 4 && list.length < 4) rows.set(wrong, list)
  }
  return rows
}

const own = new Set(['contral', 'feture', 'mmaped', ...fieldWords])

test('every row of the dictionary comes back out of the encoded list', () => {
  const rows = readRows()
  assert.equal(rows.size, 87_521)
  for (const [wrong, rights] of rows) {
    if (own.has(wrong)) continue
    const [typo, ...more] = findEnglish(wrong)
    assert.deepEqual(more, [], wrong)
    assert.deepEqual(typo?.expected.toSorted(), rights.toSorted(), wrong)
  }
})

test('a row with another ending is no row, unless the dictionary lists it', () => {
  const rows = readRows()
  const endings = ['s', 'y', 'ity', 'ing']
  for (const wrong of rows.keys()) {
    for (const ending of endings) {
      const word = wrong + ending
      if (!rows.has(word)) assert.deepEqual(findEnglish(word), [], word)
    }
  }
})

test('a word in prose is certain, one with several corrections less so', () => {
  assert.deepEqual(findTypos('It was recieved.'), [
    {
      kind: 'en-misspelling',
      start: 7,
      end: 15,
      actual: 'recieved',
      expected: ['received'],
      certainty: 0.97,
      evidence: {type: 'list', word: 'recieved', part: false, name: false}
    }
  ])
  const [several] = findTypos('the conncetion is closed')
  assert.equal(several?.certainty, 0.85)
  assert.deepEqual(several?.expected, ['connection', 'connections'])
})

test('Latin words inside Han are found', () => {
  assert.deepEqual(words('调用recieve时会阻塞，见pysical地址'), [
    'recieve',
    'pysical'
  ])
})

const firstRight = (text: string) => findTypos(text)[0]?.expected[0]

test('the case of the word is kept', () => {
  assert.equal(firstRight('Recieve'), 'Receive')
  assert.equal(firstRight('RECIEVE'), 'RECEIVE')
  assert.equal(firstRight('RECIEVEs'), 'RECEIVEs')
  assert.equal(firstRight('Pysical'), 'Physical')
  assert.equal(firstRight('pysical'), 'physical')
})

const parts = (text: string) =>
  findTypos(text).map(({actual, certainty, evidence}) => {
    assert.ok(evidence.type === 'list' && evidence.part, text)
    assert.equal(certainty, 0.9)
    return actual
  })

test('parts of identifiers are found and never certain', () => {
  assert.deepEqual(parts('serverWeigthMap'), ['Weigth'])
  assert.deepEqual(parts('start_kenrel'), ['kenrel'])
  assert.deepEqual(parts('HTTPRecieveServer2'), ['Recieve'])
  assert.deepEqual(parts('--recieve'), ['recieve'])
  assert.deepEqual(parts('obj.recieve'), ['recieve'])
  assert.deepEqual(parts('recieve()'), ['recieve'])
  assert.deepEqual(parts('well-recieved'), ['recieved'])
})

test('nothing in code is certain', () => {
  const [typo] = findTypos('virtual to pysical', {scope: 'code'})
  assert.equal(typo?.actual, 'pysical')
  assert.equal(typo?.certainty, 0.9)
  assert.deepEqual(findTypos('用户登陆，可有效的解决', {scope: 'code'}), [])
})

const countOf = (counts: Array<[string, number]>) =>
  findTypos('start activty now', {words: new Map(counts)})[0]

test('a listed word that the draft uses like a name is a name', () => {
  assert.equal(countOf([['activty', 4]])?.certainty, 0.97)
  const name = countOf([['activty', 5]])
  assert.equal(name?.certainty, 0.7)
  assert.ok(name?.evidence.type === 'list' && name.evidence.name)
  const slip = countOf([
    ['activty', 5],
    ['activity', 1]
  ])
  assert.equal(slip?.certainty, 0.97)
})

test('addresses, paths, hashes and tokens are passed over', () => {
  for (const text of [
    'https://recieve.example/?q=recieve,recieve(recieve)',
    'www.recieve.example',
    '见http://a.b/recieve。',
    'joe@recieve.example',
    'recieve@pysical',
    'a/b/recieve.c',
    '/var/recieve',
    './recieve',
    '~/recieve',
    '.recieve',
    'lib/recieve.c',
    'C:\\recieve',
    '%E4%BD%A0recieve',
    'deadbeef1aced',
    '5becacdd',
    '0a1b2c3d-ba34-4c4c-8d8d-0a1b2c3d4e5f',
    'aGVsbG8gd29ybGQrecieve0aGF0IGlz1=='
  ]) {
    assert.deepEqual(words(text), [], text)
  }
  assert.deepEqual(words('recieve/send'), ['recieve'])
  assert.deepEqual(words('见 https://a.b/ 的 recieve'), ['recieve'])
  assert.deepEqual(words('(recieve, "pysical")'), ['recieve', 'pysical'])
})

test('cut words, names and words that go on are passed over', () => {
  for (const text of [
    'Bennée Recievé',
    'enCrypted reCaptcha reCieve',
    'recieve-\nr',
    '\u{FDD0}recieve',
    'recieve\u{FDD5}',
    'recieve’t',
    String.raw`\recieve`,
    'PGD AER TEH',
    'mke2fs 2nd'
  ]) {
    assert.deepEqual(words(text), [], text)
  }
  assert.deepEqual(words("the recieve's end"), ['recieve'])
})

const short = 'teh taks btye lsit nmae whne flie ture frok'

test('words of two to four letters are right but for a few', () => {
  assert.deepEqual(words(short), short.split(' '))
  assert.deepEqual(words('ist aer tme fpr rto hpe'), [])
})

test('words of the field and ignored words are never reported', () => {
  assert.deepEqual(words(fieldWords.join(' ')), [])
  assert.deepEqual(words('filp O_WRONLY aout damon exportfs Adaptee'), [])
  const ignore = new Set(['recieve', '登陆', '登陆页', '轮训赛'])
  assert.deepEqual(findTypos('Recieve 登陆', {ignore}), [])
  assert.deepEqual(findTypos('这次轮训赛', {ignore}), [])
  assert.equal(findTypos('这次轮训', {ignore}).length, 1)
})

test('options of a wrong shape are refused', () => {
  for (const options of [
    {scope: 'prosa'},
    {ignore: ['a']},
    {words: {a: 1}},
    {confusions: []},
    'prose'
  ]) {
    assert.throws(
      // @ts-expect-error: plain JavaScript may say anything.
      () => findTypos('text', options),
      {name: 'TypoError'}
    )
  }
  assert.deepEqual(findTypos('text', null), [])
  assert.deepEqual(
    findTypos('text', {
      scope: null,
      ignore: null,
      words: null,
      confusions: null
    }),
    []
  )
})
