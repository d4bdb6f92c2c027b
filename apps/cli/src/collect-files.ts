import {CliError} from './cli-error.js'
import {findFiles, type FoundFile} from './find-files.js'
import type {RawOptions} from './options.js'
import type {Session} from './session.js'
import {visible} from './sink.js'

/** What is worth a word, but no fault of the run. */
const harmless: ReadonlySet<string> = new Set(['ignored', 'specialInside'])

/**
 * Find the drafts of a command and tell what was wrong with its arguments.
 *
 * @returns
 *   The files, and whether an argument makes the run itself wrong (exit 2).
 */
export async function collectFiles(
  paths: ReadonlyArray<string>,
  options: RawOptions,
  session: Session
): Promise<{files: Array<FoundFile>; wrong: boolean}> {
  const {talk} = session
  const {files, problems} = await findFiles(
    paths.length > 0 ? paths : ['.'],
    session.find
  )
  let wrong = false
  for (const {kind, path} of problems) {
    if (kind === 'unmatched' && options['errorOnUnmatched'] === false) continue
    const text = talk.argument[kind](visible(path))
    if (harmless.has(kind)) {
      await session.say(text)
    } else {
      wrong = true
      await session.complain(`inkstone: ${text}`)
    }
  }
  if (files.length === 0 && problems.length === 0) {
    await session.say(talk.noDrafts)
  }
  return {files, wrong}
}

/** For commands that take one draft. */
export function onlyOne(
  files: ReadonlyArray<FoundFile>,
  flag: string
): FoundFile {
  const [file, second] = files
  if (!file || second) {
    throw new CliError(`${flag} takes one draft, not ${files.length}`)
  }
  return file
}
