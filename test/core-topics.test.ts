import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test from 'node:test'
import {
  assertDraft,
  indexDraft,
  parseDraft,
  toJSON,
  type ParseOptions,
  type Title
} from '@inkstone/core'

/** Topics as `id depth start-end`, indented by their place in the outline. */
function outline(source: string, options?: ParseOptions): Array<string> {
  const draft = parseDraft(source, options)
  assertDraft(draft)
  return toJSON(draft).topics.map(
    ({id, depth, outlineDepth, start, end}) =>
      `${'  '.repeat(outlineDepth - 1)}${id} ${depth} ${start}-${end}`
  )
}

/** Ids of the topics in order. */
function idsOf(source: string, options?: ParseOptions): Array<string> {
  const draft = parseDraft(source, options)
  assertDraft(draft)
  return toJSON(draft).topics.map(({id}) => id)
}

function titleOf(source: string): Title {
  const {title} = indexDraft(parseDraft(source)).topicAt(0)
  assert.ok(title)
  return title
}

test('headings nest by their depth, and a skipped level makes no topic', () => {
  assert.deepEqual(
    outline('## 甲\n\n文\n\n#### 乙\n\n文\n\n### 丙\n\n## 丁\n'),
    ['甲 2 1-10', '  乙 4 5-8', '  丙 3 9-10', '丁 2 11-11']
  )
})

test('blocks before the first heading are a preface', () => {
  assert.deepEqual(outline('写在前面。\n\n# 甲\n'), [
    'preface 0 1-2',
    '甲 1 3-3'
  ])
})

test('an empty draft is one topic without children', () => {
  for (const source of ['', '\n\n', ' ']) {
    const draft = parseDraft(source)
    assertDraft(draft)
    const [topic] = indexDraft(draft).topics()
    assert.equal(topic?.origin, 'preface')
    assert.deepEqual(topic?.children, [])
    assert.equal(topic?.own.end.offset, source.length)
  }
})

test('without a heading the title of the front matter names the topic', () => {
  const draft = parseDraft('---\ntitle: 进程 调度\n---\n\n正文。\n')
  const [topic] = indexDraft(draft).topics()
  assert.equal(topic?.id, '进程-调度')
  assert.equal(topic?.origin, 'front-matter-title')
  assert.equal(
    indexDraft(draft).slice({position: topic.title!.position}),
    '进程 调度'
  ) // has one: its origin says so
})

test('headings in lists and quotes cut nothing but count for anchors', () => {
  const source = '> # 同名\n\n- # 同名\n\n# 同名\n'
  assert.deepEqual(outline(source), ['preface 0 1-4', '同名 1 5-5'])
  const [, topic] = indexDraft(parseDraft(source)).topics()
  assert.equal(topic?.title?.anchor, '同名-2')
})

test('a definition cut out of a setext heading overlaps no cell', () => {
  const draft = parseDraft('[a]: /b\n标题\n---\n')
  assertDraft(draft)
  const blocks = indexDraft(draft).blocks()
  assert.deepEqual(
    blocks.map(({node, cell}) => [node.type, cell.start.offset]),
    [
      ['definition', 0],
      ['heading', 7]
    ]
  )
})

test('blank lines belong to the block before them', () => {
  const draft = parseDraft('\n\n# 甲\n\n\n文\n')
  const index = indexDraft(draft)
  assert.deepEqual(
    index.blocks().map(({cell}) => index.slice({position: cell})),
    ['\n\n# 甲\n\n\n', '文\n']
  )
  assert.equal(toJSON(draft).topics[0]?.start, 3)
})

test('an indented heading does not lend its line to the topic before it', () => {
  assert.deepEqual(outline('# 甲\n\n文\n\n   # 乙\n'), ['甲 1 1-4', '乙 1 5-5'])
})

test('line ranges are the same with every line ending', () => {
  const source = '# 甲\n\n文\n\n## 乙\n\n文\n'
  const expected = ['甲 1 1-7', '  乙 2 5-7']
  for (const ending of ['\n', '\r\n', '\r']) {
    assert.deepEqual(outline(source.replaceAll('\n', ending)), expected)
  }
})

test('ids: duplicates take the slugs of their ancestors', () => {
  assert.deepEqual(
    outline('# 甲\n## 概述\n# 乙\n## 概述\n# 丙\n').map(
      (d) => d.trim().split(' ')[0]
    ),
    ['甲', '甲/概述', '乙', '乙/概述', '丙']
  )
})

test('ids: twins are told apart by the line below them, not by order', () => {
  const [first, second] = idsOf('# 同\n\n一\n\n# 同\n\n二\n')
  assert.match(first ?? '', /^同~[\da-f]{4}$/)
  assert.notEqual(first, second)
  assert.deepEqual(idsOf('# 同\n\n二\n\n# 同\n\n一\n'), [second, first])
  assert.deepEqual(idsOf('# 同\n\n新\n\n# 同\n\n一\n\n# 同\n\n二\n').slice(1), [
    first,
    second
  ])
  const [one, two] = idsOf('# 同\n\n一\n\n# 同\n\n一\n')
  assert.equal(two, `${one}.2`)
})

test('ids: what the author wrote comes first, and an empty slug is hashed', () => {
  const uuid = '0c5f6a52-9c6e-4a0e-9a49-2f6ff2ab1a11'
  assert.deepEqual(
    outline(
      `# 甲 {#own}\n# 乙\n<!-- id: yi -->\n# 丙\n<!-- ${uuid} -->\n# ，\n# 丁 <!-- id: ding -->\n# own\n`
    ).map((line) => line.split(' ')[0]),
    ['own', 'yi', uuid, 't-290c', 'ding', 'own~811c']
  )
})

test('ids: old ones are kept on request, unless they are taken', () => {
  const source = '# 新名\n# 乙\n'
  assert.deepEqual(idsOf(source, {ids: {keep: {新名: '旧名'}}}), ['旧名', '乙'])
  assert.deepEqual(idsOf(source, {ids: {keep: {新名: '乙'}}}), ['新名', '乙'])
  assert.deepEqual(idsOf(source, {ids: {keep: {新名: '乙', 乙: '新名'}}}), [
    '乙',
    '新名'
  ])
})

test('ids: a pattern of the author may say where they stand', () => {
  const explicit = /^@(\w+)/
  assert.deepEqual(outline('# @mine 标题\n', {ids: {explicit}}), ['mine 1 1-1'])
})

test('titles lose ordinal, check box and explicit id, places stay true', () => {
  for (const [source, text, ordinal] of [
    ['# 1. 起步', '起步', '1.'],
    ['# 1.2 分页', '分页', '1.2'],
    ['# 2.3.1. 分页', '分页', '2.3.1.'],
    ['# 3、内存', '内存', '3、'],
    ['# 一、内存', '内存', '一、'],
    ['# 十二、内存', '内存', '十二、'],
    ['# （二）内存', '内存', '（二）'],
    ['# 第三章 内存', '内存', '第三章'],
    ['# 0x02 内存', '内存', '0x02'],
    ['# 1\\. 转义', '转义', '1.'],
    ['# 1.5倍', '1.5倍', undefined],
    ['# 3 个原因', '3 个原因', undefined],
    ['# 64 位系统', '64 位系统', undefined],
    ['# 一致性', '一致性', undefined],
    ['# 十分钟入门', '十分钟入门', undefined],
    ['# 2020 年总结', '2020 年总结', undefined],
    ['# 1.', '1.', undefined],
    ['# 标题 {#x}', '标题', undefined]
  ] as const) {
    const title = titleOf(source)
    assert.equal(title.text, text)
    assert.equal(title.ordinal, ordinal)
    const {start, end} = title.position
    assert.equal(source.slice(start.offset, end.offset), text, source)
  }
  assert.equal(titleOf('## [ ] 待办').checkbox, 'open')
  assert.equal(titleOf('## [x] 2. 完成').checkbox, 'done')
  assert.equal(titleOf('## [x] 2. 完成').text, '完成')
})

test('anchors are those of GitHub', () => {
  const draft = parseDraft(
    '# buffer + cache\n# 1. 起步\n# 起步\n# 起步\n# A `b` ![c](d)\n'
  )
  assert.deepEqual(
    indexDraft(draft)
      .topics()
      .map(({title}) => title?.anchor),
    ['buffer--cache', '1-起步', '起步', '起步-1', 'a-b']
  )
})

test('a heading that a line of dashes made is called accidental', () => {
  assert.equal(titleOf('第一行\n第二行\n---\n').accidental, true)
  assert.equal(titleOf('说完了。\n---\n').accidental, true)
  assert.equal(titleOf('标题\n===\n').accidental, undefined)
  assert.equal(titleOf('# 说完了。\n').accidental, undefined)
})

test('the seed has its 14 topics on the right lines', async (t) => {
  const path = process.env['INKSTONE_SEED']
  if (!path) {
    t.skip('INKSTONE_SEED is not set')
    return
  }
  const draft = parseDraft(await readFile(path))
  assertDraft(draft)
  assert.deepEqual(
    toJSON(draft).topics.map(({depth, start, end, parentStart}) => [
      depth,
      start,
      end,
      parentStart ?? 0
    ]),
    [
      [2, 8, 48, 0],
      [3, 10, 13, 8],
      [3, 14, 48, 8],
      [2, 49, 59, 0],
      [2, 60, 84, 0],
      [2, 85, 111, 0],
      [3, 101, 111, 85],
      [2, 112, 121, 0],
      [2, 122, 135, 0],
      [2, 136, 155, 0],
      [2, 156, 161, 0],
      [2, 162, 177, 0],
      [2, 178, 182, 0],
      [2, 183, 185, 0]
    ]
  )
  const front = draft.children[0]
  assert.equal(front?.type, 'frontMatter')
  assert.deepEqual(indexDraft(draft).lines(front), [1, 7])
})
