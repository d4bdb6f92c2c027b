import assert from 'node:assert/strict'
import test from 'node:test'
import {fixDraft, lintDraft, type LintOptions} from '@inkstone/lint'

// Both sources speak: `zh-confusable` of ours in each line that has 原声, and
// `no-literal-urls` of remark-lint in each line that has the URL.
const options: LintOptions = {
  rules: {'no-literal-urls': 'warning', 'no-bare-url-near-cjk': 'off'}
}
const line = '原声的criu见 https://criu.org 的说明。'

const both = (number: number) => [
  `${number} zh-confusable`,
  `${number} no-literal-urls`
]

test('without a comment both sources speak', async () => {
  assert.deepEqual(await shown(`${line}\n`), both(1))
})

for (const name of ['lint', 'inkstone']) {
  test(`\`${name} disable\` silences to \`enable\` or the end`, async () => {
    const source = [
      line,
      `<!--${name} disable-->`,
      line,
      `<!--${name} enable-->`,
      line,
      `<!--${name} disable zh-confusable-->`,
      line
    ].join('\n\n')
    assert.deepEqual(await shown(source), [
      ...both(1),
      ...both(9),
      '13 no-literal-urls'
    ])
  })

  test(`\`${name} ignore\` silences the next sibling node`, async () => {
    const source = `<!--${name} ignore no-literal-urls-->\n\n- ${line}\n- ${line}\n\n${line}\n`
    assert.deepEqual(await shown(source), [
      '3 zh-confusable',
      '4 zh-confusable',
      ...both(6)
    ])
  })

  test(`\`${name}\` takes ids bare or qualified, as many as wanted`, async () => {
    const source = `<!--${name} disable inkstone:zh-confusable remark-lint:no-literal-urls no-empty-url-->\n\n${line}\n`
    assert.deepEqual(await shown(source), [])
    const other = `<!--${name} disable remark-lint:zh-confusable-->\n\n${line}\n`
    assert.deepEqual(await shown(other), both(3))
  })
}

test('`disable-next-line` silences the next line that is no such comment', async () => {
  const source = [
    '<!-- inkstone disable-next-line zh-confusable -- 引文 -->',
    '<!-- inkstone disable-next-line no-literal-urls -->',
    line,
    line
  ].join('\n')
  assert.deepEqual(await shown(source), both(4))
  const apart = `<!-- inkstone disable-next-line -->\n\n${line}\n${line}\n`
  assert.deepEqual(await shown(apart), both(4))
})

test('`disable-line` silences the line it stands in', async () => {
  const source = `${line}\n${line}<!-- inkstone disable-line zh-confusable -->\n${line}\n`
  assert.deepEqual(await shown(source), [
    ...both(1),
    '2 no-literal-urls',
    ...both(3)
  ])
})

test('`disable-file` silences the whole file, wherever it stands', async () => {
  const source = `${line}\n\n<!-- inkstone disable-file zh-confusable -->\n`
  assert.deepEqual(await shown(source), ['1 no-literal-urls'])
})

test('`enable` of one rule lifts `disable` of that rule only', async () => {
  const source = `<!-- inkstone disable zh-confusable no-literal-urls -->\n\n${line}\n\n<!-- inkstone enable zh-confusable -->\n\n${line}\n`
  assert.deepEqual(await shown(source), ['7 zh-confusable'])
})

test('`enable` of one rule does not lift `disable` of all, as in remark-lint', async () => {
  const source = `<!--lint disable-->\n\n${line}\n\n<!--lint enable zh-confusable-->\n\n${line}\n`
  assert.deepEqual(await shown(source), [])
})

test('what is silenced is kept, with the reason', async () => {
  const {suppressed} = await lintDraft(
    `<!-- inkstone disable-next-line zh-confusable -- 引文原样 -- 不改 -->\n原声的criu\n`
  )
  assert.deepEqual(
    suppressed.map(({by, message, reason}) => [by, message.ruleId, reason]),
    [['comment', 'zh-confusable', '引文原样 -- 不改']]
  )
  assert.deepEqual(
    suppressed[0]?.message.ancestors?.map(({type}) => type),
    ['root', 'paragraph', 'text']
  )
})

test('a comment that swallows the rest of its line is not obeyed', async () => {
  const source = `<!-- inkstone disable-file --> **粗**\n\n${line}\n`
  assert.deepEqual(await shown(source), both(3))
})

test('a comment line inside a paragraph is not obeyed', async () => {
  const source = `${line}\n<!-- inkstone disable-file -->\n${line}\n`
  assert.deepEqual(await shown(source), [...both(1), ...both(3)])
})

test('an unknown verb, and ours under the name `lint`, is not obeyed', async () => {
  for (const comment of [
    '<!-- inkstone disable-all -->',
    '<!--lint disable-file-->',
    '<!--lint disable-next-line-->'
  ]) {
    assert.deepEqual(await shown(`${comment}\n\n${line}\n`), both(3))
  }
})

test('inside a fence no comment works, before it `ignore` does', async () => {
  const fence =
    '```sh\neinsler@debian:~$ ls\n<!-- inkstone disable-file -->\n```\n'
  assert.deepEqual(await shown(fence), ['2 no-shell-prompt'])
  assert.deepEqual(await shown(`<!-- inkstone ignore -->\n\n${fence}`), [])
})

test('comments work in quotes and items too', async () => {
  const source = `> <!-- inkstone disable-next-line -->\n> ${line}\n\n- <!-- inkstone ignore -->\n  ${line}\n\n  ${line}\n`
  assert.deepEqual(await shown(source), both(7))
})

test('a short range inside a long one does not cut the long one', async () => {
  const list = `- <!-- inkstone disable-next-line -->\n  ${line}\n\n  ${line}\n`
  assert.deepEqual(await shown(list), both(4))
  const source = `<!-- inkstone ignore -->\n\n${list}\n${line}\n`
  assert.deepEqual(await shown(source), both(8))
})

test('a fix inside a silenced range is not applied', async () => {
  const comment = '<!-- inkstone disable-next-line no-heading-punctuation -->'
  const source = `${comment}\n# 标题。\n\n## 又一个。\n`
  const result = await fixDraft(source, {extends: ['style']})
  assert.equal(result.source, `${comment}\n# 标题。\n\n## 又一个\n`)
})

test('a thousand comments take no time that grows with the messages', async () => {
  const part = `<!-- inkstone disable-next-line zh-confusable -->\n原声的criu\n\n原声的criu\n\n`
  const {file, suppressed} = await lintDraft(part.repeat(1000))
  assert.equal(file.messages.length, 1000)
  assert.equal(suppressed.length, 1000)
})

async function shown(source: string): Promise<Array<string>> {
  const {crashes, file} = await lintDraft(source, options)
  assert.deepEqual(crashes, [])
  return file.messages.map(({line: at, ruleId}) => `${at} ${ruleId}`)
}
