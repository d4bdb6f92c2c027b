import type {Question, Tier} from '../ast.js'
import type {LabelMatch} from '../matchers.js'

/** A sentence that asks, and why we think so. */
export interface QuestionMatch {
  /** UTF-16 offset into the source, behind label and ordinal. */
  start: number
  /** UTF-16 offset after the question. */
  end: number
  /** The rule that fired first. */
  rule:
    | 'admission'
    | 'heading'
    | 'item'
    | 'label'
    | 'mark'
    | 'marker'
    | 'prose'
    | 'task'
  /** Asked in brackets: what follows goes on with something else. */
  aside?: boolean | undefined
  /** A hole with words around it: 用量？？？ */
  hole?: boolean | undefined
  /** Its label with offsets. */
  label?: (LabelMatch & {start: number; end: number}) | undefined
}

/** What a rule says of its question. */
export const questionForms: Record<
  QuestionMatch['rule'],
  {form: Question['form']; confidence: Tier}
> = {
  admission: {form: 'admission', confidence: 'mid'},
  heading: {form: 'interrogative', confidence: 'high'},
  item: {form: 'interrogative', confidence: 'mid'},
  label: {form: 'label', confidence: 'high'},
  mark: {form: 'mark', confidence: 'high'},
  marker: {form: 'marker', confidence: 'mid'},
  prose: {form: 'interrogative', confidence: 'mid'},
  task: {form: 'task', confidence: 'high'}
}
