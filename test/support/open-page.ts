import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {TestContext} from 'node:test'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {openChromium} from './chromium.js'

/**
 * Open a page from disk and watch it: a message in the console, an error, a
 * request or a breach of its policy fails the test.
 *
 * @param t
 *   Test.
 * @param html
 *   Page.
 * @param options
 *   Of `newContext`.
 * @returns
 *   Tab; nothing if the test is skipped.
 */
export async function openPage(
  t: TestContext,
  html: string,
  options?: Parameters<Browser['newContext']>[0]
): Promise<Page | undefined> {
  const context = await openChromium(t, options)
  if (!context) return undefined
  const folder = await mkdtemp(path.join(os.tmpdir(), 'inkstone 页面 '))
  t.after(() => rm(folder, {recursive: true}))
  const file = path.join(folder, '页 面.html')
  await writeFile(file, html)
  const page = await context.newPage()
  const complaints: Array<string> = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const url = pathToFileURL(file).href
  page.on('request', (request) => {
    const asked = request.url()
    if (asked.startsWith('data:') || asked.split('#')[0] === url) return
    complaints.push(`request: ${asked}`)
  })
  await page.exposeFunction('complain', (text: string) => {
    complaints.push(text)
  })
  await page.addInitScript(`addEventListener('securitypolicyviolation',
    (event) => complain('policy: ' + event.violatedDirective))`)
  await page.goto(url)
  t.after(() => assert.deepEqual(complaints, []))
  return page
}
