import type {Severity} from '@inkstone/lint'
import type {ArgumentProblem} from '../find-files.js'

/** Everything that the command line says by itself, one record a language. */
export interface Talk {
  severity: Record<Severity, string>
  argument: Record<ArgumentProblem['kind'], (path: string) => string>
  problem: Record<'E_READ' | 'E_TOO_LARGE', (detail: string) => string>
  noDrafts: string
  readAs(encoding: string): string
  crash(rule: string, message: string): string
  summary(counts: Counts): string
  more(count: number): string
  fixed(fixes: number, files: number): string
  fixable(count: number): string
  skipped(reason: string): string
  notWritten(encoding: string): string
  reading(done: number, all: number): string
  wrote(path: string, more: number): string
  exported(counts: ExportCounts): string
  outline: {
    lines(start: number, end: number): string
    open: string
    answered: string
    definitions(count: number): string
    totals(topics: number, questions: number, open: number): string
  }
}

/** What a run found. */
export interface Counts {
  files: number
  errors: number
  warnings: number
  infos: number
  suppressed: number
  unprocessed: number
}

/** What an export wrote. */
export interface ExportCounts {
  drafts: number
  cards: number
  held: number
  openQuestions: number
}
