import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import {remark} from 'remark'
import {
  assertDraft,
  parseDraft,
  remarkNotes,
  type Draft,
  type FrontMatter
} from '@inkstone/core'

function frontOf(draft: Draft): FrontMatter | undefined {
  assertDraft(draft)
  const [front] = draft.children
  return front?.type === 'frontMatter' ? front : undefined
}

function fieldsOf(source: string): Record<string, unknown> {
  const fields = frontOf(parseDraft(source))?.fields ?? []
  return Object.fromEntries(fields.map(({key, value}) => [key, value]))
}

test('YAML is read, and dates stay text', () => {
  const source =
    '---\ntitle: "甲: 乙"\ndate: 2020-01-01 16:00:00 +0800\ntags: [a, b]\nmath: true\nempty:\ndeep: {a: {b: 1}}\n---\n\n文\n'
  const draft = parseDraft(source)
  const front = frontOf(draft)
  assert.deepEqual(fieldsOf(source), {
    title: '甲: 乙',
    date: '2020-01-01 16:00:00 +0800',
    tags: ['a', 'b'],
    math: true,
    empty: null,
    deep: Object.assign(Object.create(null), {
      a: Object.assign(Object.create(null), {b: 1})
    })
  })
  assert.equal(front?.format, 'yaml')
  assert.equal(front?.position.end.offset, source.indexOf('文'))
  const {start, end} = front!.fields[1]!.position // two keys above
  assert.equal(
    source.slice(start.offset, end.offset),
    'date: 2020-01-01 16:00:00 +0800'
  )
})

test('keys mean nothing but themselves', () => {
  const draft = parseDraft('---\n__proto__: {polluted: true}\n---\n')
  const [field] = frontOf(draft)?.fields ?? []
  assert.equal(field?.key, '__proto__')
  assert.equal(Object.getPrototypeOf(field?.value), null)
  assert.equal(Reflect.get({}, 'polluted'), undefined)
})

test('fields are those that Jekyll, Hexo and Obsidian write', () => {
  for (const [text, expected] of [
    [
      'layout: post\ntitle:  "甲: 乙"\ncategories: [a, b]\npermalink: /:year/:title/',
      {
        layout: 'post',
        title: '甲: 乙',
        categories: ['a', 'b'],
        permalink: '/:year/:title/'
      }
    ],
    [
      'title: 甲\ncategories:\n- [一, 二]\n- 三\nabbrlink: b1c2\ntop: true',
      {
        title: '甲',
        categories: [['一', '二'], '三'],
        abbrlink: 'b1c2',
        top: true
      }
    ],
    [
      'aliases: [甲]\ncssclasses:\n  - wide\nup: "[[乙]]"\nrelated: [[丙]]',
      {aliases: ['甲'], cssclasses: ['wide'], up: '[[乙]]', related: [['丙']]}
    ],
    [
      'description: >-\n  一行\n  两行\nnote: |\n  甲: 乙\n',
      {description: '一行 两行', note: '甲: 乙\n'}
    ],
    [
      'a: &x [1]\nb: *x\n<<: 丙\nc: 0x10\nd: yes',
      {
        a: [1],
        b: [1],
        '<<': '丙',
        c: 16,
        d: 'yes'
      }
    ],
    [
      'title: {{ title }}',
      {title: Object.assign(Object.create(null), {'{"title":null}': null})}
    ]
  ] as const) {
    assert.deepEqual(fieldsOf(`---\n${text}\n---\n`), expected, text)
  }
})

test('TOML is kept as text', () => {
  const draft = parseDraft('+++\ntitle = "a"\n+++\n# 甲\n')
  const front = frontOf(draft)
  assert.equal(front?.format, 'toml')
  assert.deepEqual(front?.fields, [])
  assert.equal(String(front?.children[0].type), 'toml')
})

test('a closer of more dashes is understood, the source stays as it is', () => {
  const source = '---\ntitle: 甲\ntags:\n  - a\n-----\n# 乙\n'
  const draft = parseDraft(source)
  const front = frontOf(draft)
  assert.equal(front?.malformed, 'closer')
  assert.deepEqual(Object.keys(fieldsOf(source)), ['title', 'tags'])
  assert.equal(draft.source, source)
  assert.deepEqual(
    draft.root.children.map(({type}) => type),
    ['yaml', 'heading']
  )
  for (const other of ['---\n\n----\n文\n', '---\n这是正文\n----\n']) {
    assert.equal(frontOf(parseDraft(other)), undefined, other)
  }
})

test('front matter without an opening line is understood as Hexo does', () => {
  const source = 'title: 甲\ndate: 2020-01-01\n---\n# 乙\n'
  const draft = parseDraft(source)
  const front = frontOf(draft)
  assert.deepEqual(fieldsOf(source), {title: '甲', date: '2020-01-01'})
  assert.deepEqual(front?.children[0], draft.root.children[0])
  assert.equal(draft.root.children[0]?.type, 'yaml')
  assert.equal(draft.root.children[1]?.position?.start.offset, 31 - 1)
  for (const other of [
    '注意: 甲\n---\n# 乙\n',
    'title: 甲\n正文在此\n---\n',
    'title: 甲\n\n# 乙\n'
  ]) {
    assert.equal(frontOf(parseDraft(other)), undefined, other)
  }
})

test('an unclosed line of dashes leaves lists and quotes alone', () => {
  const draft = parseDraft('---\n\n- 甲\n\n> 乙\n')
  assert.equal(frontOf(draft), undefined)
  assert.deepEqual(
    draft.root.children.map(({type}) => type),
    ['thematicBreak', 'list', 'blockquote']
  )
})

test('front matter after a blank line is none', () => {
  assert.equal(frontOf(parseDraft('\n---\ntitle: 甲\n---\n')), undefined)
})

test('what cannot be read is a warning with a place, the rest is parsed', () => {
  const nested = `a: ${'['.repeat(100)}${']'.repeat(100)}`
  const bomb = Array.from(
    {length: 9},
    (_, level) =>
      `l${level}: &l${level} [${Array.from({length: 9}, () => (level ? `*l${level - 1}` : 'x')).join(',')}]`
  ).join('\n')
  for (const text of [
    'a: [',
    'a: 1\na: 2',
    '- 只有列表',
    '只有文字',
    nested,
    `a:\n${'- '.repeat(100)}x`,
    Array.from({length: 1001}, (_, key) => `k${key}: 1`).join('\n'),
    `a: ${'x'.repeat(70_000)}`,
    bomb
  ]) {
    const draft = parseDraft(`---\n${text}\n---\n# 甲\n`)
    assert.equal(draft.problems[0]?.code, 'W_FRONT_MATTER', text.slice(0, 40))
    assert.equal(typeof draft.problems[0]?.values['message'], 'string')
    assert.deepEqual(frontOf(draft)?.fields, [])
    assert.equal(draft.root.children[1]?.type, 'heading')
  }
})

test('a tag of a programming language runs nothing', () => {
  const source = '---\na: !!js/function "function () {}"\nb: !x {c: 1}\n---\n'
  const draft = parseDraft(source)
  for (const {value} of frontOf(draft)?.fields ?? []) {
    assert.notEqual(typeof value, 'function')
  }
})

test('what is closed is read just as remark-frontmatter does', () => {
  const parser = remark().use(remarkNotes)
  const line = fc.constantFrom(
    '---',
    '--- ',
    '---\t',
    ' ---',
    '----',
    '+++',
    'a: 1',
    '',
    '# 甲',
    '- 乙'
  )
  fc.assert(
    fc.property(
      fc.array(line, {maxLength: 6}),
      fc.constantFrom('\n', '\r\n', '\r'),
      (lines, ending) => {
        const source = ['---', ...lines].join(ending)
        const draft = parseDraft(source)
        const front = frontOf(draft)
        if (!front || front.malformed) return
        assert.deepEqual(draft.root, parser.parse(source))
      }
    ),
    {numRuns: 500}
  )
})
