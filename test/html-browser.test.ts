import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import test from 'node:test'
import {parseDraft} from '@inkstone/core'
import {toHtml, toIndex} from '@inkstone/export'
import type {Page} from 'playwright-core'
import {attacks} from './support/attacks.js'
import {messageOn} from './support/message-on.js'
import {openPage} from './support/open-page.js'

const axe = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8'
)

const chinese = await makePage('chinese', [
  '为什么',
  '写回由哪个线程触发？',
  'drop_caches',
  '机会',
  'mia@box:~/src$'
])
const english = await makePage('english', ['MAP_POPULATE', 'blanks'])
const long = toHtml(
  parseDraft(
    Array.from(
      {length: 14},
      (_, index) =>
        `## 第${index}节：守护进程 ${index}\n\n${'段落文字，写满一屏。'.repeat(60)}`
    ).join('\n\n')
  ),
  {path: 'long.md'}
)

test('a page opens from disk without a word to console or network', async (t) => {
  const page = await openPage(t, chinese)
  if (!page) return
  assert.equal(await page.title(), '缓存笔记')
  // The script ran, so it was not the policy that kept it quiet.
  assert.ok(await page.locator('#ink\\:search').isVisible())
})

test('without script everything is there to be read', async (t) => {
  const page = await openPage(t, chinese, {javaScriptEnabled: false})
  if (!page) return
  for (const name of ['p', 'li', 'h2', 'h3', 'td', 'pre', 'aside']) {
    const all = await page.locator(`main ${name}`).all()
    assert.ok(all.length > 0, name)
    for (const one of all) assert.ok(await one.isVisible(), name)
  }
  assert.ok(await page.locator('nav a').first().isVisible())
  assert.ok(!(await page.locator('button').first().isVisible()))
})

test('nothing sticks out at 320, 360 and 1280 pixels, nor at twice the size', async (t) => {
  for (const html of [chinese, english, long]) {
    const page = await openPage(t, html)
    if (!page) return
    for (const width of [320, 360, 768, 1000, 1280, 1680]) {
      await page.setViewportSize({width, height: 800})
      const excess: number = await page.evaluate(
        'document.documentElement.scrollWidth - innerWidth'
      )
      assert.equal(excess, 0, `${width} px`)
    }
  }
})

test('all rules of axe pass, light and dark, narrow and wide', async (t) => {
  for (const html of [chinese, english, indexPage()]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openPage(t, html, {colorScheme})
      if (!page) return
      await page.evaluate(axe)
      for (const width of [320, 1280]) {
        await page.setViewportSize({width, height: 900})
        const found: Array<string> = await page.evaluate(`axe
          .run(document, {runOnly: axe.getRules().map(({ruleId}) => ruleId)})
          .then(({violations}) => violations.flatMap(({id, nodes}) =>
            nodes.map(({html, failureSummary}) => id + ': ' + html + failureSummary)))`)
        assert.deepEqual(found, [], `${colorScheme}, ${width} px`)
      }
    }
  }
})

test('dark and light are as the system says until the reader chooses', async (t) => {
  const page = await openPage(t, chinese, {colorScheme: 'dark'})
  if (!page) return
  const paper = () =>
    page.evaluate<string>(
      'getComputedStyle(document.documentElement).backgroundColor'
    )
  assert.equal(await paper(), 'rgb(21, 24, 26)')
  const button = page.locator('#ink\\:theme')
  await button.click()
  assert.equal(await paper(), 'rgb(251, 251, 249)')
  await page.reload()
  assert.equal(await paper(), 'rgb(251, 251, 249)')
  await button.click()
  await button.click()
  assert.equal(await paper(), 'rgb(21, 24, 26)')
})

test('the contents lead to each heading and show which one is read', async (t) => {
  const page = await openPage(t, long, {viewport: {width: 1280, height: 700}})
  if (!page) return
  const links = await page.locator('nav a').all()
  assert.equal(links.length, 14)
  for (const [index, link] of links.entries()) {
    await link.click()
    assert.deepEqual(await current(page), [`第${index}节：守护进程 ${index}`])
    // The last one cannot come to the top: the page ends before that.
    if (index === 13) continue
    const top: number = await page.evaluate(
      `document.querySelectorAll('main h2')[${index}].getBoundingClientRect().top`
    )
    assert.ok(top >= 0 && top < 120, `${index}: ${top}`)
  }
  await page.goBack()
  assert.deepEqual(await current(page), ['第12节：守护进程 12'])
  await page.reload()
  assert.deepEqual(await current(page), ['第12节：守护进程 12'])
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, -20_000)
  await until(page, 'scrollY === 0')
  assert.deepEqual(await current(page), ['第0节：守护进程 0'])
  await page.keyboard.press('End')
  await until(page, 'scrollY > 0')
  await page.waitForTimeout(100)
  assert.deepEqual(await current(page), ['第13节：守护进程 13'])
})

test('search finds every part of a Chinese word, and only what is there', async (t) => {
  const page = await openPage(t, chinese)
  if (!page) return
  const box = page.locator('#ink\\:search')
  const found = page.locator('#ink\\:found a')
  const text = '页面缓存写满以后会怎样命中率低时回收干净页'
  for (let length = 1; length <= 4; length++) {
    for (let start = 0; start + length <= 5; start++) {
      const query = text.slice(start, start + length)
      await box.fill(query)
      assert.ok((await found.count()) > 0, query)
    }
  }
  for (const query of [
    '淘汰算法',
    'DROP_caches',
    '命中',
    'writeback threads'
  ]) {
    await box.fill(query)
    assert.ok((await found.count()) > 0, query)
  }
  for (const query of ['守护进程', '满写', 'Unexpected', 'Copy']) {
    await box.fill(query)
    assert.equal(await found.count(), 0, query)
  }
  await box.fill('只置一位')
  await page.keyboard.press('Enter')
  assert.match(decodeURIComponent(page.url()), /#淘汰算法$/)
  await box.fill('<img src=x onerror=alert(1)>')
})

test('copying code leaves out the prompt and nothing else', async (t) => {
  for (const [html, expected] of [
    [chinese, 'grep -c Dirty /proc/meminfo\n1\nprogress 50% done'],
    [
      english,
      '#include <stdio.h>\n/* prints a tag: </script><script>alert(1)</script> */\nint main(void) { puts("<b>"); return 0; }'
    ]
  ] as const) {
    const page = await openPage(t, html, {
      permissions: ['clipboard-read', 'clipboard-write']
    })
    if (!page) return
    const button = page.locator('.copy').first()
    await button.click()
    await until(
      page,
      `document.querySelector('.copy').textContent !== ${JSON.stringify(html === chinese ? '复制' : 'Copy')}`
    )
    assert.equal(
      await page.evaluate<string>('navigator.clipboard.readText()'),
      expected
    )
    await button.click()
    const label = html === chinese ? '复制' : 'Copy'
    await until(
      page,
      `document.querySelector('.copy').textContent === '${label}'`
    )
  }
})

test('findings can be stepped through and switched off', async (t) => {
  const page = await openPage(t, chinese, {
    viewport: {width: 1280, height: 900}
  })
  if (!page) return
  const notes = page.locator('.note')
  assert.equal(await notes.count(), 5)
  await page.locator('#ink\\:next').click()
  assert.ok(await page.evaluate("document.activeElement.matches('.note')"))
  await page.locator('#ink\\:findings').click()
  assert.ok(!(await notes.first().isVisible()))
  await page.reload()
  assert.ok(!(await notes.first().isVisible()))
  await page.locator('#ink\\:findings').click()
  assert.ok(await notes.first().isVisible())
  await page.setViewportSize({width: 700, height: 900})
  const order = await page.evaluate<Array<string>>(
    `[...document.querySelectorAll('.note')].map((note) => note.dataset.n)`
  )
  assert.deepEqual(order, ['1', '2', '3', '4', '5'])
})

test('a finding never moves the text', async (t) => {
  for (const html of [chinese, english]) {
    for (const width of [360, 1280]) {
      const page = await openPage(t, html, {viewport: {width, height: 900}})
      if (!page) return
      const places = () =>
        page.evaluate<Array<string>>(`(() => {
          const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
          const result = []
          const range = document.createRange()
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            if (text.parentElement.closest('.note')) continue
            range.selectNodeContents(text)
            for (const {left, width} of range.getClientRects()) result.push(left + ' ' + width + ' ' + text.data)
          }
          return result
        })()`)
      const shown = await places()
      await page.locator('#ink\\:findings').click()
      assert.deepEqual(await places(), shown, `${width} px`)
      assert.ok(shown.length > 30)
    }
  }
})

test('the index shows all its columns on a small screen', async (t) => {
  const page = await openPage(t, indexPage(), {
    viewport: {width: 360, height: 800}
  })
  if (!page) return
  const excess: number = await page.evaluate(
    `(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)(document.querySelector('.table'))`
  )
  assert.equal(excess, 0)
  const sizes: Array<string> = await page.evaluate(
    `[...document.querySelectorAll('thead th')].map((head) => getComputedStyle(head).fontSize + getComputedStyle(head).verticalAlign)`
  )
  assert.equal(new Set(sizes).size, 1)
})

test('an answer that is typed is kept and copied as Markdown', async (t) => {
  const page = await openPage(t, chinese, {
    permissions: ['clipboard-read', 'clipboard-write']
  })
  if (!page) return
  await page.locator('textarea').first().fill('写回线程。')
  await page.locator('.question button').first().click()
  await page.waitForTimeout(50)
  assert.equal(
    await page.evaluate<string>('navigator.clipboard.readText()'),
    '\nA：写回线程。\n'
  )
  await page.reload()
  assert.equal(
    await page.locator('textarea').first().inputValue(),
    '写回线程。'
  )
})

test('on paper there is the text and no control', async (t) => {
  const page = await openPage(t, chinese)
  if (!page) return
  await page.emulateMedia({media: 'print'})
  for (const hidden of [
    'button',
    'nav',
    '.note',
    '.at',
    'textarea',
    'input[type=search]'
  ]) {
    for (const one of await page.locator(hidden).all()) {
      assert.ok(!(await one.isVisible()), hidden)
    }
  }
  for (const shown of ['main p', 'main li', 'main td', '#ink\\:questions li']) {
    for (const one of await page.locator(shown).all()) {
      assert.ok(await one.isVisible(), await one.innerText())
    }
  }
  const numbers: Array<string> = await page.evaluate(
    `[...document.querySelectorAll('main mark')].map((mark) => getComputedStyle(mark, '::after').content)`
  )
  assert.deepEqual([...new Set(numbers)], ['none'])
  const urls: Array<string> = await page.evaluate(
    `[...document.querySelectorAll('main a[href^=http]:not(.note a)')].map((link) => link.textContent + getComputedStyle(link, '::after').content)`
  )
  assert.deepEqual(urls, [
    '上周的压测" (https://example.com/load?a=1&b=2)"',
    'https://example.com/arcnone'
  ])
  assert.ok((await page.pdf()).length > 10_000)
})

test('text is spaced between scripts, code is not', async (t) => {
  const page = await openPage(t, chinese)
  if (!page) return
  const spacing = (selector: string): Promise<string> =>
    page.evaluate(
      `getComputedStyle(document.querySelector('${selector}')).textAutospace`
    )
  assert.equal(await spacing('main p'), 'normal')
  assert.equal(await spacing('main code'), 'no-autospace')
})

test('attacks fire nothing, and the page still works', async (t) => {
  const source = attacks
    .map((attack, index) => `## ${index}\n\n${attack}\n\n- ${attack}`)
    .join('\n\n')
  const page = await openPage(t, toHtml(parseDraft(source)))
  if (!page) return
  await page.waitForTimeout(300)
  await page.locator('#ink\\:search').fill('constructor')
  assert.ok((await page.locator('#ink\\:found a').count()) > 0)
})

test('attacks in what a linter says and in paths fire nothing', async (t) => {
  const source = 'Ink on paper.'
  const messages = attacks.map((attack) =>
    Object.assign(messageOn(source, 'on'), {
      reason: attack,
      note: attack,
      ruleId: attack,
      url: attack
    })
  )
  const path = attacks.join('')
  const pages = [{draft: parseDraft(source), messages, path, href: '#'}]
  for (const html of [
    toHtml(parseDraft(source), {messages, path}),
    toIndex(pages)
  ]) {
    const page = await openPage(t, html)
    if (!page) return
    await page.waitForTimeout(300)
    assert.ok(await page.locator('#ink\\:theme').isVisible())
  }
})

test('the keyboard reaches everything in order, and shows where it is', async (t) => {
  const page = await openPage(t, english, {
    viewport: {width: 1280, height: 900}
  })
  if (!page) return
  const seen: Array<string> = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const [name, outlined] = await page.evaluate<[string, boolean]>(`(() => {
      const node = document.activeElement
      const {outlineStyle} = getComputedStyle(node)
      return [node.id || node.className || node.tagName, outlineStyle !== 'none']
    })()`)
    if (name === 'BODY') break
    assert.ok(outlined, name)
    seen.push(name)
  }
  assert.equal(seen[0], 'skip vh')
  assert.ok(seen.includes('ink:search') && seen.includes('PRE'))
  assert.ok(seen.indexOf('ink:search') < seen.indexOf('PRE'))
})

/** Wait for something to be true; the policy keeps Playwright's own way out. */
async function until(page: Page, expression: string): Promise<void> {
  for (let left = 100; left > 0; left--) {
    if (await page.evaluate(expression)) return
    await page.waitForTimeout(50)
  }
  assert.fail(`never true: ${expression}`)
}

/** Titles of the current entries of the contents. */
function current(page: Page): Promise<Array<string>> {
  return page.evaluate<Array<string>>(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
      done([...document.querySelectorAll('[aria-current=true]')].map((link) => link.textContent.trim())))))`
  )
}

function indexPage(): string {
  return toIndex(
    ['one', '管道与重定向，以及别的很长的名字'].map((name) => {
      const draft = parseDraft(`# ${name}\n\n## Why?\n\nteh`)
      const messages = [messageOn(draft.source, 'teh')]
      return {draft, messages, path: `notes/${name}.md`, href: `${name}.html`}
    })
  )
}

async function makePage(
  name: string,
  findings: ReadonlyArray<string>
): Promise<string> {
  const source = await readFile(`fixtures/page/${name}.md`, 'utf8')
  return toHtml(parseDraft(source), {
    locale: name === 'chinese' ? 'zh-CN' : 'en',
    messages: findings.map((words) => messageOn(source, words)),
    path: `notes/${name}.md`
  })
}
