import {spawn} from 'node:child_process'
import {chmod, cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {TestContext} from 'node:test'

/** What a process said and how it ended. */
export interface Ended {
  code: number | null
  out: string
  err: string
}

export interface RunOptions {
  cwd: string
  env?: Readonly<Record<string, string>> | undefined
}

/** The command as it is built and published. */
export const inkstone = path.resolve('../apps/cli/bin.js')

/** Run the built command in a folder; nothing of this terminal leaks in. */
export function runInkstone(
  args: ReadonlyArray<string>,
  {cwd, env = {}}: RunOptions
): Promise<Ended> {
  return run(process.execPath, [inkstone, ...args], {
    cwd,
    env: {LANG: 'C.UTF-8', ...env}
  })
}

/** Whether there is a user whom a closed file keeps out. */
export async function canRunAsNobody(): Promise<boolean> {
  const ended = await runAsNobody(['--version'], '/').catch(() => undefined)
  return ended?.code === 0
}

/**
 * Run the built command as a user who may not read everything: root, whom the
 * machines of CI are, hands the work to `nobody`.
 */
export async function runAsNobody(
  args: ReadonlyArray<string>,
  cwd: string
): Promise<Ended> {
  if (process.getuid?.() !== 0) return runInkstone(args, {cwd})
  if (cwd !== '/') await chmod(path.dirname(cwd), 0o755)
  const user = ['--reuid=65534', '--regid=65534', '--clear-groups']
  return run('setpriv', [...user, process.execPath, inkstone, ...args], {
    cwd,
    env: {LANG: 'C.UTF-8'}
  })
}

/** Run any program; the environment is `PATH`, `HOME` and what is given. */
export function run(
  program: string,
  args: ReadonlyArray<string>,
  {cwd, env = {}}: RunOptions
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: {PATH: process.env['PATH'], HOME: cwd, ...env},
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({code, out, err}))
  })
}

/** A folder with a blank and Han in its name, removed after the test. */
export async function createFolder(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>> = {}
): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'inkstone-'))
  t.after(() => rm(parent, {recursive: true, force: true}))
  const folder = path.join(parent, '草稿 drafts')
  await mkdir(folder)
  for (const [name, contents] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, contents)
  }
  return folder
}

/** Copy our own notes into such a folder. */
export async function copyNotes(folder: string): Promise<void> {
  await cp(path.resolve('../notes'), path.join(folder, 'notes'), {
    recursive: true
  })
}
