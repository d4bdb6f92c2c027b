import assert from 'node:assert/strict'
import test from 'node:test'
import {parseDraft} from '@inkstone/core'
import {toFinding} from '@inkstone/export'
import {lintDraft} from '@inkstone/lint'
import * as fc from 'fast-check'
import {VFileMessage} from 'vfile-message'

const source = '# 缓存\n\n原声🙂criu [a](b)\n'
const place = {
  start: {line: 3, column: 5, offset: 10},
  end: {line: 3, column: 9, offset: 14}
}

test('a message of another tool becomes a finding of the same shape', () => {
  const message = new VFileMessage('Unexpected word', {
    place,
    ruleId: 'no-word',
    source: 'remark-lint'
  })
  message.fatal = false
  const {fingerprint, ...finding} = toFinding(message, parseDraft(source))
  assert.match(fingerprint, /^[\da-f]{32}$/)
  assert.deepEqual(finding, {
    rule: 'remark-lint:no-word',
    severity: 'warning',
    message: 'Unexpected word',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9,
    span: [10, 14],
    bytes: [20, 24],
    topic: '缓存',
    suppressed: false
  })
})

test('columns do not count a BOM, bytes do', () => {
  const message = new VFileMessage('Unexpected word', {place, ruleId: 'r'})
  const plain = toFinding(message, parseDraft(source))
  const bom = toFinding(message, parseDraft('\uFEFF' + source))
  assert.deepEqual(
    [plain.column, plain.span, plain.bytes],
    [5, [10, 14], [20, 24]]
  )
  assert.deepEqual([bom.column, bom.span, bom.bytes], [5, [10, 14], [23, 27]])
})

test('a message at a point has no end, and one without place no line', () => {
  const draft = parseDraft(source)
  const point = toFinding(
    new VFileMessage('At a point', {place: place.start, ruleId: 'r'}),
    draft
  )
  assert.deepEqual(
    [point.line, point.column, point.endLine, point.span, point.topic],
    [3, 5, undefined, undefined, '缓存']
  )
  const none = toFinding(new VFileMessage('Somewhere', {ruleId: 'r'}), draft)
  assert.ok(!('line' in none) && !('topic' in none))
})

test('a message with lines and columns alone has the same place', () => {
  const bare = {
    start: {line: place.start.line, column: place.start.column},
    end: {line: place.end.line, column: place.end.column}
  }
  const draft = parseDraft(source)
  const [full, found] = [place, bare].map((where) =>
    toFinding(new VFileMessage('x', {place: where, ruleId: 'r'}), draft)
  )
  assert.deepEqual(found, full)
  assert.deepEqual(found?.span, [10, 14])
})

function severity(fatal: boolean | undefined, own?: string) {
  const message = new VFileMessage('x', {ruleId: 'r'})
  message.fatal = fatal
  if (own) Object.assign(message, {severity: own})
  return toFinding(message, parseDraft('x')).severity
}

test('severity is what the message says, else how fatal it is', () => {
  assert.equal(severity(true), 'error')
  assert.equal(severity(false), 'warning')
  assert.equal(severity(undefined), 'info')
  assert.equal(severity(true, 'info'), 'info')
  assert.equal(severity(false, 'shouting'), 'warning')
})

function fixOf(fix: unknown) {
  const message = new VFileMessage('x', {ruleId: 'r'})
  Object.assign(message, {fix})
  return toFinding(message, parseDraft('x')).fix
}

test('fixes are copied as data, and what is no fix is left out', () => {
  const edits = [{start: 0, end: 1, text: 'y'}]
  assert.deepEqual(fixOf({kind: 'safe', edits}), {kind: 'safe', edits})
  assert.equal(fixOf({kind: 'wild', edits}), undefined)
  assert.equal(fixOf('safe'), undefined)
  assert.equal(fixOf(undefined), undefined)
})

test('nodes and stacks never reach a finding', async () => {
  const draft = parseDraft('# 内核\n\n原声的`criu`没有内核态代码。\n')
  const {file} = await lintDraft(draft)
  const [finding] = file.messages.map((message) =>
    toFinding(message, draft, 'notes/a.md')
  )
  assert.equal(finding?.rule, 'zh-confusable')
  assert.equal(finding?.actual, '原声')
  assert.deepEqual(finding?.expected, ['原生'])
  assert.equal(finding?.path, 'notes/a.md')
  assert.doesNotMatch(JSON.stringify(finding), /ancestors|stack|"type"/)
})

async function prints(markdown: string) {
  const draft = parseDraft(markdown)
  const {file} = await lintDraft(draft)
  return file.messages.map(
    (message) => toFinding(message, draft, 'a.md').fingerprint
  )
}

test('a fingerprint stays when lines come above it', async () => {
  const text = '# 内核\n\n原声的代码，原声的文档。\n\n原声的界面。\n'
  const before = await prints(text)
  assert.ok(before.length >= 2)
  assert.equal(new Set(before).size, before.length)

  await fc.assert(
    fc.asyncProperty(fc.integer({min: 1, max: 10}), async (count) => {
      const above = '一行话。\n\n'.repeat(count)
      assert.deepEqual(
        await prints(text.replace('# 内核\n\n', `# 内核\n\n${above}`)),
        before
      )
    }),
    {numRuns: 10}
  )
})
