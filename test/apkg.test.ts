import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'node:test'
import {promisify} from 'node:util'
import {parseDraft} from '@inkstone/core'
import {numberCards, toApkg, toCards, type CardSet} from '@inkstone/export'
import * as fc from 'fast-check'
import initSqlJs from 'sql.js'
import {attacks} from './support/attacks.js'
import {readApkg} from './support/read-apkg.js'

const run = promisify(execFile)
const sql = await initSqlJs()

function cardsOf(source: string, fileId = 'draft'): CardSet {
  return toCards(parseDraft(source), {
    file: `${fileId}.md`,
    fileId,
    namespace: 'test'
  })
}

/** Cards of all our drafts. */
async function readNotes(): Promise<Array<CardSet>> {
  const names = (await readdir('../notes')).filter((name) =>
    name.endsWith('.md')
  )
  return Promise.all(
    names.toSorted().map(async (name) =>
      toCards(parseDraft(await readFile(join('../notes', name))), {
        file: `notes/${name}`,
        fileId: name.replace('.md', ''),
        namespace: 'test'
      })
    )
  )
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const small =
  '---\ntitle: 锁\ntags: [内核]\n---\n\n## 自旋\n\n* 自旋锁：忙等，参考：<https://docs.kernel.org/locking>\n* 互斥锁：睡眠\n'

test('a package holds a collection and an empty list of media', () => {
  const {entries, media} = readApkg(
    toApkg(numberCards([cardsOf(small)]), {sql}),
    sql
  )
  assert.deepEqual(entries, ['collection.anki2', 'media'])
  assert.equal(media, '{}')
})

test('a note holds the fields, tags and checksum Anki expects', () => {
  const {query} = readApkg(toApkg(numberCards([cardsOf(small)]), {sql}), sql)
  const [note] = query("select * from notes where flds like '自旋 · 自旋锁%'")
  assert.deepEqual(String(note?.['flds']).split('\u001F'), [
    '自旋 · 自旋锁：是什么？',
    '忙等',
    '',
    '',
    '',
    '锁 › 自旋',
    'draft.md#自旋:8<br>\n<a href="https://docs.kernel.org/locking">https://docs.kernel.org/locking</a>',
    'test/draft#自旋/def:自旋锁'
  ])
  assert.equal(note?.['tags'], ' test::draft::自旋 test::tag::内核 ')
  assert.equal(note?.['sfld'], '自旋 · 自旋锁：是什么？')
  const sha1 = createHash('sha1').update('自旋 · 自旋锁：是什么？').digest()
  assert.equal(note?.['csum'], sha1.readUInt32BE(0))
  assert.equal(note?.['mid'], 1716402718311)
  assert.equal(note?.['mod'], 1767225600)
  assert.match(String(note?.['guid']), /^[\dA-Za-z]{11}$/)
})

test('every note has its card, in study order, in the deck of its draft', async () => {
  const locked = numberCards(await readNotes())
  const {query} = readApkg(toApkg(locked, {sql}), sql)
  assert.ok(locked.cards.length > 50)
  assert.deepEqual(
    query('select count(*) as notes, count(distinct guid) as guids from notes'),
    [{notes: locked.cards.length, guids: locked.cards.length}]
  )
  assert.deepEqual(
    query('select id from notes where id not in (select nid from cards)'),
    []
  )
  assert.deepEqual(
    query('select due from cards order by due').map((row) => row['due']),
    locked.cards.map((_, index) => index + 1)
  )
  const [{decks} = {}] = query('select decks from col')
  const names = new Map(
    Object.values<{id: number; name: string}>(JSON.parse(String(decks))).map(
      ({id, name}) => [name, id]
    )
  )
  assert.equal(names.get('Default'), 1)
  assert.ok(names.has('Drafts'))
  const cards = new Map(
    query('select nid, did, id, type, queue, ord from cards').map((row) => [
      row['nid'],
      row
    ])
  )
  for (const {deck, noteId} of locked.cards)
    assert.deepEqual(cards.get(noteId), {
      nid: noteId,
      did: names.get(deck) ?? 0,
      id: noteId + 1,
      type: 0,
      queue: 0,
      ord: 0
    })
})

test('the collection is of schema 11, with both note types', () => {
  const {query} = readApkg(toApkg(numberCards([cardsOf(small)]), {sql}), sql)
  const [col = {}] = query('select * from col')
  assert.deepEqual(
    [col['ver'], col['crt'], col['mod'], col['scm'], col['tags']],
    [11, 1577836800, 1767225600000, 1577836800000, '{}']
  )
  assert.equal(JSON.parse(String(col['conf'])).nextPos, 3)
  const types = Object.values<{name: string; flds: Array<{id: number}>}>(
    JSON.parse(String(col['models']))
  )
  assert.deepEqual(
    types.map(({flds, name}) => [name, flds.length, flds[0]?.id]),
    [
      ['Inkstone QA v1', 8, 171640271831101],
      ['Inkstone Cloze v1', 5, 171640271831201]
    ]
  )
  assert.deepEqual(
    query(
      "select name from sqlite_master where type = 'index' order by name"
    ).map((row) => row['name']),
    [
      'ix_cards_nid',
      'ix_cards_sched',
      'ix_cards_usn',
      'ix_notes_csum',
      'ix_notes_usn',
      'ix_revlog_cid',
      'ix_revlog_usn'
    ]
  )
})

test('a note type changes only together with its modification time', () => {
  const {query} = readApkg(toApkg({cards: []}, {sql}), sql)
  const [col = {}] = query('select models from col')
  const types: Array<Record<string, unknown>> = Object.values(
    JSON.parse(String(col['models']))
  )
  for (const type of types) {
    const css = String(type['css'])
    assert.doesNotMatch(css, /url\(|@import|@font-face/)
    assert.match(css, /\.nightMode/)
    assert.match(css, /\.night_mode/)
  }
  // Whoever changes templates or style writes a new `mod` and the new hash.
  assert.deepEqual(
    types.map((type) => [
      type['name'],
      type['mod'],
      hash(Buffer.from(JSON.stringify(type))).slice(0, 16)
    ]),
    [
      ['Inkstone QA v1', 1767225600, '2966ce3d361c3a5c'],
      ['Inkstone Cloze v1', 1767225600, '37845230e636e6ec']
    ]
  )
})

test('the same cards give the same bytes, in every time zone', async () => {
  const sets = await readNotes()
  const first = hash(toApkg(numberCards(sets), {sql}))
  assert.equal(hash(toApkg(numberCards(await readNotes()), {sql})), first)
  const program = `
    import initSqlJs from 'sql.js'
    import {createHash} from 'node:crypto'
    import {readFileSync} from 'node:fs'
    import {numberCards, toApkg} from '@inkstone/export'
    const sets = JSON.parse(readFileSync(0, 'utf8'))
    const bytes = toApkg(numberCards(sets), {sql: await initSqlJs()})
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
  const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']
  const hashes = await Promise.all(
    zones.map(async (TZ) => {
      const child = run(
        process.execPath,
        ['--input-type=module', '--eval', program],
        {env: {...process.env, TZ}}
      )
      child.child.stdin?.end(JSON.stringify(sets))
      return (await child).stdout
    })
  )
  assert.deepEqual(hashes, [first, first, first])
})

test('python reads the database and finds it whole', async (t) => {
  const python = await run('python3', ['--version']).catch(() => undefined)
  if (!python) {
    assert.ok(!process.env['INKSTONE_REQUIRE_PYTHON'], 'no python3')
    t.skip('python3 is not installed')
    return
  }
  const locked = numberCards(await readNotes())
  const {database} = readApkg(toApkg(locked, {sql}), sql)
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-apkg-'))
  const file = join(folder, 'collection.anki2')
  await writeFile(file, database)
  const program = `
import json, sqlite3, sys
c = sqlite3.connect(sys.argv[1])
for text in c.execute('select conf, models, decks, dconf, tags from col').fetchone():
    json.loads(text)
print(json.dumps([c.execute('pragma integrity_check').fetchall(),
    c.execute('select count(distinct guid) from notes').fetchone()[0],
    c.execute('select count(*) from cards join notes on notes.id = nid').fetchone()[0]]))`
  const {stdout} = await run('python3', ['-c', program, file])
  const count = locked.cards.length
  assert.deepEqual(JSON.parse(stdout), [[['ok']], count, count])
})

test('note numbers come from keys, lie in the past and leave room', async () => {
  const sets = await readNotes()
  const ids = numberCards(sets).cards.map(({noteId}) => noteId)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) {
    assert.equal(id % 100, 0)
    assert.ok(id >= 1577836800000 && id < 1767225600000)
  }
  const alone = numberCards(sets.slice(0, 3)).cards
  const all = new Map(
    numberCards(sets).cards.map(({noteId, spec}) => [spec.key, noteId])
  )
  for (const {noteId, spec} of alone) assert.equal(all.get(spec.key), noteId)
})

test('a key that two drafts have is exported once, and the other held', () => {
  const {cards, sets} = numberCards([cardsOf(small), cardsOf(small)])
  assert.equal(cards.length, 2)
  assert.deepEqual(
    sets.map((set) => set.cards.map(({status}) => status)),
    [
      ['ready', 'ready'],
      ['held', 'held']
    ]
  )
  assert.deepEqual(sets[1]?.cards[0]?.reasons, [
    {id: 'duplicate-key', line: 8, data: {first: 'draft.md:8'}}
  ])
})

test('held and refused cards are not in a package', () => {
  const source = '## 锁\n\n* 自旋锁：见 ![图](a.png) 左边\n* 互斥锁：睡眠\n'
  const {query} = readApkg(toApkg(numberCards([cardsOf(source)]), {sql}), sql)
  assert.deepEqual(query('select sfld from notes'), [
    {sfld: '锁 · 互斥锁：是什么？'}
  ])
})

test('decks bring their parents', () => {
  const source = '---\ndeck: A::B::C\n---\n\n## 锁\n\n* 自旋锁：忙等\n'
  const {query} = readApkg(toApkg(numberCards([cardsOf(source)]), {sql}), sql)
  const [{decks} = {}] = query('select decks from col')
  assert.deepEqual(
    Object.values<{name: string}>(JSON.parse(String(decks)))
      .map(({name}) => name)
      .toSorted(),
    ['A', 'A::B', 'A::B::C', 'Default']
  )
})

/** Tags that a field may have; all others were text or are a bug. */
const tags = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre span strong table tbody td th thead tr ul'.split(
    ' '
  )
)

/** Elements and attributes of a field, read as a browser would. */
function assertSafe(html: string): void {
  for (const [tag, name = ''] of html.matchAll(
    /<\/?([^\s>/]+)(?:"[^"]*"|[^>"])*>/g
  )) {
    assert.ok(tags.has(name), `${tag} in ${html}`)
    for (const [, attribute = '', value = ''] of tag.matchAll(
      /\s([^\s=>]+)="([^"]*)"/g
    )) {
      assert.match(
        attribute,
        /^(?:href|class|title|start|align|rowspan|colspan)$/,
        tag
      )
      if (attribute === 'href') assert.match(value, /^(?:https?|mailto):/)
    }
  }
}

for (const attack of attacks) {
  test(`in a field it is harmless: ${JSON.stringify(attack)}`, () => {
    const source = `---\ntitle: ${JSON.stringify(attack)}\n---\n\n## 锁 ${attack.split('\n')[0]}\n\n* 自旋锁：一句话 ${attack.split('\n')[0]} 完\n\n### 如何写锁？\n\n一句话。\n\n${attack}\n\n完。\n`
    const set = cardsOf(source)
    assert.ok(set.cards.length > 0)
    for (const {fields} of set.cards)
      for (const field of Object.values(fields)) assertSafe(field)
    const ready = set.cards.map((card) => ({...card, status: 'ready' as const}))
    const {query} = readApkg(
      toApkg(numberCards([{...set, cards: ready}]), {sql}),
      sql
    )
    for (const {flds} of query('select flds from notes')) {
      const fields = String(flds).split('\u001F')
      assert.equal(fields.length, 8)
      for (const field of fields) assertSafe(field)
    }
  })
}

/** Text that Anki, MathJax or a reader of fields takes for more. */
const marks =
  '{{ }} { } \\( \\) \\\\[ [sound:a.mp3] [latex] [$] [$$] [anki:play] [[type:x]] `{{c1::a}}` `\\(x\\)` 文 a \u0001 \u001F <b> &#123;&#123; " [SOUND:x]'
    .split(' ')
    .concat(' ')

test('no text is a mark of Anki', () => {
  const piece = fc.constantFrom(...marks)
  const text = fc.array(piece, {maxLength: 30}).map((parts) => parts.join(''))

  fc.assert(
    fc.property(text, (value) => {
      const [card] = cardsOf(`## 锁\n\n* 自旋锁：前${value}后\n`).cards
      for (const field of Object.values(card?.fields ?? {})) {
        assert.doesNotMatch(
          field,
          /\{\{|\}\}|\[sound:|\[latex\]|\[\$\$?\]|\[anki:|\[\[type:|\\[()[\]]/i
        )
        assert.doesNotMatch(field.replace(/[\n\t]/g, ''), /\p{Cc}/u)
      }
    }),
    {numRuns: 500}
  )
})

test('math marks in prose are kept from MathJax', () => {
  const [card] = cardsOf(
    '## 锁\n\n* 自旋锁：写作 \\\\(x\\\\) 或 `\\(y\\)`\n'
  ).cards
  assert.equal(
    card?.fields.back,
    '写作 <span class="mathjax_ignore tex2jax_ignore">&#92;(</span>x<span class="mathjax_ignore tex2jax_ignore">&#92;)</span> 或 <code>&#92;(y&#92;)</code>'
  )
})

test('links into the draft become text, pictures on the web links', () => {
  const [card] = cardsOf(
    '## 锁\n\n* 自旋锁：见[上文](#a)、[书][b]和![图](https://x.example/a.png)里\n\n[b]: https://b.example/\n'
  ).cards
  assert.equal(
    card?.fields.back,
    '见上文、<a href="https://b.example/">书</a>和<a href="https://x.example/a.png">图</a>里'
  )
})

test('ten thousand notes keep apart', () => {
  const [spec] = cardsOf(small).cards
  assert.ok(spec)
  const back = '忙等的锁，适合很短的临界区。'.repeat(40)
  const cards = Array.from({length: 10_000}, (_, index) => ({
    ...spec,
    fields: {...spec.fields, front: `问题 ${index}`, back},
    key: `${spec.key}-${index}`
  }))
  const set = {...cardsOf(small), cards}
  const locked = numberCards([set])
  assert.equal(new Set(locked.cards.map(({noteId}) => noteId)).size, 10_000)
  assert.ok(toApkg(locked, {sql}).length > 0)
})
