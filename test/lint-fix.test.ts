import assert from 'node:assert/strict'
import {readFile, readdir} from 'node:fs/promises'
import test from 'node:test'
import {parseDraft, toSource} from '@inkstone/core'
import {
  applyFixes,
  defineRule,
  fixDraft,
  lintDraft,
  type FixOptions,
  type FixResult,
  type Report
} from '@inkstone/lint'
import {toRemarkRule} from '@inkstone/lint/remark'
import * as fc from 'fast-check'
import type {Nodes} from 'mdast'
import {parseAtoms} from './support/collect-prose.js'

const everything: FixOptions = {
  extends: ['recommended', 'style'],
  kinds: ['safe', 'suggest']
}

test('only safe fixes are applied by itself, others on request', async () => {
  const source = '# 标题。\n\n原声的criu，recieve一下。\n'
  const safe = await fixDraft(source, {extends: ['recommended', 'style']})
  assert.equal(safe.source, '# 标题\n\n原声的criu，receive一下。\n')
  assert.deepEqual(
    safe.applied.map(({ruleId}) => ruleId),
    ['no-heading-punctuation', 'no-known-typo']
  )
  assert.deepEqual(
    safe.result.file.messages.map(({ruleId}) => ruleId),
    ['zh-confusable']
  )
  const all = await fixDraft(source, everything)
  assert.equal(all.source, '# 标题\n\n原生的criu，receive一下。\n')
  const one = await fixDraft(source, {...everything, only: ['zh-confusable']})
  assert.equal(one.source, '# 标题。\n\n原生的criu，recieve一下。\n')
})

test('edits are those on the first source, whatever the passes did', async () => {
  const rule = createRule('grow', (source) => {
    const at = source.indexOf('甲')
    if (source.includes('甲乙丙')) return []
    const [start, text] = source.includes('甲乙')
      ? [at + 2, '丙']
      : [at + 1, '乙']
    return [{start, end: start, text}]
  })
  const source = '\uFEFF零甲，末。\n'
  const result = await fixDraft(source, use(rule))
  assert.equal(result.source, '\uFEFF零甲乙丙，末。\n')
  assert.deepEqual(result.edits, [{start: 2, end: 2, text: '乙丙'}])
  assert.equal(result.passes, 2)
  assert.equal(toSource(parseDraft(source), result.edits), result.source)
})

test('a new line takes the ending of its line', async () => {
  for (const ending of ['\n', '\r\n', '\r']) {
    const lines = ['查看：', '```sh', 'ls', '```', '末。', '']
    const source = lines.join(ending)
    const result = await fixDraft(source, everything)
    const fixed = ['查看：', '', '```sh', 'ls', '```', '', '末。', '']
    assert.equal(result.source, fixed.join(ending))
  }
})

test('of two fixes for one place the first by place and rule is applied', async () => {
  const first = createRule('rule-a', () => [{start: 1, end: 3, text: '甲'}])
  const second = createRule('rule-b', () => [
    {start: 2, end: 4, text: '乙'},
    {start: 6, end: 7, text: '丙'}
  ])
  const border = createRule('rule-c', () => [{start: 3, end: 3, text: '丁'}])
  const pass = await applyOnce('零一二三四五六七。\n', [first, second, border])
  assert.equal(pass.source, '零甲三四五六七。\n')
  assert.deepEqual(
    pass.skipped.map(({message, reason}) => [message.ruleId, reason]),
    [
      ['rule-b', 'overlap'],
      ['rule-c', 'overlap']
    ]
  )
})

test('equal edits of several messages are one fix', async () => {
  const twins = ['rule-a', 'rule-b'].map((id) =>
    createRule(id, () => [{start: 0, end: 1, text: '甲'}])
  )
  const pass = await applyOnce('零一。\n', twins)
  assert.equal(pass.source, '甲一。\n')
  assert.equal(pass.applied.length, 2)
  assert.equal(pass.edits.length, 1)
})

test('a fix with a choice is never applied by itself', async () => {
  const rule = createRule('choice', () => [{start: 0, end: 1, text: '甲'}], {
    expected: ['甲', '乙']
  })
  const pass = await applyOnce('零一。\n', [rule])
  assert.deepEqual([pass.applied, pass.skipped], [[], []])
})

test('code, URLs, HTML and front matter are protected', async () => {
  const source = [
    '---',
    'title: ab',
    '---',
    '',
    '`ab` <b>xx</b> [文字](https://ab.c "ab") ![图](ab.png) <https://ab.d>',
    '',
    '```sh',
    'ab',
    '```',
    '',
    '<div>',
    'ab',
    '</div>',
    '',
    '[id]: https://ab.e "ab"',
    ''
  ].join('\n')
  const rules = [...source.matchAll(/ab/g)].map(({index}, number) =>
    createRule(`rule-${number}`, () => [
      {start: index, end: index + 2, text: 'cd'}
    ])
  )
  const pass = await applyOnce(source, rules)
  assert.equal(pass.source, source)
  assert.equal(pass.skipped.length, 10)
  for (const {reason} of pass.skipped) assert.equal(reason, 'protected')
})

test('syntax of another tool is protected', async () => {
  const source = '甲 {{ ab }} 乙\n'
  const atoms = parseAtoms(source, [['liquid', '{{ ab }}']])
  const inside = createRule('inside', () => [{start: 5, end: 7, text: 'cd'}])
  const result = await fixDraft(atoms, {...everything, ...use(inside)})
  assert.equal(result.source, source)
  assert.equal(result.skipped[0]?.reason, 'protected')
})

test('a fix that changes the tree is skipped, the others are applied', async () => {
  const source = '零一二。\n\n三四五。\n\n六七八。\n'
  const edits = [
    [0, '# '],
    [1, '甲'],
    [6, '乙'],
    [7, '\n\n'],
    [12, '丙']
  ] as const
  const rules = edits.map(([start, text]) =>
    createRule(`rule-${start}`, () => [{start, end: start, text}])
  )
  const pass = await applyOnce(source, rules)
  assert.equal(pass.source, '零甲一二。\n\n乙三四五。\n\n丙六七八。\n')
  assert.deepEqual(
    pass.skipped.map(({message, reason}) => [message.ruleId, reason]),
    [
      ['rule-0', 'shape'],
      ['rule-7', 'shape']
    ]
  )
})

test('a fix may change the types of nodes that it names', async () => {
  const rule = createRule(
    'strong',
    () => [
      {start: 1, end: 1, text: '**'},
      {start: 2, end: 2, text: '**'}
    ],
    {fix: {changes: ['strong']}}
  )
  assert.equal((await applyOnce('零一二。\n', [rule])).source, '零**一**二。\n')
})

test('rules that undo each other are stopped, and named', async () => {
  const there = createRule('there', (source) =>
    source.includes('甲') ? [{start: 0, end: 1, text: '乙'}] : []
  )
  const back = createRule('back', (source) =>
    source.includes('乙') ? [{start: 0, end: 1, text: '甲'}] : []
  )
  const result = await fixDraft('甲一。\n', use(there, back))
  assert.equal(result.source, '甲一。\n')
  assert.deepEqual(result.edits, [])
  assert.deepEqual(
    result.skipped.map(({message, reason}) => [message.ruleId, reason]),
    [
      ['there', 'cycle'],
      ['back', 'cycle']
    ]
  )
})

test('a fix that never ends is stopped after ten passes', async () => {
  const rule = createRule('grow', () => [{start: 0, end: 0, text: '甲'}])
  const result = await fixDraft('一。\n', use(rule))
  assert.equal(result.source, `${'甲'.repeat(10)}一。\n`)
  assert.equal(result.passes, 10)
  assert.equal(result.skipped[0]?.reason, 'cycle')
})

test('a draft that cannot be read is not fixed', async () => {
  const source = `${'>'.repeat(2000)} 标题。\n`
  const result = await fixDraft(source, everything)
  assert.equal(result.source, source)
  assert.equal(result.passes, 0)
})

test('notes keep what every fix must keep', async () => {
  const folder = new URL('../../notes/', import.meta.url)
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.md')) continue
    const source = await readFile(new URL(name, folder), 'utf8')
    await assertGuarantees(source, everything)
    await assertGuarantees(source.replace(/\n/g, '\r\n'), everything)
  }
})

test('generated drafts keep what every fix must keep', async () => {
  await fc.assert(
    fc.asyncProperty(generateDraft(), fc.subarray(fixing), (source, only) =>
      assertGuarantees(source, {...everything, only})
    ),
    {numRuns: Number(process.env['FUZZ'] ?? 0) * 10_000 || 150}
  )
})

test('whatever a rule asks for, the tree stays and code is not touched', async () => {
  const asked = fc.record({
    start: fc.nat({max: 200}),
    length: fc.nat({max: 6}),
    text: fc.constantFrom('', '甲', '*', '\n', '# ', '`', '> ', '\n\n', '](')
  })
  await fc.assert(
    fc.asyncProperty(
      generateDraft(),
      fc.array(asked, {minLength: 1, maxLength: 8}),
      async (source, list) => {
        const size = parseDraft(source).source.length
        const rules = list.map(({length, start, text}, index) => {
          const from = Math.min(start, size)
          const end = Math.min(from + length, size)
          return createRule(`rule-${index}`, () => [{start: from, end, text}])
        })
        const pass = await applyOnce(source, rules)
        assert.equal(toSource(parseDraft(source), pass.edits), pass.source)
        assert.deepEqual(shapeOf(pass.source), shapeOf(source))
      }
    ),
    {numRuns: Number(process.env['FUZZ'] ?? 0) * 10_000 || 100}
  )
})

/** Rules of ours that have fixes. */
const fixing = [
  'blanks-around-fences',
  'man-page-section',
  'no-bare-url-near-cjk',
  'no-heading-punctuation',
  'no-known-typo',
  'no-shell-prompt',
  'zh-adverb-de',
  'zh-confusable',
  'zh-yu-preposition'
]

async function assertGuarantees(source: string, options: FixOptions) {
  const once = await fixDraft(source, options)
  const twice = await fixDraft(once.source, options)
  assert.equal(twice.source, once.source)
  assert.deepEqual(twice.edits, [])
  assert.equal(toSource(parseDraft(source), once.edits), once.source)
  const changes = new Set(
    once.applied.flatMap((message) =>
      'fix' in message ? changesOf(message.fix) : []
    )
  )
  assert.deepEqual(shapeOf(once.source, changes), shapeOf(source, changes))
  await assertFewer(source, once, options)
}

/** An applied fix removes its message, and brings no other one. */
async function assertFewer(
  source: string,
  {applied, result}: FixResult,
  options: FixOptions
) {
  const before = count((await lintDraft(source, options)).file.messages)
  const after = count(result.file.messages)
  const gone = count(applied)
  for (const rule of new Set([...before.keys(), ...after.keys()])) {
    const most = (before.get(rule) ?? 0) - (gone.get(rule) ?? 0)
    assert.ok((after.get(rule) ?? 0) <= most, `${rule} in ${source}`)
  }
}

function count(messages: ReadonlyArray<{ruleId?: string | undefined}>) {
  const counts = new Map<string, number>()
  for (const {ruleId = ''} of messages) {
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  }
  return counts
}

function changesOf(fix: unknown): Array<string> {
  const changes =
    typeof fix === 'object' && fix && 'changes' in fix ? fix.changes : []
  return Array.isArray(changes) ? changes.map(String) : []
}

/** Types, fields and values of a tree, but for its text. */
function shapeOf(
  source: string,
  changes: ReadonlySet<string> = new Set()
): Array<string> {
  const lines: Array<string> = []
  add(parseDraft(source).root, '')
  return lines

  function add(node: Nodes, indent: string): void {
    if (node.type === 'text') return
    const {position: _, ...fields} = node
    const left = changes.has(node.type)
    if ('children' in fields) {
      const {children, ...own} = fields
      if (!left) lines.push(indent + JSON.stringify(own))
      for (const child of children) add(child, left ? indent : `${indent} `)
    } else if (!left) {
      lines.push(indent + JSON.stringify(fields))
    }
  }
}

/** Drafts full of what the rules repair. */
function generateDraft() {
  const words = fc.constantFrom(
    '原声的criu，',
    '于MMU类似。',
    '可以有效的解决，',
    '见https://a.b/c。',
    '`recieve`',
    '**recieve**',
    '[recieve](https://recieve.com)',
    '{{ recieve }}',
    'clone(3)',
    '`clone(3)`',
    '普通的一句话。',
    '&amp;',
    '\\*',
    '于**MMU**类似，',
    '重启之后为什么变慢？'
  )
  const line = fc
    .array(words, {minLength: 1, maxLength: 4})
    .map((list) => list.join(''))
  const fence = fc.constantFrom(
    '```sh\nroot@host:~# recieve\n```',
    '~~~\nuser@box:~$ ls\n~~~',
    '```\n原声\n```',
    '    indented recieve'
  )
  const heading = fc
    .tuple(fc.constantFrom('# ', '## ', '### '), line)
    .map(([marks, text]) => `${marks}${text}`)
  const leaf = fc.oneof(line, fence, heading)
  const block = fc.oneof(
    leaf,
    leaf.map((text) => prefix(text, '> ', '> ')),
    leaf.map((text) => prefix(text, '- ', '  ')),
    leaf.map((text) => prefix(text, '1. ', '   ')),
    leaf.map((text) => prefix(prefix(text, '- ', '  '), '> ', '> ')),
    line.map((text) => `| ${text} | ${text} |\n|--|--|\n| ${text} | |`)
  )
  const gap = fc.constantFrom('\n', '\n\n', '\n\n\n')
  return fc
    .tuple(
      fc.array(fc.tuple(block, gap), {minLength: 1, maxLength: 6}),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('', '\uFEFF', '---\ntitle: 甲。\n---\n'),
      fc.boolean()
    )
    .map(([blocks, ending, start, final]) => {
      const text = start + blocks.flat().join('')
      return (final ? text : text.trimEnd()).replaceAll('\n', ending)
    })
}

function prefix(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n')
}

/** A rule that asks for edits. */
function createRule(
  id: string,
  ask: (source: string) => Array<{start: number; end: number; text: string}>,
  more: {expected?: Array<string>; fix?: {changes: Array<Nodes['type']>}} = {}
) {
  return toRemarkRule(
    defineRule({
      id,
      meta: {
        family: 'words',
        preset: 'strict',
        severity: 'warning',
        since: '0.1.0',
        zh: '测试。'
      },
      messages: {found: {en: 'Unexpected', zh: '测试'}},
      create(context) {
        return {
          end() {
            const edits = ask(context.draft.source)
            if (edits.length === 0) return
            const report: Report<'found'> = {
              messageId: 'found',
              at: context.draft.position,
              fix: {kind: 'safe', edits, ...more.fix},
              expected: more.expected
            }
            context.report(report)
          }
        }
      }
    })
  )
}

function use(...remark: Array<ReturnType<typeof createRule>>): FixOptions {
  return {extends: [], remark}
}

/** Lint, and apply what was found once. */
async function applyOnce(
  source: string,
  remark: Array<ReturnType<typeof createRule>>
) {
  const options = use(...remark)
  const {crashes, file} = await lintDraft(source, options)
  assert.deepEqual(crashes, [])
  return applyFixes(source, file.messages, options)
}
