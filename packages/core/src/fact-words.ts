import type {
  Answer,
  Draft,
  Entity,
  Marker,
  Note,
  Problem,
  Question,
  Reference,
  Step,
  TermDefinition,
  Tier
} from './ast.js'
import {defaultLimits, type Limits} from './limits.js'

/** Names by what they stand for: the compiler sees that none is missing. */
function setOf<T extends string>(words: Record<T, number>): ReadonlySet<T> {
  const set = new Set<T>()
  for (const word in words) set.add(word)
  return set
}

/** How sure a detector is. */
export const tiers = setOf<Tier>({high: 1, low: 1, mid: 1})

/** Encodings of a file. */
export const encodings = setOf<Draft['file']['encoding']>({
  gb18030: 1,
  unknown: 1,
  'utf-16be': 1,
  'utf-16le': 1,
  'utf-8': 1
})

/** Line endings of a file. */
export const lineEndings = setOf<Draft['file']['eol']>({
  cr: 1,
  crlf: 1,
  lf: 1,
  mixed: 1,
  none: 1
})

/** Codes of problems. */
export const problemCodes = setOf<Problem['code']>({
  E_COMPLEX: 1,
  E_DEPTH: 1,
  E_DETECTOR: 1,
  E_ENCODING: 1,
  E_TOO_LARGE: 1,
  W_FRONT_MATTER: 1
})

/** Names of limits. */
export const limitNames = setOf<keyof Limits>(defaultLimits)

/** Words of questions, by field. */
export const questionWords = {
  answered: setOf<Question['answered']>({
    deferred: 1,
    no: 1,
    partly: 1,
    yes: 1
  }),
  form: setOf<Question['form']>({
    admission: 1,
    interrogative: 1,
    label: 1,
    mark: 1,
    marker: 1,
    task: 1
  }),
  where: setOf<Question['where']>({
    html: 1,
    'list-item': 1,
    paragraph: 1,
    quote: 1,
    title: 1
  })
}

/** Words of answers, by field. */
export const answerWords = {
  form: setOf<Answer['form']>({
    code: 1,
    figure: 1,
    link: 1,
    list: 1,
    prose: 1,
    quotation: 1,
    table: 1
  }),
  scope: setOf<Answer['scope']>({
    elsewhere: 1,
    'list-children': 1,
    'next-block': 1,
    'next-topic': 1,
    ordinal: 1,
    'same-block': 1,
    self: 1,
    'sibling-item': 1,
    subtree: 1
  })
}

/** Words of definitions, by field. */
export const definitionWords = {
  form: setOf<TermDefinition['form']>({
    alias: 1,
    bullet: 1,
    'code-line': 1,
    'lead-in': 1,
    ordered: 1,
    paragraph: 1,
    'pseudo-list': 1,
    sentence: 1,
    'table-row': 1
  }),
  kind: setOf<TermDefinition['kind']>({
    command: 1,
    concept: 1,
    parameter: 1,
    path: 1,
    symbol: 1
  })
}

/** Words of references, by field. */
export const referenceWords = {
  kind: setOf<Reference['kind']>({
    antecedent: 1,
    back: 1,
    citation: 1,
    commit: 1,
    'cross-file': 1,
    figure: 1,
    footnote: 1,
    forward: 1,
    'heading-link': 1,
    man: 1,
    section: 1,
    'source-file': 1,
    symbol: 1,
    url: 1
  }),
  status: setOf<Reference['status']>({
    ambiguous: 1,
    external: 1,
    missing: 1,
    resolved: 1,
    unused: 1
  })
}

/** What markers say. */
export const markerKinds = setOf<Marker['kind']>({
  'admitted-gap': 1,
  certain: 1,
  guess: 1,
  hedge: 1,
  outdated: 1,
  stub: 1,
  todo: 1,
  unsure: 1
})

/** How urgent notes are. */
export const noteKinds = setOf<Note['kind']>({note: 1, tip: 1, warning: 1})

/** What the block of a step holds. */
export const stepForms = setOf<Step['form']>({
  commands: 1,
  config: 1,
  transcript: 1
})

/** What entities are. */
export const entityKinds = setOf<Entity['kind']>({
  acronym: 1,
  command: 1,
  config: 1,
  man: 1,
  path: 1,
  'source-file': 1,
  symbol: 1,
  unit: 1
})
