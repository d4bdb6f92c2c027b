import assert from 'node:assert/strict'
import test from 'node:test'
import {parseDraft} from '@inkstone/core'
import {toCards, toHtml, toIndex, toJson} from '@inkstone/export'

/** Text of a draft in its page, without the head of the page. */
function bodyOf(source: string): string {
  const html = toHtml(parseDraft(source))
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/^<main[^>]*>/, '')
    .replaceAll('<section>', '')
    .replaceAll('</section>', '')
    .trim()
}

for (const [name, source, expected] of [
  ['a comment is not shown', '甲%%乙 [丙](d.md)%%丁', '<p>甲丁'],
  ['a paragraph of a comment is gone', '甲\n\n%%乙%%\n\n{: .丙}', '<p>甲'],
  ['an excerpt mark is not shown', '甲\n\n<!-- more -->\n\n乙', '<p>甲\n<p>乙'],
  [
    'a wiki link is its text, else what it names',
    '[[甲|乙]]、[[丙#丁]]、[[戊\\|己]]',
    '<p>乙、丙#丁、己'
  ],
  ['an embed that is no picture is its text', '![[甲]]', '<p>甲'],
  [
    'a picture is its text and path',
    '![[甲.png|乙]] ![[丙.png|200]]',
    '乙 <code class=path translate=no>甲.png</code> <code class=path translate=no>丙.png</code>'
  ],
  [
    'a highlight is marked, also over other nodes',
    '==甲 **乙** `丙`== *==丁* 戊== ==己==',
    '<p><mark>甲 <strong>乙</strong> <code translate=no>丙</code></mark> <em>丁</em> 戊 <mark>己</mark>'
  ],
  [
    'liquid and shortcodes are code, with links in them as written',
    '{{ "https://example.org" }} {% include a.html %} {{< ref "b" >}}',
    '<p><code translate=no>{{ "https://example.org" }}</code> <code translate=no>{% include a.html %}</code> <code translate=no>{{&lt; ref "b" >}}</code>'
  ],
  [
    'what only ends or guards liquid is not shown',
    '{% raw %}{{ 甲 }}{% endraw %}{% endif %}乙',
    '<p><code translate=no>{{ 甲 }}</code>乙'
  ],
  [
    'a link whose address is written for another tool is its text',
    '见 [甲 乙]({{ site.url }}{% link a.md %}#丙 "丁")、[戊]({{< ref "b" >}})和![图](/a/{{ c }})。',
    '<p>见 甲 乙、戊和图。'
  ],
  ['a tag is shown as written', '看 #kernel/mm 的', '<p>看 #kernel/mm 的'],
  [
    'the word of a callout is a label on the line of its title',
    '> [!NOTE]- 甲 `乙`\n> 丙\n\n> [!tip]\n> 丁',
    '<blockquote>\n<p><strong>NOTE</strong> 甲 <code translate=no>乙</code><br>\n丙\n</blockquote>\n<blockquote>\n<p><strong>tip</strong><br>\n丁\n</blockquote>'
  ],
  [
    'a link into the draft leads to its heading or block',
    '[[#乙]] [[#^c1d]] [丙](#d)\n\n甲 ^c1d\n\n# 乙\n\n# 丁 {#d}',
    '<p><a href=#%E4%B9%99>乙</a> <a href=#%5Ec1d>c1d</a> <a href=#d>丙</a>\n<p>甲 <span id=^c1d></span>'
  ],
  [
    'a block id alone opens no paragraph',
    '| 甲 |\n|--|\n\n^a1-b',
    '<span id=^a1-b></span>'
  ],
  [
    'escapes, references and quotes are read past',
    '> \\*甲\\* &amp; %%乙\n> 丙%%丁&lt; [[戊]]',
    '<blockquote>\n<p>*甲* &amp; 丁&lt; 戊\n</blockquote>'
  ]
] as const) {
  test(`in a page, ${name}`, () => {
    const body = bodyOf(`${source}\n`)
    assert.ok(body.includes(expected), body)
    assert.doesNotMatch(body, /%%|\[\[|==|\{:|\[!|more/)
  })
}

const titled =
  '# 页缓存 [[mm|内存]] {#cache}\n\n甲。\n\n## ==脏页== %%待写%% {: .no_toc}\n\n乙。\n\n## 什么是[[写回]]？\n\n把页==写到==磁盘%%何时？%%，见[[回写|这里]]。 ^w-1\n'

test('titles are plain in the page, its head, its contents and the index', () => {
  const draft = parseDraft(titled)
  const html = toHtml(draft)
  assert.match(html, /<title>页缓存 内存<\/title>/)
  assert.match(html, />脏页<\/a>/)
  assert.match(html, /<h2 [^>]*>(?:<span[^>]*><\/span>)?<mark>脏页<\/mark>/)
  assert.match(html, /<span id=cache><\/span>/)
  assert.doesNotMatch(html, /\{#cache|no_toc\}|%%|\[\[/)
  const index = toIndex([{draft, href: 'a.html', path: 'a.md', messages: []}])
  assert.match(index, /页缓存 内存/)
  const document = toJson(draft, {detail: 'full'})
  assert.equal(document.meta.title, '页缓存 内存')
  assert.equal(document.topics[1]?.text, '乙。')
  assert.equal(document.atoms.length, draft.atoms.length)
})

test('cards hold what a reader sees, and no empty anchors', () => {
  const draft = parseDraft(
    `${titled}\n- [[页表]]与==快表==：地址的转换%%核对%%，见 {{ site.page }}\n`
  )
  const {cards} = toCards(draft, {namespace: 'a', fileId: 'b'})
  const question = cards.find(({kind}) => kind === 'q')
  assert.equal(question?.plain.front, '页缓存 内存 · 什么是写回？')
  assert.match(question.fields.back, /把页<mark>写到<\/mark>磁盘，见这里。/)
  for (const card of cards) {
    const shown = JSON.stringify([card.plain, card.fields, card.context])
    assert.doesNotMatch(shown, /%%|\[\[|==|<span><\/span>/)
  }
})

test('cards hold no comments of HTML', () => {
  const draft = parseDraft(
    '# 页\n\n- 脏页：写过的页 <!-- 核对 -->\n\n## 什么是页表？\n\n一棵树。\n\n<!-- 核对 -->\n\n它分四级。\n'
  )
  const {cards} = toCards(draft, {namespace: 'a', fileId: 'b'})
  assert.deepEqual(
    cards.map(({plain}) => plain.back),
    ['写过的页', '一棵树。\n它分四级。']
  )
})

test('a draft is not changed by being shown', () => {
  const draft = parseDraft(titled)
  const before = JSON.stringify(draft)
  toHtml(draft)
  toCards(draft, {namespace: 'a', fileId: 'b'})
  assert.equal(JSON.stringify(draft), before)
})
