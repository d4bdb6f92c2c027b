import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import {
  assertDraft,
  fromMdast,
  indexDraft,
  parseDraft,
  select,
  toMdast,
  type ParseOptions,
  type Topic
} from '@inkstone/core'
import {freeze} from './support/freeze.js'
import {generateDraft} from './support/generate-draft.js'

/** Topics as `depth-in-outline origin id`. */
function outlineOf(
  source: string,
  topics: ParseOptions['topics']
): Array<string> {
  return topicsOf(source, topics).map(
    ({outlineDepth, origin, id}) => `${outlineDepth} ${origin} ${id}`
  )
}

function topicsOf(
  source: string,
  topics: ParseOptions['topics']
): Array<Topic> {
  const draft = parseDraft(source, {topics})
  assertDraft(draft)
  assert.deepEqual(
    fromMdast(freeze(structuredClone(draft.root)), source, {topics}),
    draft
  )
  return indexDraft(draft).topics()
}

test('lines of bold text open topics on request', () => {
  const source =
    '前言。\n\n**背景**\n\n文。\n\n# 甲\n\n**1. 现象：**\n\n文。\n\n__Cause__：\n\n文。\n\n## 乙\n\n**现象**\n'
  assert.deepEqual(outlineOf(source, {leadIns: true}), [
    '1 preface preface',
    '1 lead-in 背景',
    '1 heading 甲',
    '2 lead-in 甲/现象',
    '2 lead-in cause',
    '2 heading 乙',
    '3 lead-in 乙/现象'
  ])
  assert.deepEqual(outlineOf(source, null), [
    '1 preface preface',
    '1 heading 甲',
    '2 heading 乙'
  ])
  const title = topicsOf(source, {leadIns: true})[3]?.title
  assert.equal(title?.ordinal, '1.')
  assert.equal(title?.text, '现象')
  assert.equal(title?.anchor, '')
  const {start, end} = title.position
  assert.equal(source.slice(start.offset, end.offset), '现象')
})

test('bold sentences, bold words and bold lines in lists open no topic', () => {
  for (const source of [
    '**不要这样做。**\n\n文。',
    '**注意** 后文',
    '**甲** **乙**',
    '**甲\n乙**',
    '- **甲**',
    '> **甲**',
    '**甲**\n文',
    '*甲*',
    '** **'
  ]) {
    assert.deepEqual(
      outlineOf(source, {leadIns: true}),
      ['1 preface preface'],
      source
    )
  }
})

test('rules open topics on request, if there is no heading', () => {
  const source = '***\n\n甲。\n\n---\n\n乙。\n\n***\n\n丙。\n'
  const ids = outlineOf(source, {rules: true})
  assert.equal(ids.length, 3)
  assert.equal(ids[0], '1 preface preface')
  assert.match(ids[1] ?? '', /^1 rule rule-[\da-f]{4}$/)
  assert.deepEqual(
    outlineOf(`新。\n\n---\n\n${source.slice(5)}`, {rules: true}).slice(2),
    ids.slice(1)
  )
  assert.equal(outlineOf(source, {}).length, 1)
  assert.equal(outlineOf(`${source}\n# 丁\n`, {rules: true}).length, 2)
})

test('the title of front matter holds the topics of lead-ins and rules', () => {
  const source =
    '---\ntitle: 札记\n---\n\n**甲**\n\n一。\n\n---\n\n二。\n\n**乙**\n\n三。\n'
  const topics = topicsOf(source, {leadIns: true, rules: true})
  assert.deepEqual(
    topics.map(({outlineDepth, origin}) => [outlineDepth, origin]),
    [
      [1, 'front-matter-title'],
      [2, 'lead-in'],
      [2, 'rule'],
      [3, 'lead-in']
    ]
  )
  const [whole] = topics
  assert.equal(whole?.own.start.offset, whole?.own.end.offset)
  assert.equal(whole?.position.end.offset, source.length)
  assert.equal(
    indexDraft(parseDraft(source, {topics: {leadIns: true}})).topicAt(22).id,
    '甲'
  )
})

test('questions below lead-ins are answered in their topic', () => {
  const draft = parseDraft(
    '**为什么要关中断？**\n\n因为处理函数会拿同一把锁。\n\n**什么时候打开？**\n\n**锁的顺序**\n\n先大后小，这样不会互相等待。\n',
    {topics: {leadIns: true}}
  )
  assertDraft(draft)
  const index = indexDraft(draft)
  assert.deepEqual(
    select(draft, 'question').map(({text, topic, answered}) => [
      text,
      topic,
      answered
    ]),
    [
      ['为什么要关中断？', '为什么要关中断', 'yes'],
      ['什么时候打开？', '什么时候打开', 'no']
    ]
  )
  assert.deepEqual(
    index.topics().map((topic) => index.statusOf(topic)),
    ['filled', 'empty', 'filled']
  )
  const sections = toMdast(draft, 'sections')
  assert.deepEqual(
    sections.children.map(({type}) => type),
    ['topic', 'topic', 'topic']
  )
})

test('any draft may be cut at lead-ins and rules', () => {
  fc.assert(
    fc.property(generateDraft(), (source) => {
      topicsOf(source.replaceAll('# ', '**甲**\n'), {
        leadIns: true,
        rules: true
      })
    }),
    {numRuns: 200}
  )
})

test('bold text next to full-width marks is read on request', () => {
  const source = '**注意：**后文要看。\n'
  assert.equal(boldsOf(source, {}), 0)
  assert.equal(boldsOf(source, {cjkFriendly: true}), 1)
  assert.equal(boldsOf('文**`x`**的', {cjkFriendly: true}), 1)
  assert.equal(boldsOf(source, {cjkFriendly: null}), 0)
})

function boldsOf(source: string, options: ParseOptions): number {
  const [paragraph] = parseDraft(source, options).root.children
  return paragraph?.type === 'paragraph'
    ? paragraph.children.filter(({type}) => type === 'strong').length
    : -1
}

test('wrong values of these options are refused', () => {
  for (const [options, message] of [
    [{math: 'on'}, /`on` of option `math`, expected `auto`, `true` or `false`/],
    [{cjkFriendly: 1}, /option `cjkFriendly`, expected `true` or `false`/],
    [{topics: true}, /option `topics`, expected an object/],
    [{topics: {rules: 'yes'}}, /`topics.rules`, expected `true` or `false`/],
    [{topics: {bold: true}}, /`topics.bold`, expected `leadIns`, `rules`/]
  ] as const) {
    assert.throws(() => {
      Reflect.apply(parseDraft, undefined, ['文', options])
    }, message)
  }
})
