import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtemp, readFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import test from 'node:test'
import {promisify} from 'node:util'
import {gzipSync} from 'node:zlib'
import {parseDraft} from '@inkstone/core'
import {toHtml, toIndex, type HtmlOptions} from '@inkstone/export'
import type {Nodes} from 'mdast'
import {attacks} from './support/attacks.js'
import {assertGolden} from './support/golden.js'
import {messageOn} from './support/message-on.js'
import {readPage} from './support/read-page.js'

const run = promisify(execFile)

test('the pages of the fixtures are the expected ones', async () => {
  for (const [name, locale] of [
    ['chinese', 'zh-CN'],
    ['english', 'en']
  ] as const) {
    const source = await readFile(`fixtures/page/${name}.md`, 'utf8')
    const html = toHtml(parseDraft(source), {
      locale,
      path: `notes/${name}.md`,
      messages: findingsOn(source)
    })
    await assertGolden(
      `fixtures/page/${name}.html`,
      // Each has its own test; a change of colour need not touch every page.
      html
        .replace(/<style>.*?<\/style>/s, '<style></style>')
        .replace(/<script>.*?<\/script>/s, '<script></script>')
        .replaceAll(/sha256-[\w+/=]+/g, 'sha256-…')
    )
  }
})

test('style and script are those of their sources, with their hashes', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'inkstone-page-'))
  const made = path.join(folder, 'page-assets.ts')
  await run(process.execPath, ['../apps/export/scripts/build-page.js', made])
  assert.equal(
    await readFile(made, 'utf8'),
    await readFile('../apps/export/src/page-assets.ts', 'utf8')
  )
  const html = toHtml(parseDraft('Ink.'))
  const {policy} = readPage(html)
  for (const tag of ['style', 'script']) {
    const [, text = ''] =
      new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html) ?? []
    const hash = createHash('sha256').update(text).digest('base64')
    assert.ok(policy.includes(`${tag}-src 'sha256-${hash}'`), tag)
    assert.ok(text.length > 1000, tag)
  }
  assert.equal(policy.replaceAll(/sha256-[\w+/=]+/g, '…'), expectedPolicy)
})

const expectedPolicy =
  "default-src 'none'; script-src '…'; style-src '…'; img-src data:; base-uri 'none'; form-action 'none'"

test('the policy stands before any style or script', () => {
  const html = toHtml(parseDraft('Ink.'))
  const at = html.indexOf('Content-Security-Policy')
  assert.ok(at > 0 && at < html.indexOf('<style'))
  assert.ok(at < html.indexOf('<script'))
})

test('headings have the ids that GitHub gives them', () => {
  const draft = parseDraft(
    [
      '## Hello, World!',
      '## Hello World',
      '## 如何 清理 buff/cache？',
      '## `drop_caches` & more',
      '## 一、内存（物理）',
      '## Hello, World!',
      '## Ünïcode ÀÉ',
      '## a--b _c_ 🙂 d',
      '## footnote-label',
      '## user-content-fn-1',
      'x[^1]',
      '[^1]: y'
    ].join('\n\n')
  )
  const {elements} = readPage(toHtml(draft))
  const headings = elements.filter(({tagName}) => tagName === 'h2')
  assert.deepEqual(
    headings.flatMap(({properties}) => properties['id'] ?? []),
    [
      'hello-world',
      'hello-world-1',
      '如何-清理-buffcache',
      'drop_caches--more',
      '一内存物理',
      'hello-world-2',
      'ünïcode-àé',
      'a--b-c--d',
      // These ids are those of the footnotes.
      'footnote-label-1',
      'user-content-fn-1-1',
      'footnote-label'
    ]
  )
})

test('ids are there once, and every link in the page leads to one', async () => {
  for (const source of [
    await readFile('fixtures/page/chinese.md', 'utf8'),
    await readFile('fixtures/page/english.md', 'utf8'),
    '## ，\n\n## 🙂\n\n## ，\n\n## search\n\n## ink:data\n\n## user-content-fn-1\n\nx[^1]\n\n[^1]: y'
  ]) {
    const page = readPage(
      toHtml(parseDraft(source), {messages: findingsOn(source)})
    )
    assert.deepEqual(page.ids, [...new Set(page.ids)])
    assert.ok(!page.ids.includes(''))
    for (const fragment of page.fragments) {
      assert.ok(page.ids.includes(fragment), fragment)
    }
  }
})

test('the outline has one h1 and no gap, whatever ranks the draft has', () => {
  for (const source of [
    '#### Deep\n\n###### Deeper\n\n## Up\n\n> ##### Quoted\n\n- # In a list',
    '# Only\n\nText.\n\n### Jump\n\n#### Under\n\n## Next',
    'No heading at all.',
    '# One\n\n# Two\n\n## Two and a half'
  ]) {
    const {elements} = readPage(toHtml(parseDraft(source), {path: 'a.md'}))
    let last = 0
    for (const {tagName} of elements) {
      if (!/^h\d$/.test(tagName)) continue
      const rank = Number(tagName[1])
      assert.ok(rank <= last + 1, `${tagName} after h${last}: ${source}`)
      assert.ok(rank > 1 || last === 0, `second h1: ${source}`)
      last = rank
    }
    assert.ok(last > 0)
  }
})

test('the title is that of the front matter, the first h1, the file', () => {
  const titles: Array<[string, string, string]> = [
    ['---\ntitle: Ink\n---\n\n# Stone', 'a.md', 'Ink'],
    ['## First\n\n# Stone', 'a.md', 'Stone'],
    ['## First', 'notes/ink.stone.md', 'ink.stone'],
    ['Text.', '.hidden', '.hidden']
  ]
  for (const [source, file, expected] of titles) {
    const {title, text} = readPage(toHtml(parseDraft(source), {path: file}))
    assert.equal(title, expected)
    assert.ok(text.includes(expected))
  }
})

test('a heading over the whole draft is the title, not said twice', () => {
  const html = toHtml(parseDraft('# Stone\n\nText.\n\n## Part'))
  const {elements} = readPage(html)
  const headings = elements.filter(({tagName}) => /^h\d$/.test(tagName))
  assert.deepEqual(
    headings.map(({tagName, properties}) => [tagName, properties['id']]),
    [
      ['h1', 'stone'],
      ['h2', 'part']
    ]
  )
})

test('a heading below other text stays above its own', () => {
  for (const [source, expected] of [
    ['前言。\n\n# 标题\n\n正文。', ['h1 标题', 'h2 标题 L3–5']],
    [
      '---\ntitle: 标题\n---\n\n前言。\n\n## 标题\n\n正文。',
      ['h1 标题', 'h2 标题 L7–9']
    ],
    ['<!-- c -->\n\n[a]: b\n\n# 标题\n\n正文。', ['h1 标题']]
  ] as const) {
    const html = toHtml(parseDraft(source))
    assert.deepEqual(headingsOf(html), expected, source)
    assert.equal(html.includes('id=ink:toc'), expected.length > 1, source)
    assert.ok(html.indexOf('前言') < html.indexOf('id=标题') || !expected[1])
  }
})

test('of several headings of rank one none is the title of a file', () => {
  const draft = parseDraft('# One\n\nText.\n\n# Two\n\nText.')
  assert.deepEqual(headingsOf(toHtml(draft, {path: 'notes/parts.md'})), [
    'h1 parts',
    'h2 One L1–4',
    'h2 Two L5–7'
  ])
  const titled = parseDraft(`---\ntitle: Ink\n---\n\n${draft.source}`)
  const {title} = readPage(toHtml(titled, {path: 'notes/parts.md'}))
  assert.equal(title, 'Ink')
})

test('the contents name headings without what hangs on them', () => {
  const html = toHtml(
    parseDraft(
      '## A [^1] b\n\n## See ![alt](i.png)\n\n## ![](a.png)\n\n## Q: `why` *so*?\n\n[^1]: x'
    )
  )
  const toc = /<details id=ink:toc.*?<\/details>/s.exec(html)?.[0] ?? ''
  const page = readPage(toc)
  const labels = page.elements
    .filter(({tagName}) => tagName === 'a')
    .map(page.textOf)
  assert.deepEqual(labels, ['A b', 'See alt', 't-811c', 'why so?'])
})

test('lines of Chinese join without a blank, others with one', () => {
  const {text} = readPage(
    toHtml(
      parseDraft(
        '内核回收\n干净页，\n**脏页\n**先写\n*回*\n到 the\ndisk\n才算“完”\n了。\n\n> 引\n> 文`a`\n汉\n\n- 项\n  目\n  - 内\n\n```\n代\n码\n```'
      )
    )
  )
  for (const part of [
    '内核回收干净页，',
    '先写回到 the\ndisk\n才算“完”了。',
    '引文a\n汉',
    '项目\n',
    '代\n码\n'
  ]) {
    assert.ok(text.includes(part), `${part} in ${text}`)
  }
})

test('front matter changes no more than the title', () => {
  const plain = main('---\ntitle: Ink\n---\n\n## Part\n\nText.')
  assert.ok(plain?.includes('Text.'))
  for (const layout of ['post', 'nothing', 'home']) {
    assert.equal(
      main(`---\ntitle: Ink\nlayout: ${layout}\n---\n\n## Part\n\nText.`),
      plain
    )
  }
})

test('each finding is one numbered note after the block it is about', async () => {
  const source = await readFile('fixtures/page/chinese.md', 'utf8')
  const html = toHtml(parseDraft(source), {messages: findingsOn(source)})
  const {elements} = readPage(html)
  const notes = elements.filter(({tagName}) => tagName === 'aside')
  assert.equal(notes.length, findingsOn(source).length)
  assert.deepEqual(
    notes.map(({properties}) => properties['dataN']),
    notes.map((_, index) => String(index + 1))
  )
  const note = /<aside[^>]*data-n=3[^>]*>.*?<\/aside>/s.exec(html)?.[0] ?? ''
  assert.match(note, /<b>3 Warning<\/b> .*expected <code[^>]*>…<\/code>/)
  assert.match(note, /<a href=https:\/\/example.com\/rules>no-x<\/a> 14:35/)
})

test('a finding marks exactly its words, also over other marks', () => {
  const source =
    'Escaped \\*stars\\* and `some code` and **bold teh** words.\n\n' +
    '> 引文里的\n> 第二行写错字\n\n```sh\necho recieve # 注释\n```\n'
  for (const words of [
    'stars',
    'teh',
    'some code` and **bold',
    '错字',
    'recieve',
    '里的\n> 第二'
  ]) {
    const {elements, textOf} = readPage(
      toHtml(parseDraft(source), {messages: [messageOn(source, words)]})
    )
    const marks = elements.filter(({tagName}) => tagName === 'mark')
    const shown = words.replaceAll(/[`*>\s]/g, '')
    const marked = marks.map(textOf).join('').replaceAll(/\s/g, '')
    assert.equal(marked, shown, words)
    const last = marks.filter(
      ({properties}) => !String(properties['className']).includes('part')
    )
    assert.equal(last.length, 1, words)
  }
})

test('findings on the same words and on overlapping words lose no text', () => {
  const source = '## One two three four\n\none two three four'
  const words = ['One two', 'two three', 'One', 'two', 'two', 'three four']
  const messages = words.map((part) => messageOn(source, part))
  const {text, elements} = readPage(toHtml(parseDraft(source), {messages}))
  assert.ok(text.includes('One two three four'))
  assert.equal(
    elements.filter(({tagName}) => tagName === 'aside').length,
    words.length
  )
})

test('a finding without a place, or on the front matter, is on top', () => {
  const source = '---\ntitle: Ink\n---\n\nText.'
  const message = messageOn(source, 'title')
  const whole = messageOn(source, 'Text')
  whole.place = undefined
  const html = toHtml(parseDraft(source), {messages: [message, whole]})
  assert.match(html, /<main id=ink:main><aside.*<aside.*<p>Text/s)
})

test('a finding on a block without words is after that block', () => {
  for (const [source, words, expected] of [
    ['- item\n\n***\n\nText.', '***', /<hr><aside/],
    ['Text.\n\n![](a.png)\n\nMore.', '![](a.png)', /a\.png<\/code><aside/],
    ['Text.\n\n![b](a.png)\n\nMore.', 'b]', /a\.png<\/code><aside/]
  ] as const) {
    const html = toHtml(parseDraft(source), {
      messages: [messageOn(source, words)]
    })
    assert.match(html.replaceAll(/<\/?(?:mark|p)\b[^>]*>/g, ''), expected)
  }
})

test('a link in a message that is none of the web is not shown as one', () => {
  const message = messageOn('Ink.', 'Ink')
  message.url = 'javascript:alert(1)'
  const html = toHtml(parseDraft('Ink.'), {messages: [message]})
  assert.ok(!html.includes('javascript:alert'))
})

test('attacks in a draft stay text', () => {
  for (const attack of attacks) {
    for (const source of [
      attack,
      `- ${attack}`,
      `# ${attack}\n\n${attack}`,
      `\`\`\`${attack.replaceAll(/[\n`]/g, ' ')}\nx\n\`\`\``,
      `---\ntitle: ${JSON.stringify(attack)}\n---\n`
    ]) {
      assertHarmless(toHtml(parseDraft(source)), attack)
    }
  }
  assert.ok(attacks.length >= 30)
})

test('attacks in paths and in what a linter says stay text', () => {
  const source = 'Ink on paper.'
  for (const attack of attacks) {
    const message = messageOn(source, 'on')
    Object.assign(message, {
      reason: attack,
      note: attack,
      ruleId: attack,
      source: attack,
      url: attack,
      topic: attack,
      excerpt: attack,
      ordinal: attack
    })
    const page = {
      draft: parseDraft(source),
      messages: [message],
      path: attack,
      href: 'a.html'
    }
    const html = toHtml(page.draft, page)
    assertHarmless(html, attack)
    assertHarmless(toIndex([page]), attack)
    const {elements, text} = readPage(html)
    const data = elements.find(({properties: {id}}) => id === 'ink:data')
    const [json] = data?.children ?? []
    assert.ok(json?.type === 'text')
    assert.equal(JSON.parse(json.value).page, attack)
    assert.ok(text.includes(`${attack}, sha256`), attack)
  }
})

test('properties that someone put on the tree do no harm', () => {
  const draft = parseDraft('# Ink\n\nText ![x](https://a.b/c.png).\n\n- item')
  const hProperties = {
    id: 'ink:data',
    name: 'getElementById',
    onClick: 'alert(1)',
    onclick: 'alert(1)',
    style: 'color: red',
    STYLE: 'color: red'
  }
  const stack: Array<Nodes> = [draft.root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    node.data = {hProperties}
    if ('children' in node) stack.push(...node.children)
  }
  const html = toHtml(draft)
  assertHarmless(html, 'hProperties')
  const {elements, ids} = readPage(html)
  assert.deepEqual(ids, [...new Set(ids)])
  assert.equal(
    elements.find(({properties: {id}}) => id === 'ink:data')?.tagName,
    'script'
  )
})

test('HTML of the author is shown, comments are not', () => {
  const {text} = readPage(
    toHtml(
      parseDraft(
        'x <b>y</b><!-- secret -->.\n\n<div>z<!-- secret --></div>\n\n<!-- secret -->\n\n<!-- secret\n--> after <!-- secret -->\n\n- <!-- secret -->\n\n<!--> shown\n\n<!-- not closed'
      )
    )
  )
  assert.ok(text.includes('x <b>y</b>.'))
  assert.ok(text.includes('<div>z</div>'))
  assert.ok(text.includes('after\n'))
  assert.ok(text.includes('shown'))
  assert.ok(text.includes('<!-- not closed'))
  assert.ok(!text.includes('secret'))
})

test('lists are tight or loose as a whole, also those of one item', () => {
  for (const [source, loose] of [
    ['- a\n- b', false],
    ['- a\n\n- b\n- c', true],
    ['- a\n- b\n\n  c\n- d', true],
    ['- a\n  - b\n\n  - c', false],
    ['1. [ ] a', false]
  ] as const) {
    const html = main(source) ?? ''
    const first = /<(?:ul|ol)[^>]*>\s*<li[^>]*>\s*(<p>)?/.exec(html)
    assert.equal(first?.[1] !== undefined, loose, source)
  }
})

test('a long list takes no longer than its length', () => {
  timeOfList(1000)
  const short = Math.min(timeOfList(2000), timeOfList(2000))
  const ratio = timeOfList(16_000) / short
  // Eight times as many items; all siblings for each took 64 times as long.
  assert.ok(ratio < 24, `${ratio}`)
})

test('a draft that cannot be read is shown as its source', () => {
  const source = `${'> '.repeat(500)}<script>x</script>`
  const draft = parseDraft(source)
  assert.ok(draft.problems.some(({code}) => code === 'E_DEPTH'))
  const {text, elements} = readPage(toHtml(draft, {path: 'deep.md'}))
  assert.ok(text.includes('nested too deep'))
  assert.ok(text.includes(source))
  assert.ok(elements.some(({tagName}) => tagName === 'pre'))
})

test('an empty draft is a page with a title', () => {
  for (const source of ['', '\n\n', '---\nlayout: post\n---\n']) {
    const {title} = readPage(toHtml(parseDraft(source), {path: 'a/empty.md'}))
    assert.equal(title, 'empty')
  }
})

test('nesting that a parser lets through does not overflow', () => {
  for (const source of [
    `${'*a **a '.repeat(90)}${'** a*'.repeat(90)}`,
    `\`\`\`rust\n${'/* '.repeat(20_000)}\n\`\`\``,
    `\`\`\`json\n${'[{"a":'.repeat(15_000)}\n\`\`\``,
    `${'> '.repeat(90)}deep`
  ]) {
    const draft = parseDraft(source)
    assert.deepEqual(draft.problems, [])
    assert.match(readPage(toHtml(draft)).text, /Inkstone/)
  }
})

test('a page is the same whatever the clock, chance and machine say', async () => {
  const source = await readFile('fixtures/page/chinese.md', 'utf8')
  const make = () =>
    toHtml(parseDraft(source), {messages: findingsOn(source), path: 'a.md'})
  const expected = make()
  const {now} = Date
  const {random} = Math
  const {process} = globalThis
  try {
    Date.now = () => 0
    Math.random = () => {
      throw new Error('Unexpected chance')
    }
    Reflect.deleteProperty(globalThis, 'process')
    assert.equal(make(), expected)
  } finally {
    Date.now = now
    Math.random = random
    globalThis.process = process
  }
})

test('the draft is not changed by making a page', async () => {
  const draft = parseDraft(await readFile('fixtures/page/chinese.md', 'utf8'))
  const before = JSON.stringify(draft)
  toHtml(draft, {messages: findingsOn(draft.source)})
  assert.equal(JSON.stringify(draft), before)
})

test('both languages say everything, and the page says which it is', () => {
  const draft = parseDraft('## 为什么？\n\n## 如何？\n\n做就是了。')
  const options: HtmlOptions = {messages: [messageOn(draft.source, '如何')]}
  const english = readPage(toHtml(draft, options))
  const chinese = readPage(toHtml(draft, {...options, locale: 'zh-CN'}))
  assert.match(english.text, /Open questions/)
  assert.match(chinese.text, /待解答的疑问/)
  assert.doesNotMatch(chinese.text, /Findings|Contents|Search|Source/)
  assert.equal(english.lang, 'zh-CN')
  assert.throws(
    () => toHtml(draft, JSON.parse('{"locale": "fr"}')),
    /Unexpected locale `fr`, expected `en` or `zh-CN`/
  )
  assert.equal(readPage(toHtml(parseDraft('Only English.'))).lang, 'en')
})

test('the index has a row for each draft, with the numbers of its page', () => {
  const pages = ['b/two.md', 'a/one.md'].map((file) => {
    const draft = parseDraft(
      `# Draft ${file}\n\n## Why does it stall?\n\n## Done\n\nteh end.`
    )
    const messages = [messageOn(draft.source, 'teh')]
    const href = file.replace('/', '-').replace('.md', '.html')
    return {draft, messages, path: file, href}
  })
  const index = readPage(toIndex(pages))
  const rows = index.elements
    .filter(({tagName}) => tagName === 'tr')
    .map((row) => index.textOf(row))
  assert.deepEqual(rows, [
    'TitleTopicsOpen questionsFindings',
    'Draft a/one.mda/one.md311',
    'Draft b/two.mdb/two.md311'
  ])
  const [first] = pages
  assert.ok(first)
  const page = readPage(toHtml(first.draft, first))
  const links = index.elements
    .filter(({tagName}) => tagName === 'a')
    .map(({properties}) => String(properties['href']))
    .filter((href) => href.startsWith('b-two.html#'))
  assert.equal(links.length, 2)
  for (const link of links) {
    assert.ok(page.ids.includes(link.slice(link.indexOf('#') + 1)), link)
  }
  assert.match(readPage(toIndex([])).text, /No draft here yet/)
})

test('a page is small: style and script below 20 KB', () => {
  const html = toHtml(parseDraft('Ink.'))
  assert.ok(Buffer.byteLength(html) < 20_480, `${Buffer.byteLength(html)}`)
})

test('the seed has 14 entries, one open question and few bytes', async (t) => {
  const seed = process.env['INKSTONE_SEED']
  if (!seed) {
    t.skip('INKSTONE_SEED is not set')
    return
  }
  const html = toHtml(parseDraft(await readFile(seed)), {path: seed})
  const page = readPage(html)
  const links = page.fragments.filter((fragment) => fragment.startsWith('ink:'))
  assert.equal(
    html.match(/<details id=ink:toc.*?<\/details>/s)?.[0].match(/<a /g)?.length,
    14
  )
  assert.deepEqual(
    page.elements.filter(({tagName}) => tagName === 'article').length,
    1
  )
  assert.ok(links.includes('ink:questions'))
  assert.equal(page.lang, 'zh-CN')
  assert.ok(Buffer.byteLength(html) <= 38 * 1024)
  assert.ok(gzipSync(html).length <= 16 * 1024)
})

test('the version in the footer is that of the package', async () => {
  const {version}: {version: string} = JSON.parse(
    await readFile('../apps/export/package.json', 'utf8')
  )
  assert.ok(toHtml(parseDraft('Ink.')).includes(`Inkstone ${version}`))
})

/** Fail if anything in a page could run, load or shadow. */
function assertHarmless(html: string, attack: string): void {
  const {elements} = readPage(html)
  const scripts = elements.filter(({tagName}) => tagName === 'script')
  assert.equal(scripts.length, 2, attack)
  assert.equal(elements.filter(({tagName}) => tagName === 'style').length, 1)
  for (const {tagName, properties} of elements) {
    assert.doesNotMatch(
      tagName,
      /^(?:base|embed|form|frame|iframe|img|math|object|svg|template)$/,
      attack
    )
    for (const [name, value] of Object.entries(properties)) {
      assert.doesNotMatch(name, /^(?:style$|on|srcDoc$|formAction$)/i, attack)
      if (name === 'name') assert.equal(tagName, 'meta', attack)
      if (name !== 'href' && name !== 'src') continue
      assert.match(
        String(value),
        /^(?:https?:|mailto:|data:image\/svg|[\w.]*#|[^:]*$)/,
        attack
      )
    }
  }
}

/** Milliseconds for the page of a list. */
function timeOfList(items: number): number {
  const draft = parseDraft('- item\n'.repeat(items))
  const start = performance.now()
  toHtml(draft)
  return performance.now() - start
}

/** Headings in order, as `h2 text`. */
function headingsOf(html: string): Array<string> {
  const {elements, textOf} = readPage(html)
  return elements
    .filter(({tagName}) => /^h\d$/.test(tagName))
    .map((heading) => `${heading.tagName} ${textOf(heading)}`)
}

/** The text of a page; where it stands in the source may differ. */
function main(source: string): string | undefined {
  const html = toHtml(parseDraft(source))
  return /<main.*<\/main>/s.exec(html)?.[0].replaceAll(/L\d+(?:–\d+)?/g, 'L')
}

/** Made-up findings, each on the first place where the words stand. */
function findingsOn(source: string) {
  return [
    '为什么',
    '写回由哪个线程触发？',
    'drop_caches',
    '机会',
    '`free -h`',
    'mia@box:~/src$',
    'blanks',
    'MAP_POPULATE',
    'mmap'
  ]
    .filter((words) => source.includes(words))
    .map((words) => messageOn(source, words))
}
