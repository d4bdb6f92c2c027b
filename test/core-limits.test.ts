import assert from 'node:assert/strict'
import test from 'node:test'
import {assertDraft, parseDraft, toSource} from '@inkstone/core'

const times = (count: number, line: (index: number) => string) =>
  Array.from({length: count}, (_, index) => line(index))

/** Hostile texts, and the limit that stops each. */
const hostile: Record<string, readonly [limit: string, text: string]> = {
  quotes: ['containers', `${'>'.repeat(10_000)}a`],
  'quotes with blanks': ['containers', `${'> '.repeat(10_000)}a`],
  'quotes around nothing': ['containers', '> '.repeat(10_000)],
  'quotes around nothing, below text': [
    'containers',
    `a\n\n${'>'.repeat(10_000)} \nb`
  ],
  'lists on one line': ['containers', `${'* '.repeat(10_000)}a`],
  'numbers on one line': ['containers', `${'1. '.repeat(10_000)}a`],
  'quotes in lists': ['containers', `${'- > '.repeat(10_000)}a`],
  'lists indented one more': [
    'containers',
    times(300, (index) => `${'  '.repeat(index)}- a`).join('\n')
  ],
  'lists with lazy lines': [
    'containers',
    times(300, (index) => `${'  '.repeat(index)}- a\nx`).join('\n')
  ],
  'lists with lazy numbers': [
    'containers',
    times(300, (index) => `${'  '.repeat(index)}- a\n2. x`).join('\n')
  ],
  'lists in a quote': [
    'containers',
    times(300, (index) => `> ${'  '.repeat(index)}- a`).join('\n')
  ],
  emphasis: ['delimiters', '*a_ '.repeat(10_000)],
  'emphasis on lines': ['delimiters', '*a_ |\n'.repeat(10_000)],
  'emphasis below an unclosed fence of an item': [
    'delimiters',
    `- \`\`\`\nx\n${'*a_ '.repeat(10_000)}`
  ],
  'emphasis below a fence in a comment': [
    'delimiters',
    `<!--\n\`\`\`\n-->\n${'*a_ '.repeat(10_000)}`
  ],
  'emphasis in what is no table': [
    'delimiters',
    `|a|\n|-|-|\n${'|*a_ |\n'.repeat(10_000)}`
  ],
  'growing backticks': [
    'backticks',
    times(500, (index) => `${'`'.repeat(index + 1)}a `).join('')
  ],
  'odd backticks before a long text': [
    'backticks',
    times(32, (index) => `${'`'.repeat(index + 1)}a `).join('') +
      'word '.repeat(20_000)
  ],
  footnotes: ['footnotes', times(10_000, (n) => `[^${n}]: a`).join('\n\n')],
  'comments without end': ['backticks', 'a <!-- '.repeat(3000)],
  'instructions without end': ['backticks', 'a <? '.repeat(3000)],
  'raw data without end': ['backticks', 'a <![CDATA[ '.repeat(3000)],
  'declarations without end': ['backticks', 'a <!b '.repeat(3000)],
  'closing brackets': ['brackets', ']'.repeat(10_000)],
  'references to nothing': ['brackets', '[a][b]'.repeat(3000)],
  'links without end on lines': ['brackets', '[a](b\n'.repeat(3000)],
  'pictures of nothing': ['brackets', '![a]'.repeat(3000)],
  'a quote that goes on without marks': [
    'lazyLines',
    `> a\n${'b\n'.repeat(3000)}`
  ],
  'an item that goes on without indent': [
    'lazyLines',
    `- a\n${'b\n'.repeat(3000)}`
  ],
  'quotes that go on with fewer marks': [
    'lazyLines',
    `>>> a\n${'> b\n'.repeat(3000)}`
  ],
  'quotes one after the other': ['groups', '> a\n\n'.repeat(12_000)],
  'lists one after the other': ['groups', '- a\n\nb\n\n'.repeat(12_000)],
  'lists in items': ['groups', '- a\n  - b\n'.repeat(12_000)],
  'quotes in items': ['groups', '- a\n\n  > b\n\n'.repeat(12_000)],
  bytes: ['bytes', 'a'.repeat(5 * 1024 * 1024)]
}

for (const [name, [limit, text]] of Object.entries(hostile)) {
  test(`${name} are refused at once, and no character is lost`, () => {
    const draft = parseDraft(text)
    const [problem] = draft.problems
    assert.equal(problem?.limit, limit)
    assert.ok(
      Number(problem?.values['found']) > Number(problem?.values['allowed'])
    )
    assert.equal(draft.root.children.length, 0)
    assert.deepEqual(draft.facts, [])
    assert.equal(toSource(draft), text)
    assertDraft(draft)
  })
}

test('what only looks hostile is read', () => {
  for (const text of [
    '- - - - - '.repeat(30),
    `\`\`\`\n${'> '.repeat(200)}a\n\`\`\``,
    `\`\`\`c\n${'*p = *q_r;\n'.repeat(2000)}\`\`\``,
    `> \`\`\`\n${'> *a_ \n'.repeat(2000)}> \`\`\``,
    times(3000, (index) => `${index + 1}. a_b`).join('\n'),
    times(3000, () => '- a_b').join('\n'),
    `|a|b|\n|-|-|\n${times(2000, () => '|a_b|*c*|').join('\n')}`,
    `<!--\n${'*a_\n'.repeat(2000)}-->`,
    times(2000, () => '一段 `a_b` 文字。').join('\n\n'),
    times(3000, () => '见 [页表][p] 和 [x](y)。').join('\n\n'),
    `| a | b |\n| - | - |\n${'| [x](y) | [z] |\n'.repeat(3000)}`,
    `\`\`\`json\n${'[[1], [2]],\n'.repeat(3000)}\`\`\``,
    '\\[a\\]'.repeat(3000),
    'a <!-- b --> <?c?> <![CDATA[d]]> <!E> '.repeat(1000),
    '> 一行\n'.repeat(3000),
    '- 一行\n'.repeat(12_000),
    `- 一行\n${'  又一行\n'.repeat(3000)}`,
    '一行\n'.repeat(3000),
    '> 一行\n又一行\n\n'.repeat(2000)
  ]) {
    assert.deepEqual(parseDraft(text).problems, [], text.slice(0, 30))
  }
})

test('a limit can be raised or lowered', () => {
  const text = '*a* '.repeat(600)
  assert.equal(parseDraft(text).problems[0]?.limit, 'delimiters')
  const more = {delimiters: 2000}
  assert.deepEqual(parseDraft(text, {limits: more}).problems, [])
  const less = {containers: 1}
  const nested = '- a\n  - b\n'
  const [problem] = parseDraft(nested, {limits: less}).problems
  assert.equal(problem?.code, 'E_DEPTH')
  assert.deepEqual(problem?.values, {allowed: 1, found: 2})
  assert.equal(problem?.position.start.line, 2)
})

test('odd characters throw nothing', () => {
  const every = times(0x20, (code) => String.fromCharCode(code)).join('')
  for (const text of [
    every,
    `# ${every}\n`,
    '\uD800\n# \uDC00\n',
    '\0'.repeat(1000),
    '\r'.repeat(1000),
    '\t'.repeat(1000),
    `${'词'.repeat(300_000)}？`,
    `${'词'.repeat(300_000)}，为什么？`,
    `${'，'.repeat(300_000)}词。`,
    `${'.'.repeat(300_000)}词`,
    `${'？”'.repeat(150_000)}词`,
    `${'"'.repeat(300_000)}为什么`
  ]) {
    const draft = parseDraft(text)
    assertDraft(draft)
    assert.equal(toSource(draft), text)
  }
})
