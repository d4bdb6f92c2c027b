import type {Strings} from './strings.js'

/** English. */
export const en: Strings = {
  answer: 'Your answer',
  answerIt: 'Answer it',
  answered: 'Answered in this draft ({n})',
  ask: 'Nobody has answered this yet. If you know, one sentence is enough: write it here, then paste it under line {n} of the source.',
  askMany:
    'Nobody has answered these yet. If you know one, one sentence is enough: write it here, then paste it under the line that is named.',
  auto: 'auto',
  backToText: 'Back to the call of footnote {n}',
  contents: 'Contents',
  copied: 'Copied',
  copy: 'Copy',
  copyAnswer: 'Copy as Markdown',
  dark: 'dark',
  deferred: 'Put off in this draft ({n})',
  doneTask: 'done',
  drafts: 'Drafts',
  error: 'Error',
  findings: 'Findings',
  footnotes: 'Footnotes',
  found: '{n} topics match',
  foundOne: '1 topic matches',
  high: 'high confidence',
  info: 'Note',
  light: 'light',
  line: 'line {n}',
  mid: 'medium confidence',
  next: 'Next finding',
  noCopy: 'Could not copy',
  noDrafts: 'No draft here yet.',
  noQuestions: 'No question is open in this draft.',
  none: 'Nothing in this draft contains “{q}”. Try fewer or shorter words.',
  openTask: 'to do',
  partly: 'Answered in part ({n})',
  problems: {
    E_COMPLEX:
      'This draft is too complex to be read, so here is its source as it is.',
    E_DEPTH:
      'This draft is nested too deep to be read, so here is its source as it is.',
    E_DETECTOR:
      'A detector failed on this draft, so some questions or definitions may be missing.',
    E_ENCODING:
      'The encoding of this draft is unknown, so here is its source as far as it can be shown.',
    E_TOO_LARGE:
      'This draft is too large to be read, so here is its source as it is.',
    W_FRONT_MATTER: 'The front matter of this draft could not be read.'
  },
  questions: 'Open questions',
  review: 'Review',
  search: 'Search',
  skip: 'Skip to the text',
  source: 'Source: ',
  table: 'Table',
  theme: 'Theme: {name}',
  title: 'Title',
  topics: 'Topics',
  warning: 'Warning'
}
