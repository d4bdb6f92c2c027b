import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {findComments} from './comments.js'
import {compareRecords} from './compare-records.js'
import {createSilencer} from './create-silencer.js'
import {isLintMessage, toFatal, toMessage} from './lint-message.js'
import type {MessageRecord} from './lint-message.js'
import {reportProblem} from './report-problem.js'
import {rules} from './rules.js'
import {findSuperseded} from './find-superseded.js'
import {readDraft} from './to-remark-rule.js'

/**
 * Plugin that goes last: reports the problems of a draft, drops messages that
 * a comment silences or another message supersedes, and makes `fatal` say the
 * severity, which a lint rule cannot.
 */
export function control() {
  return (tree: Root, file: VFile): undefined => {
    const draft = readDraft(tree, file)
    for (const problem of draft.problems) {
      file.messages.push(toMessage(reportProblem(problem, 'en'), file.path))
    }
    const silencer = createSilencer(findComments(draft))
    const briefs = new Map(
      file.messages.flatMap((message) =>
        sources.has(message.source) ? [[message, toBrief(message)]] : []
      )
    )
    const sorted = [...briefs.values()].toSorted(compareRecords)
    const lesser = findSuperseded(sorted, supersedes)
    file.messages = file.messages.filter((message) => {
      const brief = briefs.get(message)
      return !brief || !(lesser.has(brief) || silencer(brief))
    })
    for (const message of file.messages) setFatal(message)
  }
}

function setFatal(message: VFileMessage): undefined {
  const {cause} = message
  const crash = cause instanceof Error && !(cause instanceof VFileMessage)
  if (crash) message.fatal = true
  else if (isLintMessage(message)) message.fatal = toFatal(message.severity)
}

/** As much of a message as decides whether it is shown. */
function toBrief(message: VFileMessage): MessageRecord {
  const {place, reason, ruleId = '', source = ''} = message
  return {rule: ruleId, source, reason, place, severity: 'warning'}
}

const sources: ReadonlySet<string | undefined> = new Set([
  'inkstone',
  'remark-lint'
])

const supersedes = Object.fromEntries(
  [...rules].map(([id, {meta}]) => [id, meta.supersedes ?? []])
)
