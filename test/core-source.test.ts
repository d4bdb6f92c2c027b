import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test from 'node:test'
import * as fc from 'fast-check'
import type {Nodes} from 'mdast'
import {
  assertDraft,
  parseDraft,
  toBytes,
  toSource,
  type Edit
} from '@inkstone/core'
import {checkDraft} from './support/check-draft.js'
import {generateDraft} from './support/generate-draft.js'
import {toUtf16} from './support/re-encode.js'

const encoder = new TextEncoder()

test('text below its check box starts where it stands', () => {
  const texts: Record<string, string> = {
    '- [ ] \né': 'é',
    '- [x]\n  receive it': 'receive it',
    '- [x]\r\n  b': 'b',
    '- [x]\rb': 'b',
    '> - [x]\n>   b': 'b',
    '- [ ]\n  &amp;b': '&amp;b',
    '- [x]\r\n  *b* c': '*b* c',
    '- [x]\n  *b* c': '*b* c',
    '- [ ] b': 'b',
    '- [ ]\tb': 'b'
  }
  for (const [source, text] of Object.entries(texts)) {
    let list: Nodes | undefined = checkDraft(source).root.children[0]
    if (list?.type === 'blockquote') list = list.children[0]
    const item = list?.type === 'list' ? list.children[0] : undefined
    const [paragraph] = item?.children ?? []
    const {start, end} = paragraph?.position ?? {}
    assert.equal(source.slice(start?.offset, end?.offset), text, source)
  }
})

test('a draft comes back from every encoding, byte for byte', async () => {
  const text = await readFile('../notes/内核问答.md', 'utf8')
  const utf8 = encoder.encode(text)
  const expected = parseDraft(text)
  for (const [bytes, encoding, bom] of [
    [utf8, 'utf-8', false],
    [Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), 'utf-8', true],
    [toUtf16(`\uFEFF${text}`, true), 'utf-16le', true],
    [toUtf16(`\uFEFF${text}`, false), 'utf-16be', true]
  ] as const) {
    const draft = parseDraft(bytes)
    assert.deepEqual(draft.file, {...expected.file, encoding, bom})
    assert.equal(draft.source, text)
    assert.equal(toBytes(draft, bytes), bytes)
    assert.deepEqual(draft.children, expected.children)
    assert.deepEqual(draft.facts, expected.facts)
  }
})

test('UTF-16 without a mark is known by its zeros', () => {
  const text = '# Paging\n\nA page is 4K, 内核 says.\n'
  for (const little of [true, false]) {
    const draft = parseDraft(toUtf16(text, little))
    assert.equal(draft.source, text)
    assert.equal(draft.file.encoding, little ? 'utf-16le' : 'utf-16be')
    assert.equal(draft.file.bom, false)
  }
})

test('GB18030 is read if it makes Chinese text, not otherwise', () => {
  // `内核：` and `中文`, GB18030.
  const chinese = [0xc4, 0xda, 0xba, 0xcb, 0xa3, 0xba, 0xd6, 0xd0, 0xce, 0xc4]
  const draft = parseDraft(Uint8Array.from(chinese))
  assert.equal(draft.source, '内核：中文')
  assert.equal(draft.file.encoding, 'gb18030')
  // `café` in Latin-1, and bytes that are no text at all.
  for (const bytes of [
    [0x63, 0x61, 0x66, 0xe9],
    [0xff, 0x81, 0x20]
  ]) {
    const refused = parseDraft(Uint8Array.from(bytes))
    assert.equal(refused.file.encoding, 'unknown')
    assert.equal(refused.problems[0]?.code, 'E_ENCODING')
    assert.equal(refused.root.children.length, 0)
    assertDraft(refused)
  }
})

test('an encoding that is given is used, and refused if it does not fit', () => {
  const bytes = Uint8Array.of(0xe9, 0x31, 0xff)
  const {problems} = parseDraft(bytes, {encoding: 'utf-8'})
  assert.equal(problems[0]?.code, 'E_ENCODING')
  const utf16 = toUtf16('内核', true)
  assert.equal(parseDraft(utf16, {encoding: 'utf-16le'}).source, '内核')
})

test('a byte order mark of a string is cut, offsets are those after it', () => {
  const draft = parseDraft('\uFEFF# 标题\n')
  assert.equal(draft.source, '# 标题\n')
  assert.equal(draft.file.bom, true)
  assert.equal(draft.root.children[0]?.position?.start.offset, 0)
  assert.equal(toSource(draft), '\uFEFF# 标题\n')
  const twice = checkDraft('\uFEFF\uFEFF# 标题\n')
  assert.equal(twice.source.length, 6)
})

test('edits change what they name and nothing else', () => {
  fc.assert(
    fc.property(
      generateDraft(),
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.constantFrom('', '原生', 'x'))),
      (source, bom, wishes) => {
        const text =
          (bom ? '\uFEFF' : '') + source.replace(/\p{Surrogate}/gu, '')
        const bytes = encoder.encode(text)
        const draft = parseDraft(bytes)
        const edits = placeEdits(draft.source, wishes)
        const changed = toBytes(draft, bytes, edits)
        let expected = draft.source
        for (const edit of edits.toReversed()) {
          expected =
            expected.slice(0, edit.start) + edit.text + expected.slice(edit.end)
        }
        const mark = draft.file.bom ? '\uFEFF' : ''
        assert.deepEqual([...changed], [...encoder.encode(mark + expected)])
      }
    ),
    {numRuns: 300}
  )
})

test('edits outside the source or over each other are refused', () => {
  const draft = parseDraft('内核抢占')
  for (const edits of [
    [{start: 0, end: 5, text: ''}],
    [{start: -1, end: 0, text: ''}],
    [{start: 2, end: 1, text: ''}],
    [{start: 0.5, end: 1, text: ''}],
    [
      {start: 0, end: 2, text: 'a'},
      {start: 1, end: 3, text: 'b'}
    ]
  ]) {
    assert.throws(() => toSource(draft, edits), RangeError)
  }
})

test('a line feed in an edit becomes the line ending of its line', () => {
  const draft = parseDraft('一\r\n二\n三\r四')
  const insert = (at: number) =>
    toSource(draft, [{start: at, end: at, text: '\n'}])
  assert.equal(insert(1), '一\r\n\r\n二\n三\r四')
  assert.equal(insert(4), '一\r\n二\n\n三\r四')
  assert.equal(insert(6), '一\r\n二\n三\r\r四')
  assert.equal(insert(7), '一\r\n二\n三\r\r四')
})

test('edits on a draft that is not UTF-8 are refused with a way out', () => {
  const bytes = toUtf16('\uFEFF内核', true)
  const draft = parseDraft(bytes)
  assert.throws(
    () => toBytes(draft, bytes, [{start: 0, end: 0, text: 'a'}]),
    /utf-16le.*iconv/
  )
})

function placeEdits(
  source: string,
  wishes: ReadonlyArray<readonly [number, number, string]>
): Array<Edit> {
  const edits: Array<Edit> = []
  let end = 0
  for (const [at, length, text] of wishes.toSorted((a, b) => a[0] - b[0])) {
    const start = Math.min(source.length, end + (at % 20))
    const stop = Math.min(source.length, start + length)
    // Half of a pair cannot be written as UTF-8.
    if (isPair(source, start) || isPair(source, stop)) continue
    edits.push({start, end: stop, text})
    end = stop
  }
  return edits
}

function isPair(source: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(
    source.slice(Math.max(0, offset - 1), offset + 1)
  )
}

test('a short draft with one NUL is still UTF-8', () => {
  const draft = parseDraft(new TextEncoder().encode('# A\n\nx\0y 轮询\n'))
  assert.equal(draft.file.encoding, 'utf-8')
  assert.match(draft.source, /轮询/)
})
