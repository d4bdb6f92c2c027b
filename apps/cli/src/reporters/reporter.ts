import type {Locale} from '@inkstone/lint'
import type {Paint} from '../colour.js'
import type {Talk} from '../locale/talk.js'
import type {RunResult} from '../run-result.js'

export interface ReporterOptions {
  locale: Locale
  talk: Talk
  paint: Paint
  /** Width of the window in columns. */
  columns: number
}

/** A format: a pure function of the run. */
export type Reporter = (run: RunResult, options: ReporterOptions) => string
