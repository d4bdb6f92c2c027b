import assert from 'node:assert/strict'
import test from 'node:test'
import {fixDraft, lintDraft} from '@inkstone/lint'

/** Messages of all our rules on a draft. */
async function lint(source: string): Promise<Array<string>> {
  const {file} = await lintDraft(source, {extends: ['recommended', 'style']})
  return file.messages.map(String)
}

for (const atom of [
  '{{ recieve }}',
  '{% include recieve.html %}',
  '{{< recieve >}}',
  '{: .recieve }',
  '%%recieve%%',
  '[[recieve]]',
  '[[receive|recieve]]',
  '![[recieve.png]]',
  '#recieve',
  '^recieve'
]) {
  test(`nothing is reported or mended in ${atom}`, async () => {
    const source = `# 收信\n\n收到一封信 ${atom}\n`
    assert.deepEqual(await lint(source), [])
    const fixed = await fixDraft(source, {
      extends: ['recommended', 'style'],
      kinds: ['safe', 'suggest']
    })
    assert.equal(fixed.source, source)
  })
}

test('what a highlight marks is text: its slips are reported and mended', async () => {
  const source = '# 收信\n\n信用 ==recieve== 收下。\n'
  assert.deepEqual(await lint(source), [
    '3:6-3:13: Unexpected `recieve`, expected `receive`'
  ])
  const fixed = await fixDraft(source)
  assert.equal(fixed.source, source.replace('recieve', 'receive'))
})

test('a question in a comment is none, and a comment answers none', async () => {
  assert.deepEqual(await lint('# 收信\n\n收下。%%为什么？%%\n'), [])
  assert.deepEqual(await lint('# 为什么要收信？\n\n%%以后再写这一段%%\n'), [
    '1:3-1:10: Unexpected question without an answer, expected an answer below it'
  ])
})

test('a heading ends before its attributes and comments', async () => {
  for (const tail of [
    '{#mail}',
    '{: .no_toc}',
    '%%待改%%',
    '%%待改%% {#mail}'
  ]) {
    assert.deepEqual(await lint(`# 收信。 ${tail}\n\n收下。\n`), [
      '1:5-1:6: Unexpected `。` at the end of a heading, remove it'
    ])
  }
})
