import path from 'node:path'
import {numberCards} from '@inkstone/export'
import {CliError} from '../cli-error.js'
import type {Run} from '../cli.js'
import {collectFiles} from '../collect-files.js'
import {nameBelow, toEntry, type Entry} from '../export-entry.js'
import {exporters, targets} from '../exporters.js'
import {hasCrashed, lintWith, workThrough} from '../lint-files.js'
import {lintOptionsOf} from '../lint-options.js'
import {isUnprocessed} from '../load-draft.js'
import type {ExportCounts} from '../locale/talk.js'
import {choiceOf, choicesOf, textOf} from '../options.js'
import {createNames} from '../output-names.js'
import type {FileResult} from '../run-result.js'
import type {Session} from '../session.js'
import {visible} from '../sink.js'
import {writeWhole} from '../write-file.js'

/** `inkstone export`: drafts as pages, data and cards. */
export const exportDrafts: Run = async (paths, options, session) => {
  const to = choicesOf(options, 'to', targets) ?? (['html'] as const)
  const out = textOf(options, 'out') ?? 'out'
  const detail =
    choiceOf(options, 'detail', ['outline', 'standard', 'full'] as const) ??
    'standard'
  const {files, wrong} = await collectFiles(paths, options, session)
  if (out === '-' && (to.length > 1 || files.length !== 1)) {
    throw new CliError('--out -: takes one draft and one target of --to')
  }

  const lintOptions = lintOptionsOf(options, session)
  const results = await workThrough(files, lintWith(lintOptions), session)
  await complain(results, session)
  const made = entriesOf(results, paths, options['findings'] !== false, session)
  // A card that two drafts make is held in the second one.
  const {cards, sets} = numberCards(made.map((entry) => entry.cards))
  const entries = made.map((entry, index) =>
    withCards(entry, sets[index] ?? entry.cards)
  )

  for (const target of entries.length > 0 ? to : []) {
    const written = await exporters[target](entries, {
      cards,
      detail,
      locale: session.locale
    })
    for (const file of written) {
      if (out === '-') await session.out.writeFile(file.contents)
      else await write(path.join(out, file.path), file.contents, session)
    }
    const [first] = written
    if (out === '-' || !first) continue
    const shown = visible(path.join(out, first.path))
    await session.say(session.talk.wrote(shown, written.length - 1))
  }
  if (out !== '-') await session.say(session.talk.exported(countsOf(entries)))

  if (wrong || results.some(hasCrashed)) return 2
  const unread = results.some(isUnprocessed)
  return unread && options['allowUnprocessed'] !== true ? 3 : 0
}

function entriesOf(
  results: ReadonlyArray<FileResult>,
  paths: ReadonlyArray<string>,
  findings: boolean,
  {cwd, fixedRoot}: Session
): Array<Entry> {
  const folders = paths.map((argument) => path.resolve(cwd, argument))
  // `index` is the list of all pages.
  const nameOf = createNames(['index'])
  return results.flatMap(({draft, ...file}) => {
    if (!draft) return []
    const below = nameBelow(file.path, folders)
    const name = nameOf(below)
    return [toEntry({...file, draft}, {below, findings, fixedRoot, name})]
  })
}

function withCards(entry: Entry, cards: Entry['cards']): Entry {
  return {...entry, cards}
}

async function complain(
  results: ReadonlyArray<FileResult>,
  session: Session
): Promise<void> {
  for (const {name, problem, result} of results) {
    if (problem) {
      const text = session.talk.problem[problem.code](visible(problem.detail))
      await session.complain(`${visible(name)}: ${text} [${problem.code}]`)
    }
    for (const {reason, ruleId} of result?.file.messages ?? []) {
      if (!ruleId?.startsWith('E_')) continue
      await session.complain(`${visible(name)}: ${visible(reason)} [${ruleId}]`)
    }
  }
}

function write(
  file: string,
  contents: string | Uint8Array,
  {cwd}: Session
): Promise<void> {
  return writeWhole(path.resolve(cwd, file), contents, {name: visible(file)})
}

function countsOf(entries: ReadonlyArray<Entry>): ExportCounts {
  const counts = {drafts: entries.length, cards: 0, held: 0, openQuestions: 0}
  for (const {cards} of entries) {
    counts.openQuestions += cards.openQuestions.length
    for (const {status} of cards.cards) {
      if (status === 'ready') counts.cards++
      else if (status === 'held') counts.held++
    }
  }
  return counts
}
