import {
  indexDraft,
  openQuestions,
  select,
  toJSON,
  type Draft
} from '@inkstone/core'
import type {Run} from '../cli.js'
import {CliError} from '../cli-error.js'
import {collectFiles, onlyOne} from '../collect-files.js'
import {isUnprocessed, loadDraft, type LoadedDraft} from '../load-draft.js'
import type {RawOptions} from '../options.js'
import type {Session} from '../session.js'
import {harmlessJson, visible} from '../sink.js'

/** `inkstone parse`: what a draft says, for people or as data. */
export const parse: Run = async (paths, options, session) => {
  const asData = options['json'] === true || options['mdast'] === true
  if (options['json'] === true && options['mdast'] === true) {
    throw new CliError('--json and --mdast: choose one')
  }
  const {files, wrong} = await collectFiles(paths, options, session)
  if (asData && wrong) return 2
  if (asData) onlyOne(files, options['json'] ? '--json' : '--mdast')

  let unprocessed = false
  let crashed = false
  for (const file of files) {
    const loaded = await loadDraft(file, session.maxBytes)
    unprocessed ||= isUnprocessed(loaded)
    crashed ||=
      loaded.draft?.problems.some(({code}) => code === 'E_DETECTOR') ?? false
    await complain(loaded, session)
    if (!loaded.draft) continue
    const text = asData
      ? dataOf(loaded.draft, options)
      : outlineOf(loaded.name, loaded.draft, session)
    await session.out.write(text)
  }
  if (wrong || crashed) return 2
  return unprocessed && options['allowUnprocessed'] !== true ? 3 : 0
}

async function complain(
  {draft, name, problem}: LoadedDraft,
  session: Session
): Promise<void> {
  const shown = visible(name)
  if (problem) {
    const reason = session.talk.problem[problem.code](visible(problem.detail))
    await session.complain(`${shown}: ${reason} [${problem.code}]`)
  }
  for (const {code, position, values} of draft?.problems ?? []) {
    const {line, column} = position.start
    await session.complain(
      `${shown}:${line}:${column}: ${code} ${visible(JSON.stringify(values))} (inkstone explain ${code})`
    )
  }
}

function dataOf(draft: Draft, options: RawOptions): string {
  const data =
    options['mdast'] === true
      ? draft.root
      : toJSON(draft, {
          all: options['all'] === true,
          source: options['source'] !== false
        })
  return harmlessJson(`${JSON.stringify(data)}\n`)
}

/** Topics by depth with their lines, then what is open in each. */
function outlineOf(name: string, draft: Draft, session: Session): string {
  const {paint, talk} = session
  const index = indexDraft(draft)
  const questions = select(draft, 'question')
  const open = new Set(openQuestions(draft))
  const rows: Array<string> = [paint('underline', visible(`./${name}`))]
  for (const topic of index.topics()) {
    const title = visible(topic.title?.text ?? topic.id)
    const [start, end] = index.lines(topic)
    const indent = '  '.repeat(topic.outlineDepth)
    const definitions = index.factsOf(topic, 'termDefinition').length
    const note =
      definitions > 0 ? `  ${talk.outline.definitions(definitions)}` : ''
    rows.push(
      `${indent}${title}  ${paint('dim', `${talk.outline.lines(start, end)}${note}`)}`
    )
    for (const question of index.factsOf(topic, 'question')) {
      const state = open.has(question)
        ? paint('yellow', talk.outline.open)
        : paint('dim', talk.outline.answered)
      if (!open.has(question) && question.answered !== 'yes') continue
      const line = question.position.start.line
      rows.push(
        `${indent}  ? ${visible(question.text)}  ${state} ${paint('dim', `L${line}`)}`
      )
    }
  }
  rows.push(
    `  ${talk.outline.totals(index.topics().length, questions.length, open.size)}`
  )
  return `${rows.join('\n')}\n`
}
