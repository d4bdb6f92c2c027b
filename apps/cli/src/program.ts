import {Command as Program, CommanderError} from 'commander'
import {
  commands,
  commonFlags,
  fileFlags,
  type Command
} from './command-table.js'
import type {RawOptions} from './options.js'
import {version} from './version.js'

/** Text that commander wants to say, by stream. */
interface Said {
  out: string
  err: string
}

/** What the arguments ask for. */
export type Invocation =
  | {
      kind: 'run'
      command: Command['name']
      paths: Array<string>
      options: RawOptions
    }
  | {kind: 'said'; exit: 0 | 2; said: Said}

/**
 * Read the command line.
 *
 * @param argv
 *   Arguments after `node` and the script.
 * @returns
 *   What to run; or help, version or a usage error to print.
 */
export function readArguments(argv: ReadonlyArray<string>): Invocation {
  const said: Said = {out: '', err: ''}
  let invocation: Invocation | undefined
  const program = createProgram(said, (command, paths, options) => {
    invocation = {kind: 'run', command, paths, options}
  })
  try {
    program.parse(argv.length > 0 ? [...argv] : ['--help'], {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Commander's own code for a usage error is 1, which means findings here.
    return {kind: 'said', exit: error.exitCode === 0 ? 0 : 2, said}
  }
  return invocation ?? {kind: 'said', exit: 2, said}
}

type Chosen = (
  command: Command['name'],
  paths: Array<string>,
  options: RawOptions
) => void

function createProgram(said: Said, chosen: Chosen): Program {
  const program = new Program('inkstone')
    .description('A compiler for draft notes: lint, export, parse.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('Run `inkstone --help` for what there is.')
  program.addHelpText(
    'after',
    examplesOf(commands.map((command) => command.examples[0]))
  )
  settle(program, said)
  for (const command of commands) {
    program.addCommand(createCommand(command, said, chosen))
  }
  return program
}

function createCommand(command: Command, said: Said, chosen: Chosen): Program {
  const program = new Program(command.name)
    .summary(command.summary)
    .description(command.summary)
    .argument(
      command.arguments,
      command.files
        ? 'drafts, folders, globs'
        : 'id of a rule, or an error code'
    )
    .helpOption('--help', 'print help')
    .showSuggestionAfterError()
    .showHelpAfterError(
      `Run \`inkstone ${command.name} --help\` for its flags.`
    )
    .action((first: string | Array<string>, options: RawOptions) => {
      chosen(command.name, [first].flat(), options)
    })
  program.addHelpText('before', `${examplesOf(command.examples).trim()}\n`)
  settle(program, said)
  for (const {flags, summary} of [
    ...command.flags,
    ...(command.files ? fileFlags : []),
    ...commonFlags
  ]) {
    if (repeated.has(flags)) {
      program.option(flags, summary, (value: string, old?: Array<string>) => [
        ...(old ?? []),
        value
      ])
    } else {
      program.option(flags, summary)
    }
  }
  return program
}

/** Flags whose values add up. */
const repeated: ReadonlySet<string> = new Set([
  '--ignore-pattern <glob>',
  '--output <name:file>',
  '--rule <id:severity>'
])

function settle(program: Program, said: Said): void {
  program.exitOverride().configureOutput({
    getErrHelpWidth: () => 80,
    getOutHelpWidth: () => 80,
    outputError: (text, write) => write(text.replace(/^error: /, 'inkstone: ')),
    writeErr: (text) => {
      said.err += text
    },
    writeOut: (text) => {
      said.out += text
    }
  })
}

function examplesOf(
  examples: ReadonlyArray<Command['examples'][number] | undefined>
): string {
  const lines = examples.flatMap((example) =>
    example ? [`  ${example[0]}\n      ${example[1]}`] : []
  )
  return `\nExamples:\n${lines.join('\n')}\n`
}
