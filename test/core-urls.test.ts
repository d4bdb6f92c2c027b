import assert from 'node:assert/strict'
import test from 'node:test'
import type {Nodes} from 'mdast'
import {remark} from 'remark'
import {parseDraft, remarkNotes} from '@inkstone/core'

function linksOf(root: Nodes): Array<string> {
  const links: Array<string> = []
  const stack: Array<Nodes> = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'link') links.push(node.url)
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  return links
}

test('a literal URL ends before Chinese text and full-width marks', () => {
  for (const [source, ...expected] of [
    ['见 http://a.com/b，很好', 'http://a.com/b'],
    ['（https://a.b/c）', 'https://a.b/c'],
    ['https://a.b/c_(d)后', 'https://a.b/c_(d)'],
    ['www.a.com，x', 'http://www.a.com'],
    ['|a|\n|-|\n|https://a.b/c。|', 'https://a.b/c'],
    ['https://x.y/z. b', 'https://x.y/z'],
    ['https://a.b/c—后', 'https://a.b/c'],
    ['https://a.b/c“后”', 'https://a.b/c'],
    ['https://a.b/c𠀀', 'https://a.b/c'],
    ['https://a.b/c한', 'https://a.b/c'],
    ['https://a.b/，https://c.d/。', 'https://a.b/', 'https://c.d/'],
    ['https://a.b/%E4%B8%AD?x=1&y=2#z', 'https://a.b/%E4%B8%AD?x=1&y=2#z'],
    ['<https://a.b/中文>', 'https://a.b/中文'],
    ['[题](https://a.b/中文)', 'https://a.b/中文'],
    ['写信 a@b.example 给我', 'mailto:a@b.example'],
    ['https://', undefined],
    ['https://中文', undefined]
  ] as const) {
    const urls = expected.filter((url) => url !== undefined)
    assert.deepEqual(linksOf(parseDraft(source).root), urls, source)
  }
})

test('what follows a URL is text with a true place', () => {
  const [paragraph] = parseDraft('http://a.com/b，很好').root.children
  assert.equal(paragraph?.type, 'paragraph')
  const last = paragraph.children.at(-1)
  assert.equal(last?.type, 'text')
  assert.equal(last.value, '，很好')
  assert.equal(last.position?.start.offset, 14)
})

test('no node lacks a place where the transform of GFM would make one', () => {
  const [paragraph] = parseDraft('smtp://user@host.example').root.children
  assert.ok(paragraph && 'children' in paragraph)
  for (const node of paragraph.children) assert.ok(node.position)
})

test('another processor gets the same grammar', () => {
  const source = '---\na: 1\n---\n\n见 https://a.b/c，~~旧~~\n\n- [x] 甲\n'
  assert.deepEqual(
    remark().use(remarkNotes).parse(source),
    parseDraft(source).root
  )
})
