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
      'x[^1]',
      '[^1]: y'
    ].join('\n\n')
  )
  const {elements} = readPage(toHtml(draft))
  const headings = elements.filter(({tagName}) => tagName === 'h2')
  assert.deepEqual(
    headings.slice(0, 8).map(({properties}) => properties['id']),
    [
      'hello-world',
      'hello-world-1',
      '如何-清理-buffcache',
      'drop_caches--more',
      '一内存物理',
      'hello-world-2',
      'ünïcode-àé',
      'a--b-c--d'
    ]
  )
})

test('ids are there once, and every link in the page leads to one', async () => {
  for (const source of [
    await readFile('fixtures/page/chinese.md', 'utf8'),
    await readFile('fixtures/page/english.md', 'utf8'),
    '## ，\n\n## 🙂\n\n## ，\n\n## search\n\n## ink:data\n\n## fn-1\n\nx[^1]\n\n[^1]: y'
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

test('a link in a message that is none of the web is not shown as one', () => {
  const message = messageOn('Ink.', 'Ink')
  message.url = 'javascript:alert(1)'
  const html = toHtml(parseDraft('Ink.'), {messages: [message]})
  assert.ok(!html.includes('javascript:alert'))
})

test('attacks in a draft stay text', () => {
  for (const attack of attacks) {
    for (const source of [attack, `- ${attack}`, `# ${attack}\n\n${attack}`]) {
      const {elements} = readPage(toHtml(parseDraft(source)))
      const scripts = elements.filter(({tagName}) => tagName === 'script')
      assert.equal(scripts.length, 2, attack)
      for (const {tagName, properties} of elements) {
        assert.doesNotMatch(
          tagName,
          /^(?:base|embed|form|frame|iframe|img|math|object|svg|template)$/,
          attack
        )
        for (const [name, value] of Object.entries(properties)) {
          assert.doesNotMatch(
            name,
            /^(?:style$|on|srcDoc$|formAction$)/,
            attack
          )
          if (name === 'id' && String(value).startsWith('ink:')) continue
          if (name !== 'href' && name !== 'src') continue
          assert.match(
            String(value),
            /^(?:https?:|mailto:|data:image\/svg|#|[^:]*$)/,
            attack
          )
        }
      }
    }
  }
  assert.ok(attacks.length >= 30)
})

test('HTML of the author is shown, comments are not', () => {
  const {text} = readPage(
    toHtml(parseDraft('x <b>y</b>\n\n<div>z</div>\n\n<!-- secret -->'))
  )
  assert.ok(text.includes('x <b>y</b>'))
  assert.ok(text.includes('<div>z</div>'))
  assert.ok(!text.includes('secret'))
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
    'Draft a/one.mda/one.md211',
    'Draft b/two.mdb/two.md211'
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
