import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import test from 'node:test'
import * as fc from 'fast-check'
import {
  assertDraft,
  defineDetector,
  fromJSON,
  parseDraft,
  toJSON,
  type Compatible,
  type Detector,
  type DetectorContext,
  type DetectorHooks,
  type Draft,
  type DraftJson,
  type ParseOptions
} from '@inkstone/core'
import {generateDraft} from './support/generate-draft.js'
import {reEncode} from './support/re-encode.js'

const notes = new URL('../../notes/', import.meta.url)

/** Everything that has a kind of fact, and front matter with odd keys. */
const source =
  '---\ntitle: 札记\n__proto__: {a: [1, null]}\nnone:\n---\n\n# 缓存\n\n查找有两种结果：\n\n- 命中：要的数据就在缓存里\n- 失效：要的数据不在\n\nTODO 补充例子，见上面的概念。\n\nQ1：为什么会失效？\n\nA：因为容量有限。\n\n怎么知道它失效了？\n\n> [!NOTE]\n> 见 [手册](https://a.example) 和 cache(7)。\n\n先看一下：\n\n```console\n$ perf stat ls\n12 misses\n```\n'

/** The draft after a way through text. */
function travel(draft: Draft, options?: ParseOptions | null): Draft {
  const text = JSON.stringify(toJSON(draft, {all: true}))
  return fromJSON(JSON.parse(text), options)
}

function checkTravel(value: Compatible, options?: ParseOptions): Draft {
  const draft = parseDraft(value, options)
  const back = travel(draft, options)
  assert.deepEqual(back, draft)
  assertDraft(back)
  return draft
}

test('data gives back the draft it was made of', () => {
  const draft = checkTravel(source)
  const types = new Set(draft.facts.map(({type}) => type))
  for (const type of ['answer', 'count', 'marker', 'note', 'question'] as const)
    assert.ok(types.has(type), type)
  for (const type of ['reference', 'step', 'termDefinition'] as const)
    assert.ok(types.has(type), type)
})

test('drafts in every encoding, with every line ending, come back', () => {
  const copies = reEncode(source)
  for (const {value} of copies) checkTravel(value)
  assert.ok(copies.some(({name}) => name === 'GB18030'))
})

test('drafts that were not read come back with their problem', () => {
  const noise = Uint8Array.from({length: 999}, (_, at) => (at * 197) % 256)
  for (const [value, options, code] of [
    [noise, {}, 'E_ENCODING'],
    [
      new TextEncoder().encode('多字节的文字'),
      {limits: {bytes: 9}},
      'E_TOO_LARGE'
    ],
    ['> '.repeat(200), {}, 'E_DEPTH'],
    ['*a '.repeat(2000), {}, 'E_COMPLEX'],
    ['---\na: [\n---\n# 甲\n', {}, 'W_FRONT_MATTER']
  ] as const) {
    const draft = checkTravel(value, options)
    assert.equal(draft.problems[0]?.code, code)
  }
})

test('options cut the same topics again', () => {
  const options: ParseOptions = {
    topics: {leadIns: true, rules: true},
    math: true,
    cjkFriendly: true,
    ids: {keep: {甲: '旧'}},
    off: ['entity']
  }
  const text = '**甲**\n\n价 $5 到 $6，**注意：**后文？\n\n***\n\n乙。\n'
  const draft = parseDraft(text, options)
  assert.deepEqual(travel(draft, options), draft)
  assert.throws(
    () => travel(draft),
    /Unexpected `旧` at `topics\[0\].id`, expected `preface`, which/
  )
})

test('notes of ours and drafts of all kinds come back', async () => {
  const names = await readdir(notes, {recursive: true})
  const files = names.filter((name) => name.endsWith('.md'))
  assert.ok(files.length > 3)
  for (const name of files) checkTravel(await readFile(new URL(name, notes)))
  fc.assert(
    fc.property(generateDraft(), (text) => void checkTravel(text)),
    {numRuns: 200}
  )
})

test('facts of other types come back as their detector made them', () => {
  const draft = checkTravel(source, {detectors: [sightings]})
  const found = draft.facts.filter((fact) => String(fact.type) === 'sighting')
  assert.ok(found.length > 3)
})

/** Its type is not declared: that would be so for all tests. */
const sightings: Detector = Reflect.apply(defineDetector, undefined, [
  {
    id: 'sighting',
    emits: ['sighting'],
    version: 1,
    create: ({emit, toSpan}: DetectorContext): DetectorHooks => ({
      sentence({start, end}) {
        const fields = {
          near: toSpan(0, start),
          seen: {by: ['我'], pair: [1, 2], none: null}
        }
        Reflect.apply(emit, undefined, [
          {
            type: 'sighting',
            start,
            end,
            confidence: 'low',
            rule: 'sighting/any',
            note: '随便',
            fields
          }
        ])
      }
    })
  }
])

test('a detector that failed is still known to have failed', () => {
  const broken = defineDetector({
    id: 'broken',
    emits: ['note'],
    version: 1,
    create() {
      throw new Error('坏了')
    }
  })
  const draft = checkTravel(source, {detectors: [broken]})
  assert.equal(draft.problems[0]?.code, 'E_DETECTOR')
})

test('data that is not of this form is refused with place and expectation', () => {
  const whole = JSON.stringify(toJSON(parseDraft(source), {all: true}))
  const wrong: ReadonlyArray<readonly [(json: DraftJson) => unknown, RegExp]> =
    [
      [() => null, /Unexpected `null` at `json`, expected an object/],
      [() => [], /Unexpected list at `json`, expected an object/],
      [(d) => ({...d, kind: 'lint'}), /`lint` at `kind`, expected `draft`/],
      [(d) => ({...d, v: 2}), /`2` at `v`, expected `1`/],
      [
        (d) => ({...d, markdown: undefined}),
        /absent value at `markdown`, expected the text: give `toJSON` the source/
      ],
      [
        (d) => ({...d, markdown: '文'}),
        /at `source.length`, expected 1, the length of `markdown`/
      ],
      [
        (d) => ({...d, source: {...d.source, eol: 'vt'}}),
        /`vt` at `source.eol`, expected `cr`, `crlf`, `lf`/
      ],
      [
        (d) => ({...d, notes: {}}),
        /Unexpected object at `notes`, expected a list/
      ],
      [
        (d) => ({...d, questions: undefined}),
        /absent value at `questions`, expected a list/
      ],
      [
        (d) => change(d, 'questions', {answered: 'maybe'}),
        /`maybe` at `questions\[0\].answered`, expected `deferred`, `no`/
      ],
      [
        (d) => change(d, 'questions', {evidence: undefined}),
        /absent value at `questions\[0\].evidence`, expected a list: .*`all`/
      ],
      [
        (d) => change(d, 'questions', {tier: null}),
        /`null` at `questions\[0\].tier`, expected `high`, `low`, `mid`/
      ],
      [
        (d) => change(d, 'questions', {topic: '没有'}),
        /`没有` at `questions\[0\].topic`, expected `缓存`, where/
      ],
      [
        (d) => change(d, 'questions', {answers: ['没有']}),
        /`没有` at `questions\[0\].answers\[0\]`, expected the id of a fact of type `answer`/
      ],
      [
        (d) => change(d, 'answers', {questions: [d.answers[0]?.id]}),
        /at `answers\[0\].questions\[0\]`, expected the id of a fact of type `question`/
      ],
      [
        (d) => change(d, 'definitions', {gloss: [9, 3]}),
        /list at `definitions\[0\].gloss`, expected `\[start, end\]` in a text of \d+/
      ],
      [
        (d) => change(d, 'definitions', {span: [0, 99_999]}),
        /list at `definitions\[0\].span`/
      ],
      [
        (d) => change(d, 'steps', {commands: [1]}),
        /`1` at `steps\[0\].commands\[0\]`, expected an object/
      ],
      [
        (d) => ({...d, notes: [...d.notes, ...d.notes]}),
        /at `notes\[1\].id`, expected another id/
      ],
      [
        (d) => ({...d, topics: [...d.topics, d.topics[0]]}),
        /at `topics\[1\].id`, expected no further topic/
      ],
      [
        (d) => ({...d, topics: []}),
        /Unexpected list at `topics`, expected `缓存`/
      ],
      [
        (d) => ({...d, others: [{...d.notes[0], type: 'note', fields: {}}]}),
        /`note` at `others\[0\].type`, expected a type that is not ours/
      ],
      [
        (d) => ({...d, problems: [{code: 'E_OTHER'}]}),
        /`E_OTHER` at `problems\[0\].code`/
      ]
    ]
  for (const [spoil, message] of wrong) {
    const json: DraftJson = JSON.parse(whole)
    assert.throws(
      () => Reflect.apply(fromJSON, undefined, [spoil(json)]),
      message
    )
  }
  assert.throws(
    () => Reflect.apply(fromJSON, undefined, [JSON.parse(whole), {maths: 1}]),
    /Unexpected option `maths`/
  )
})

/** The data with other fields in the first fact of a list. */
function change(
  json: DraftJson,
  list: keyof DraftJson,
  fields: object
): unknown {
  const facts: unknown = json[list]
  assert.ok(Array.isArray(facts) && facts.length > 0, list)
  return {...json, [list]: [{...facts[0], ...fields}, ...facts.slice(1)]}
}

test('what toJSON gives is plain, in one order, and without null', () => {
  const data = toJSON(parseDraft(source), {all: true})
  const again = toJSON(parseDraft(source), {all: true})
  assert.equal(JSON.stringify(data), JSON.stringify(again))
  assert.deepEqual(JSON.parse(JSON.stringify(data)), data)
  const {frontMatter, ...rest} = data
  assert.doesNotMatch(JSON.stringify(rest), /:null|\[null/)
  assert.deepEqual(
    frontMatter?.fields.map((field) => [field.key, 'value' in field]),
    [
      ['title', true],
      ['__proto__', true],
      ['none', false]
    ]
  )
})

test('only what was asked for is left out', () => {
  const draft = parseDraft(source)
  const few = toJSON(draft, {source: false})
  assert.ok(!('markdown' in few))
  assert.equal(few.questions[0]?.evidence, undefined)
  const low = draft.facts.filter(({confidence}) => confidence === 'low')
  const ids = JSON.stringify(few)
  for (const {id} of low) assert.ok(!ids.includes(`"id":"${id}"`), id)
  assert.deepEqual(Object.keys(few), [
    'v',
    'kind',
    'source',
    'problems',
    'frontMatter',
    'topics',
    'questions',
    'definitions',
    'references',
    'answers',
    'counts',
    'markers',
    'notes',
    'steps',
    'entities',
    'atoms',
    'blocks'
  ])
})
