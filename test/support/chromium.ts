import {existsSync} from 'node:fs'
import {after, type TestContext} from 'node:test'
import {chromium, type Browser, type BrowserContext} from 'playwright-core'

const executablePath = process.env['INKSTONE_CHROMIUM'] ?? '/usr/bin/chromium'

let running: Promise<Browser> | undefined
const counts = {run: 0, skipped: 0}

after(async () => {
  await (await running)?.close()
  const {run, skipped} = counts
  if (run + skipped > 0) {
    process.stdout.write(`browser tests: ${run} run, ${skipped} skipped\n`)
  }
})

/**
 * A window of the system's Chromium, which all tests of a file share; nothing
 * is downloaded.
 *
 * @param t
 *   Test, skipped by name where there is no Chromium, unless
 *   `INKSTONE_REQUIRE_BROWSER` is set: then it fails.
 * @param options
 *   Of `newContext`.
 * @returns
 *   A context of its own, closed with the test; nothing if it is skipped.
 */
export async function openChromium(
  t: TestContext,
  options?: Parameters<Browser['newContext']>[0]
): Promise<BrowserContext | undefined> {
  if (!existsSync(executablePath)) {
    if (process.env['INKSTONE_REQUIRE_BROWSER']) {
      throw new Error(`no Chromium at ${executablePath}`)
    }
    counts.skipped++
    t.skip(`no Chromium at ${executablePath}`)
    return undefined
  }
  counts.run++
  running ??= chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
  const context = await (await running).newContext(options)
  t.after(() => context.close())
  return context
}
