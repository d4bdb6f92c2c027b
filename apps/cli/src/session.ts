import {statSync} from 'node:fs'
import path from 'node:path'
import type {Locale} from '@inkstone/lint'
import {CliError} from './cli-error.js'
import {createPaint, wantsColour, type Paint} from './colour.js'
import type {FindOptions} from './find-files.js'
import {chooseLocale, talkOf} from './locale/choose.js'
import type {Talk} from './locale/talk.js'
import {choiceOf, countOf, textOf, textsOf, type RawOptions} from './options.js'
import {findRoot, type Root} from './root.js'
import type {Sink} from './sink.js'

/** What the process gives: the only place where it is looked at is `cli.ts`. */
export interface Machine {
  cwd: string
  env: NodeJS.ProcessEnv
  out: Sink
  err: Sink
  outIsTty: boolean
  errIsTty: boolean
  /** Width of the terminal in columns. */
  columns: number
}

/** One run: the machine and the flags that all commands share. */
export interface Session extends Machine {
  find: FindOptions
  /** Whether names from the root are the same wherever the run starts. */
  fixedRoot: boolean
  maxBytes: number
  locale: Locale
  talk: Talk
  /** For stdout. */
  paint: Paint
  /** Talk to the person on stderr; `--quiet` silences it. */
  say(text: string): Promise<void>
  /** Say what went wrong on stderr, always. */
  complain(text: string): Promise<void>
}

/** Largest draft that is read unless `--max-bytes` says otherwise. */
const defaultMaxBytes = 4 * 1024 * 1024

/** The folder that `--root` names. */
function rootOf(cwd: string, flag: string): Root {
  const root = path.resolve(cwd, flag)
  if (flag === '' || !statSync(root, {throwIfNoEntry: false})?.isDirectory()) {
    throw new CliError(`--root: expected a folder, not \`${flag}\``)
  }
  return {folder: root, fixed: true}
}

export function openSession(machine: Machine, options: RawOptions): Session {
  const {cwd, env, err, outIsTty} = machine
  const flag = options['color']
  const rootFlag = textOf(options, 'root')
  const locale = chooseLocale(
    choiceOf(options, 'locale', ['en', 'zh-CN'] as const),
    env
  )
  const quiet = options['quiet'] === true
  const root = rootFlag === undefined ? findRoot(cwd) : rootOf(cwd, rootFlag)
  const complain = (text: string): Promise<void> => err.write(`${text}\n`)
  return {
    ...machine,
    find: {
      cwd,
      root: root.folder,
      ignore: options['ignore'] !== false,
      ignorePatterns: textsOf(options, 'ignorePattern')
    },
    fixedRoot: root.fixed,
    maxBytes: countOf(options, 'maxBytes', 1) ?? defaultMaxBytes,
    locale,
    talk: talkOf(locale),
    paint: createPaint(
      wantsColour({
        flag: typeof flag === 'boolean' ? flag : undefined,
        env,
        isTty: outIsTty
      })
    ),
    complain,
    say: async (text) => {
      if (!quiet) await complain(text)
    }
  }
}
