import type {Draft} from '@inkstone/core'
import {findComments} from './comments.js'
import {compareRecords} from './compare-records.js'
import type {MessageRecord} from './lint-message.js'
import type {LintOptions} from './lint-options.js'
import type {LintRecord} from './lint-record.js'
import {addFingerprint} from './make-record.js'
import {reportProblem} from './report-problem.js'
import {resolveOptions} from './resolve-options.js'
import type {Config} from './resolve-options.js'
import {runForeign} from './run-foreign.js'
import {runRules} from './run-rules.js'
import type {RuleRun} from './run-rules.js'
import {summarize} from './summarize.js'

/**
 * Run the rules over a draft, without deciding what is shown.
 *
 * @param draft - to read; not changed
 * @param options - which rules, and their settings
 * @returns plain JSON, for `settleRecord` or a cache
 * @throws LintError on wrong options
 */
export async function collectDraft(
  draft: Draft,
  options?: LintOptions | null
): Promise<LintRecord> {
  const config = resolveOptions(options)
  const problems = draft.problems.map((problem) =>
    reportProblem(problem, config.locale)
  )
  const runs = isReadable(draft) ? await runAll(draft, config) : []
  const failed = draft.problems.filter(({code}) => code === 'E_DETECTOR')
  const messages = [...problems, ...runs.flatMap((run) => run.messages)]
  return {
    messages: finish(draft, messages),
    comments: findComments(draft),
    crashes: [
      ...failed.map(({values}) => ({
        rule: String(values.detector),
        error: {name: 'Error', message: String(values.message)}
      })),
      ...runs.flatMap((run) =>
        run.crashes.map(({rule, error: {name, message, stack}}) => ({
          rule,
          error: stack === undefined ? {name, message} : {name, message, stack}
        }))
      )
    ],
    supersedes: Object.fromEntries(
      config.rules.flatMap(({rule}) =>
        rule.meta.supersedes ? [[rule.id, [...rule.meta.supersedes]]] : []
      )
    ),
    summary: summarize(draft)
  }
}

async function runAll(draft: Draft, config: Config): Promise<Array<RuleRun>> {
  const {foreign, locale, packs, rules} = config
  const own = runRules(draft, rules, packs, locale)
  return [own, await runForeign(draft, foreign)]
}

/** Whether there is a tree to look at. */
function isReadable(draft: Draft): boolean {
  return draft.problems.every(
    ({code}) => code === 'E_DETECTOR' || code.startsWith('W_')
  )
}

/** Sort, and number messages that would have equal fingerprints. */
function finish(
  draft: Draft,
  messages: ReadonlyArray<MessageRecord>
): Array<MessageRecord> {
  const counts = new Map<string, number>()
  const sorted = messages
    .map((record) => addFingerprint(draft, record))
    .toSorted(compareRecords)
  for (const record of sorted) {
    const {excerpt, rule, source, topic} = record
    const key = JSON.stringify([source, rule, topic, excerpt])
    const ordinal = counts.get(key) ?? 0
    record.ordinal = ordinal
    counts.set(key, ordinal + 1)
  }
  return sorted
}
