import assert from 'node:assert/strict'
import {readFile, readdir} from 'node:fs/promises'
import test from 'node:test'
import {codeMark, htmlMark, imageMark, noteMark, urlMark} from '@inkstone/lint'
import type {Prose} from '@inkstone/lint'
import {collectProse, parseAtoms, runVisitors} from './support/collect-prose.js'

test('markers of emphasis vanish, so that words beside them are neighbours', async () => {
  const [prose] = await collectProse('IOMMU于**MMU**类似，~~旧的~~*新的*。\n')
  assert.equal(prose?.text, 'IOMMU于MMU类似，旧的新的。')
  assert.deepEqual(offsets(prose, '于MMU'), [5, 11])
  assert.equal(editable(prose, '于MMU'), false)
  assert.equal(editable(prose, 'MMU类'), false)
  assert.equal(editable(prose, '于'), true)
})

test('code, URLs, images, HTML and marks of footnotes are one character', async () => {
  const source =
    '看`printk`和<b>粗</b>，![图](a.png)见https://a.b/c，<https://d.e>[^1]。\n\n[^1]: 脚注\n'
  const [prose] = await collectProse(source)
  const text = `看${codeMark}和${htmlMark}粗${htmlMark}，${imageMark}见${urlMark}，${urlMark}${noteMark}。`
  assert.equal(prose?.text, text)
  assert.deepEqual(
    prose?.atoms.map(({index, kind, node}) => [text[index], kind, node.type]),
    [
      [codeMark, 'code', 'inlineCode'],
      [htmlMark, 'html', 'html'],
      [htmlMark, 'html', 'html'],
      [imageMark, 'image', 'image'],
      [urlMark, 'url', 'link'],
      [urlMark, 'url', 'link'],
      [noteMark, 'note', 'footnoteReference']
    ]
  )
  assert.equal(slice(source, prose, codeMark), '`printk`')
})

test('the text of a link stays, its URL goes', async () => {
  const source = '参考[内核**文档**](https://docs.kernel.org "标题")。\n'
  const [prose] = await collectProse(source)
  assert.equal(prose?.text, '参考内核文档。')
  assert.equal(slice(source, prose, '内核'), '内核')
})

test('escapes and references are decoded, with a place but not editable', async () => {
  const source = '星号\\*和&amp;还有&#x4E2D;&nbsp;文 &unknown; \\q。\n'
  const [prose] = await collectProse(source)
  assert.equal(prose?.text, '星号*和&还有中\u00A0文 &unknown; \\q。')
  assert.equal(slice(source, prose, '*'), '\\*')
  assert.equal(slice(source, prose, '&还'), '&amp;还')
  assert.equal(slice(source, prose, '中'), '&#x4E2D;')
  assert.equal(editable(prose, '中'), false)
  assert.equal(editable(prose, '文 &unknown; \\q'), true)
})

test('the prefix of a line in a quote or item is not in the stream', async () => {
  const quote = '> 第一行  \n> 第二行\n> 第三行\n第四行\n'
  const [inQuote] = await collectProse(quote)
  assert.equal(inQuote?.text, '第一行\n第二行\n第三行\n第四行')
  assert.equal(slice(quote, inQuote, '行\n第二'), '行  \n> 第二')
  assert.equal(slice(quote, inQuote, '行\n第三'), '行\n> 第三')
  const item = '1. 甲甲   \n   乙乙\n\t丙\\\n   丁\n'
  const [inItem] = await collectProse(item)
  assert.equal(inItem?.text, '甲甲\n乙乙\n丙\n丁')
  for (const word of ['甲甲', '乙乙', '丙', '丁']) {
    assert.equal(slice(item, inItem, word), word)
  }
})

test('a line that starts with `>` of its own keeps it', async () => {
  const source = '第一行\n     > 5 就够了&amp;\n'
  const [prose] = await collectProse(source)
  assert.equal(prose?.text, '第一行\n> 5 就够了&')
  assert.equal(slice(source, prose, '> 5'), '> 5')
})

test('every line ending is one line feed in the stream', async () => {
  for (const ending of ['\n', '\r\n', '\r']) {
    const source = `> 甲${ending}> 乙&lt;${ending}`
    const [prose] = await collectProse(source)
    assert.equal(prose?.text, '甲\n乙<')
    assert.equal(slice(source, prose, '乙'), '乙')
    const plain = `甲${ending}乙${ending}`
    const [other] = await collectProse(plain)
    assert.equal(other?.text, '甲\n乙')
    assert.equal(slice(plain, other, '乙'), '乙')
  }
})

test('a table cell and a heading are blocks', async () => {
  const source =
    '# 标题 `x` #\n\n| 甲 \\| 乙 | `a\\|b` |\n|--|--|\n| 丙 | 丁 |\n'
  const proses = await collectProse(source)
  assert.deepEqual(
    proses.map(({node, text}) => [node.type, text]),
    [
      ['heading', `标题 ${codeMark}`],
      ['tableCell', '甲 | 乙'],
      ['tableCell', codeMark],
      ['tableCell', '丙'],
      ['tableCell', '丁']
    ]
  )
  assert.equal(slice(source, proses[1], '|'), '\\|')
})

test('syntax of another tool is one character, marks of `==x==` none', async () => {
  const source = '今天 {{ page.title }} 讲 ==重点== 和 [[别的|这个]]。\n'
  const atoms = parseAtoms(source, [
    ['liquid', '{{ page.title }}'],
    ['highlight', '=='],
    ['highlight', '=='],
    ['wiki-link', '[[别的|这个]]']
  ])
  const [prose] = await collectProse(atoms)
  assert.equal(prose?.text, `今天 ${htmlMark} 讲 重点 和 ${htmlMark}。`)
  assert.equal(slice(source, prose, '重点'), '重点')
  assert.equal(slice(source, prose, htmlMark), '{{ page.title }}')
})

test('the characters that stand for atoms are never taken from the source', async () => {
  const [prose] = await collectProse(`一${codeMark}二\n`)
  assert.equal(prose?.text, '一\uFFFD二')
  assert.equal(editable(prose, '\uFFFD'), false)
  assert.equal(prose?.atoms.length, 0)
})

test('the same object is given for a block, however often', async () => {
  const seen = new Set<Prose>()
  await runVisitors('一段话。\n', (context) => ({
    prose: (prose) => void seen.add(prose),
    paragraph: (node) => void seen.add(context.prose(node))
  }))
  assert.equal(seen.size, 1)
})

test('what is editable reads the same in the source, in all notes', async () => {
  const folder = new URL('../../notes/', import.meta.url)
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.md')) continue
    const source = await readFile(new URL(name, folder), 'utf8')
    for (const prose of await collectProse(source)) {
      let at = 0
      for (const character of prose.text) {
        const span = prose.span(at, at + character.length)
        assert.ok(span, `${name}: ${prose.text}`)
        const place = source.slice(span.start.offset, span.end.offset)
        const same = place === character
        assert.equal(prose.editable(at, at + character.length), same)
        const other = /[\n\uFDD0-\uFDD5]/.test(character)
        assert.ok(same || other || /^[&\\]/.test(place), `${name}: ${place}`)
        at += character.length
      }
    }
  }
})

test('places in code account for fences, prefixes and padding', async () => {
  const source = [
    '1. 例子 `` a`b `` 和 `x',
    '   y`',
    '',
    '   ```sh',
    '   echo one',
    '',
    '     echo two',
    '   ```',
    '',
    '> ~~~',
    '> echo three',
    '> ~~~',
    '',
    '    echo four',
    '',
    '| `c\\|d` |',
    '|--|',
    ''
  ].join('\n')
  const found: Array<[string, string]> = []
  await runVisitors(source, (context) => {
    const read = (node: Parameters<typeof context.codeSpan>[0]) => {
      for (const {0: word, index} of node.value.matchAll(/[a-z|]+/g)) {
        const span = context.codeSpan(node, index, index + word.length)
        const {start, end} = span ?? {}
        found.push([word, source.slice(start?.offset ?? 0, end?.offset ?? 0)])
      }
    }
    return {code: read, inlineCode: read}
  })
  assert.deepEqual(
    found.map(([word]) => word),
    [
      'a',
      'b',
      'x',
      'y',
      'echo',
      'one',
      'echo',
      'two',
      'echo',
      'three',
      'echo',
      'four',
      'c|d'
    ]
  )
  for (const [word, text] of found) {
    assert.equal(text, word === 'c|d' ? 'c\\|d' : word)
  }
})

function find(prose: Prose | undefined, text: string): [number, number] {
  const from = prose?.text.indexOf(text) ?? -1
  assert.ok(from >= 0, `${text} in ${prose?.text}`)
  return [from, from + text.length]
}

function offsets(prose: Prose | undefined, text: string) {
  const span = prose?.span(...find(prose, text))
  return [span?.start.offset, span?.end.offset]
}

function slice(source: string, prose: Prose | undefined, text: string) {
  return source.slice(...offsets(prose, text))
}

function editable(prose: Prose | undefined, text: string) {
  return prose?.editable(...find(prose, text))
}
