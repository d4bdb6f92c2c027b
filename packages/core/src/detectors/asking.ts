import type {ListItem} from 'mdast'
import type {Answer, Question} from '../ast.js'
import type {LabelMatch} from '../matchers.js'
import type {Part, Row} from './rows.js'

/** Questions of one leaf with no statement between them. */
export interface Asking {
  /** Index of the row they stand in. */
  at: number
  row: Row
  /** The questions, in order. */
  parts: ReadonlyArray<Part>
  /** Sentences behind them, up to the next question. */
  rest: ReadonlyArray<Part>
  /** No question follows in the same leaf. */
  last: boolean
  /** Asked by a heading or a bold line. */
  title: boolean
  /** Asked by the first leaf of a list item. */
  item: ListItem | undefined
  /** Asks how to do something. */
  procedure: boolean
}

/** What became of a question. */
export interface Outcome {
  answered: Question['answered']
  /** Which rule decided, said with the evidence. */
  rule: string
  answer?: FoundAnswer | undefined
}

/** Where an answer stands. */
export interface FoundAnswer {
  start: number
  end: number
  scope: Answer['scope']
  form: Answer['form']
  label?: (LabelMatch & {start: number; end: number}) | undefined
}
