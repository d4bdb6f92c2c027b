import type {LintMessage, LintOptions, LintResult} from '@inkstone/lint'
import type {LoadedDraft} from './load-draft.js'
import {isUnprocessed} from './load-draft.js'
import type {Counts} from './locale/talk.js'

/** One draft of a run with what lint says of it. */
export interface FileResult extends LoadedDraft {
  result?: LintResult | undefined
}

/** A whole run, all that a reporter gets. */
export interface RunResult {
  /** What was asked for, as plain data. */
  config: Pick<LintOptions, 'extends' | 'rules'>
  /** In order of their names. */
  files: ReadonlyArray<FileResult>
  summary: Counts
}

export function summarize(files: ReadonlyArray<FileResult>): Counts {
  const counts: Counts = {
    files: files.length,
    errors: 0,
    warnings: 0,
    infos: 0,
    suppressed: 0,
    unprocessed: 0
  }
  for (const file of files) {
    if (isUnprocessed(file)) {
      counts.unprocessed++
      continue
    }
    counts.suppressed += file.result?.suppressed.length ?? 0
    for (const {severity} of messagesOf(file)) {
      if (severity === 'error') counts.errors++
      else if (severity === 'warning') counts.warnings++
      else counts.infos++
    }
  }
  return counts
}

/** What lint says of a file, in order of the places. */
export function messagesOf({result}: FileResult): ReadonlyArray<LintMessage> {
  return result?.file.messages ?? []
}

/** Name of the rule; that of another tool with the tool in front. */
export function ruleOf({ruleId = '', source}: LintMessage): string {
  const foreign = source !== undefined && source !== 'inkstone'
  return foreign ? `${source}:${ruleId}` : ruleId
}
