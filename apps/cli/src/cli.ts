import {rmSync} from 'node:fs'
import type {Command} from './command-table.js'
import {CliError} from './cli-error.js'
import {readArguments, type Invocation} from './program.js'
import {openSession, type Machine, type Session} from './session.js'
import {createSink, visible} from './sink.js'
import type {RawOptions} from './options.js'
import {pending} from './write-file.js'

/** What a process can end with; see the table of exit codes in the readme. */
export type ExitCode = 0 | 1 | 2 | 3

/** A command: narrow the flags, do the work, say how it went. */
export type Run = (
  paths: ReadonlyArray<string>,
  options: RawOptions,
  session: Session
) => Promise<ExitCode>

const machine: Machine = {
  cwd: process.cwd(),
  env: process.env,
  out: createSink(process.stdout),
  err: createSink(process.stderr),
  outIsTty: process.stdout.isTTY === true,
  errIsTty: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? 80
}

for (const [signal, exit] of [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const) {
  process.on(signal, () => {
    for (const file of pending) rmSync(file, {force: true})
    process.exit(exit)
  })
}

process.exitCode = await main(readArguments(process.argv.slice(2)))

async function main(invocation: Invocation): Promise<number> {
  try {
    if (invocation.kind === 'said') {
      await machine.out.write(invocation.said.out)
      await machine.err.write(invocation.said.err)
      return invocation.exit
    }
    const session = openSession(machine, invocation.options)
    const run = await load(invocation.command)
    return await run(invocation.paths, invocation.options, session)
  } catch (error) {
    return fail(error)
  }
}

/** Each command is loaded only when it is called. */
async function load(name: Command['name']): Promise<Run> {
  switch (name) {
    case 'explain':
      return (await import('./commands/explain.js')).explain
    case 'export':
      return (await import('./commands/export.js')).exportDrafts
    case 'lint':
      return (await import('./commands/lint.js')).lint
    case 'parse':
      return (await import('./commands/parse.js')).parse
  }
}

async function fail(error: unknown): Promise<number> {
  const code =
    error instanceof Error && 'code' in error ? error.code : undefined
  // The reader of a pipe left: not worth a word.
  if (code === 'EPIPE') return Number(process.exitCode ?? 0)
  const known =
    error instanceof CliError ||
    (error instanceof Error && error.name === 'LintError') ||
    typeof code === 'string'
  const text = known
    ? visible(error instanceof Error ? error.message : String(error))
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error)
  try {
    await machine.err.write(`inkstone: ${text}\n`)
  } catch {
    // Nobody listens on stderr: the exit code says it.
  }
  return error instanceof CliError ? error.exit : 2
}
