import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import test from 'node:test'
import {parseDraft} from '@inkstone/core'
import {numberCards, toApkg, toCards, type CardSet} from '@inkstone/export'
import initSqlJs from 'sql.js'
import {cardsOf} from './support/cards-of.js'
import {readApkg} from './support/read-apkg.js'

const sql = await initSqlJs()

function setOf(source: string): CardSet {
  return toCards(parseDraft(source), {fileId: 'draft', namespace: 'test'})
}

function open(...sources: ReadonlyArray<string>) {
  return readApkg(toApkg(numberCards(sources.map(setOf)), {sql}), sql)
}

/** First digits of a hash as a number, as ids are made. */
function hashed(text: string, digits: number, range: number): number {
  const hash = createHash('sha256').update(text).digest('hex')
  return Number.parseInt(hash.slice(0, digits), 16) % range
}

test('two keys whose hashes meet in one slot get two note numbers', () => {
  const slots = ['t13389', 't31708'].map((name) =>
    hashed(`note\ntest/draft#锁/def:${name}`, 13, 1_577_880_000)
  )
  assert.equal(slots[0], slots[1])
  const {query} = open('## 锁\n\n* t13389：忙等\n* t31708：睡眠\n')
  const ids = query('select id from notes order by id').map(({id}) => id)
  assert.deepEqual(
    ids,
    [0, 1].map((more) => 1577836800000 + ((slots[0] ?? 0) + more) * 100)
  )
})

test('two decks whose hashes meet get two numbers', () => {
  const names = ['D::d306379', 'D::d817245']
  const [one, two] = names.map((name) => hashed(`deck\n${name}`, 10, 1e11))
  assert.equal(one, two)
  const {query} = open(
    ...names.map(
      (name, index) =>
        `---\ndeck: ${name}\n---\n\n## 锁\n\n* 第${'甲乙'.charAt(index)}锁：忙等\n`
    )
  )
  const [{decks} = {}] = query('select decks from col')
  const found = Object.values<{name: string}>(JSON.parse(String(decks)))
  assert.deepEqual(
    names.filter((name) => found.some((deck) => deck.name === name)),
    names
  )
  assert.deepEqual(query('select count(distinct did) as n from cards'), [
    {n: 2}
  ])
})

test('sort field and checksum are of the text, not of its entities', () => {
  const {query} = open('## A & B\n\n* `a<b>`："小于&大于"\n')
  const [note] = query('select flds, sfld, csum from notes')
  const front = 'A & B · a<b>：是什么？'
  assert.match(String(note?.['flds']), /&#x26;|&amp;/)
  assert.equal(note?.['sfld'], front)
  const sha1 = createHash('sha1').update(front).digest()
  assert.equal(note?.['csum'], sha1.readUInt32BE(0))
})

test('a field is in the normal form in which Anki compares it', () => {
  const [card] = cardsOf('## 锁\n\n* cafe\u0301：忙等的 e\u0301\n')
  assert.ok(card)
  assert.equal(card.fields.back, '忙等的 \u00E9')
  for (const field of Object.values(card.fields))
    assert.equal(field, field.normalize('NFC'))
})

test('extra with a picture that is not there stays out, the card does not', () => {
  const [card] = cardsOf(
    '## 写放大\n\n写放大：写得更多。见 ![图](a.png) 左边。\n'
  )
  assert.equal(card?.status, 'ready')
  assert.equal(card?.fields.back, '写得更多。')
  assert.equal(card?.fields.extra, '')
  const [whole] = cardsOf('## 写放大\n\n写放大：写得更多。见图左边。\n')
  assert.equal(whole?.fields.extra, '见图左边。')
})

test('each link finds its address among many, the first of a name', () => {
  const [card] = cardsOf(
    '## 锁\n\n* 自旋锁：见[书][b]里的一章\n\n[c]: https://c.example/\n[b]: https://b.example/\n[b]: https://d.example/\n'
  )
  assert.equal(
    card?.fields.back,
    '见<a href="https://b.example/">书</a>里的一章'
  )
})
