import path from 'node:path'
import {CliError} from '../cli-error.js'
import type {Run} from '../cli.js'
import {collectFiles} from '../collect-files.js'
import {fixWith, type FixCounts} from '../fix-file.js'
import {hasCrashed, lintWith, workThrough} from '../lint-files.js'
import {lintOptionsOf} from '../lint-options.js'
import {choiceOf, choicesOf, countOf, textsOf} from '../options.js'
import type {RawOptions} from '../options.js'
import {formatNames, reporters, type FormatName} from '../reporters/index.js'
import {messagesOf, summarize, type FileResult} from '../run-result.js'
import type {Counts} from '../locale/talk.js'
import {writeWhole} from '../write-file.js'

/** `inkstone lint`: findings on stdout, talk on stderr. */
export const lint: Run = async (paths, options, session) => {
  const format =
    choiceOf(options, 'format', formatNames) ??
    (session.outIsTty ? 'stylish' : 'compact')
  const outputs = outputsOf(options)
  const failOn = choiceOf(options, 'failOn', severities) ?? 'error'
  const maxWarnings = countOf(options, 'maxWarnings')
  if (options['fixKind'] !== undefined && options['fix'] !== true) {
    throw new CliError('--fix-kind says what --fix writes: give both')
  }
  const kinds = choicesOf(options, 'fixKind', ['safe', 'suggest'] as const)
  const lintOptions = lintOptionsOf(options, session)

  const {files, wrong} = await collectFiles(paths, options, session)
  for (const {file} of outputs) {
    const target = path.resolve(session.cwd, file)
    if (files.some((draft) => draft.path === target)) {
      throw new CliError(`--output: \`${file}\` is a draft of this run`)
    }
  }
  const fixed: FixCounts | undefined =
    options['fix'] === true ? {fixes: 0, files: 0, failed: 0} : undefined
  const work = fixed
    ? fixWith({...lintOptions, kinds}, fixed, session)
    : lintWith(lintOptions)
  const results = await workThrough(files, work, session)
  if (fixed) await session.say(session.talk.fixed(fixed.fixes, fixed.files))

  const summary = summarize(results)
  const exit = exitOf(results, summary, {
    wrong: wrong || (fixed?.failed ?? 0) > 0,
    failOn,
    maxWarnings,
    allowUnprocessed: options['allowUnprocessed'] === true
  })
  // If the reader of the pipe leaves early, this is how the process ends.
  process.exitCode = exit
  const {extends: presets, rules} = lintOptions
  const run = {config: {extends: presets, rules}, files: results, summary}
  for (const {name, file} of outputs) {
    const plain = {...session, paint: (_: unknown, text: string) => text}
    const text = reporters[name](run, plain)
    if (file === '-') await session.out.write(text)
    else await writeWhole(path.resolve(session.cwd, file), text, {name: file})
  }
  await session.out.write(reporters[format](run, session))
  if (format === 'compact') await session.say(session.talk.summary(summary))
  const fixable = fixed ? 0 : countFixable(results)
  if (fixable > 0) await session.say(session.talk.fixable(fixable))
  return exit
}

/** Findings that `--fix` would mend unseen. */
function countFixable(results: ReadonlyArray<FileResult>): number {
  return results.flatMap(messagesOf).filter(({fix}) => fix?.kind === 'safe')
    .length
}

const severities = ['error', 'info', 'never', 'warning'] as const

interface Bar {
  wrong: boolean
  failOn: (typeof severities)[number]
  maxWarnings: number | undefined
  allowUnprocessed: boolean
}

/** Wrong run before unreadable input before findings. */
function exitOf(
  results: ReadonlyArray<FileResult>,
  {errors, infos, unprocessed, warnings}: Counts,
  {allowUnprocessed, failOn, maxWarnings, wrong}: Bar
): 0 | 1 | 2 | 3 {
  if (wrong || results.some(hasCrashed)) return 2
  if (unprocessed > 0 && !allowUnprocessed) return 3
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1
  const failing = {
    error: errors,
    info: errors + warnings + infos,
    never: 0,
    warning: errors + warnings
  }[failOn]
  return failing > 0 ? 1 : 0
}

function outputsOf(
  options: RawOptions
): Array<{name: FormatName; file: string}> {
  return textsOf(options, 'output').map((text) => {
    const at = text.indexOf(':')
    const name = formatNames.find((known) => known === text.slice(0, at))
    const file = text.slice(at + 1)
    if (name && file !== '') return {name, file}
    throw new CliError(
      `--output: expected \`name:file\` with one of ${formatNames.join(', ')}, not \`${text}\``
    )
  })
}
