import assert from 'node:assert/strict'
import test from 'node:test'
import {applyFixes, fixDraft, lintDraft, type FixOptions} from '@inkstone/lint'

const wrong: ReadonlyArray<[options: string, message: RegExp]> = [
  ['{"only": ["no-know-typo"]}', /rule `no-know-typo`.* `no-known-typo`\?/],
  ['{"only": "no-known-typo"}', /only `no-known-typo`, expected a list of str/],
  ['{"kinds": ["all"]}', /kinds `all`, expected a list of `'safe'` and/],
  ['{"kinds": "safe"}', /kinds `safe`, expected a list of/],
  ['{"rule": {}}', /option `rule`, did you mean `rules`\?/],
  ['{"rules": []}', /Unexpected rules.*, expected an object/],
  ['{"words": "a"}', /words `a`, expected a list of strings/],
  ['{"words": [1]}', /words of options, expected a list of strings/],
  ['{"extends": "recommended"}', /extends `recommended`, expected a list/],
  ['{"extends": [1]}', /preset options, expected an object/],
  ['{"extends": [{"rule": {}}]}', /preset option `rule`.*`rules`\?/],
  ['{"packs": {}}', /packs of options, expected a list/],
  ['{"remark": "x"}', /remark `x`, expected a list/],
  ['{"workspace": "x"}', /workspace `x`, expected an object/],
  ['"recommended"', /Unexpected options, expected an object/]
]

for (const [text, message] of wrong) {
  test(`the options ${text} are refused`, async () => {
    const options: FixOptions = JSON.parse(text)
    const error = {name: 'LintError', message}
    await assert.rejects(fixDraft('a\n', options), error)
    await assert.rejects(lintDraft('a\n', options), error)
  })
}

test('a rule whose fixes are wanted may be named in every way', async () => {
  const source = '# 标题。\n\n我们recieve一帧。\n'
  const extended: FixOptions = {extends: ['recommended', 'style']}
  for (const id of ['no-known-typo', 'inkstone:no-known-typo']) {
    const {applied} = await fixDraft(source, {...extended, only: [id]})
    assert.equal(applied.length, 1)
  }
  const {file} = await lintDraft(source, extended)
  const known: FixOptions = {only: ['no-heading-punctuation']}
  assert.equal(applyFixes(source, file.messages, known).applied.length, 1)
  assert.throws(
    () => applyFixes(source, file.messages, {only: ['no-heading-punct']}),
    {name: 'LintError', message: /Unknown rule `no-heading-punct`/}
  )
  assert.deepEqual(
    await fixDraft(source, {only: ['final-newline']}).then(
      ({applied}) => applied
    ),
    []
  )
  const loose = {remark: [other], only: ['anything']}
  assert.equal((await fixDraft(source, loose)).source, source)
})

/** A plugin that is no rule. */
function other() {}
