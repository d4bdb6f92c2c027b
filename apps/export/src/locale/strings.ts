import type {Problem} from '@inkstone/core'

/** Language of what Inkstone itself says in a page. */
export type Locale = 'en' | 'zh-CN'

/** Every sentence of a page; `{n}` and the like are filled in. */
export interface Strings extends ScriptStrings {
  answer: string
  answerIt: string
  answered: string
  ask: string
  askMany: string
  backToText: string
  contents: string
  deferred: string
  drafts: string
  error: string
  findings: string
  footnotes: string
  high: string
  info: string
  line: string
  mid: string
  next: string
  noDrafts: string
  noQuestions: string
  openTask: string
  doneTask: string
  partly: string
  problems: Readonly<Record<Problem['code'], string>>
  questions: string
  review: string
  search: string
  skip: string
  source: string
  table: string
  title: string
  topics: string
  warning: string
  copyAnswer: string
}

/** What the script of a page says: all that `ink:data` carries. */
export interface ScriptStrings {
  auto: string
  copied: string
  copy: string
  dark: string
  found: string
  foundOne: string
  light: string
  noCopy: string
  none: string
  theme: string
}
