import {lintDraft, type LintOptions} from '@inkstone/lint'
import type {FoundFile} from './find-files.js'
import {loadDraft, type LoadedDraft} from './load-draft.js'
import {startProgress} from './progress.js'
import type {FileResult} from './run-result.js'
import type {Session} from './session.js'
import {visible} from './sink.js'

/** What is done with a draft that was read. */
export type Work = (file: LoadedDraft) => Promise<FileResult>

/** Read each file and do the work; what fails costs only itself. */
export async function workThrough(
  files: ReadonlyArray<FoundFile>,
  work: Work,
  session: Session
): Promise<Array<FileResult>> {
  const results: Array<FileResult> = []
  const progress = startProgress(files.length, session)
  for (const file of files) {
    results.push(await work(await loadDraft(file, session.maxBytes)))
    await progress.step()
  }
  await progress.end()
  for (const file of results) await tell(file, session)
  return results
}

/** Lint a draft. */
export function lintWith(options: LintOptions): Work {
  return async (file) => {
    const {draft} = file
    return draft ? {...file, result: await lintDraft(draft, options)} : file
  }
}

/** Rules that threw and encodings that a person should know of. */
async function tell(file: FileResult, session: Session): Promise<void> {
  const {draft, name, result} = file
  const shown = visible(name)
  const {talk} = session
  if (draft && !['unknown', 'utf-8'].includes(draft.file.encoding)) {
    await session.say(`${shown}: ${talk.readAs(draft.file.encoding)}`)
  }
  for (const {rule, error} of result?.crashes ?? []) {
    await session.complain(
      `${shown}: ${talk.crash(visible(rule), visible(error.message))}`
    )
  }
}

/** Whether a rule or detector threw (exit code 2). */
export function hasCrashed({result}: FileResult): boolean {
  return (result?.crashes.length ?? 0) > 0
}
