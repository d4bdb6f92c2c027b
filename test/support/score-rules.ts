import {isDeepStrictEqual} from 'node:util'
import {
  parseDraft,
  select,
  type Draft,
  type Fact,
  type FactType
} from '@inkstone/core'
import type {Expected, RuleFile} from './read-rules.js'

/** What was found in a draft, held against what a reader sees. */
export interface Outcome {
  rule: string
  type: FactType
  draft: Draft
  found: ReadonlyArray<{expected: Expected; fact: Fact}>
  /** Expected facts that were not found. */
  missed: ReadonlyArray<Expected>
  /** Facts of mid or high confidence that nobody expects. */
  surplus: ReadonlyArray<Fact>
  /** The same of low confidence, which do no harm. */
  weak: ReadonlyArray<Fact>
  /** One for each field that was checked. */
  checks: ReadonlyArray<{name: string; right: boolean; message: string}>
}

/** Parse the drafts of a rule and compare their facts. */
export function scoreRule(file: RuleFile): Array<Outcome> {
  return [...file.positive, ...file.negative].flatMap((entry) => {
    const draft = parseDraft(entry.draft)
    const facts = compare(file.rule, file.type, draft, entry.facts)
    return entry.answers
      ? [facts, compare(file.rule, 'answer', draft, entry.answers)]
      : [facts]
  })
}

/** A fact of any confidence satisfies an expected one of the same words. */
function compare(
  rule: string,
  type: FactType,
  draft: Draft,
  wanted: ReadonlyArray<Expected>
): Outcome {
  const left = new Set<Fact>(select(draft, type))
  const found: Array<{expected: Expected; fact: Fact}> = []
  const missed: Array<Expected> = []
  for (const expected of wanted) {
    const fact = [...left].find((one) => isSame(expected, one, draft))
    if (fact) {
      left.delete(fact)
      found.push({expected, fact})
    } else if (!expected.extra) missed.push(expected)
  }
  return {
    rule,
    type,
    draft,
    found: found.filter(({expected}) => !expected.extra),
    missed,
    surplus: [...left].filter(({confidence}) => confidence !== 'low'),
    weak: [...left].filter(({confidence}) => confidence === 'low'),
    checks: found.flatMap((pair) => checkFields(pair, draft))
  }
}

/** A full stop at the end is no matter; of an answer its first line counts. */
function isSame({text}: Expected, fact: Fact, draft: Draft): boolean {
  if (text === undefined) return true
  const words = wordsOf(fact, draft)
  // Where the phrase of a reference ends no reader can say: 上面创建的锁, 上面.
  if (fact.type === 'reference')
    return words.includes(text) || text.includes(words)
  return (
    trimEnd(fact.type === 'answer' ? firstLine(words) : words) === trimEnd(text)
  )
}

/** The words of a fact: its term, else its slice of the source. */
export function wordsOf(fact: Fact, {source}: Draft): string {
  const {start, end} = fact.position
  return fact.type === 'termDefinition'
    ? fact.term
    : source.slice(start.offset, end.offset)
}

function checkFields(
  {expected, fact}: {expected: Expected; fact: Fact},
  draft: Draft
): Outcome['checks'] {
  return Array.from(expected.fields, ([name, value]) => {
    const actual = fieldOf(fact, name, draft)
    const right =
      isDeepStrictEqual(value, actual) ||
      (Array.isArray(value) && value.includes(actual))
    const message = `${name} ${show(actual)}, expected ${show(value)}`
    return {name, right, message: `${message}: ${wordsOf(fact, draft)}`}
  })
}

/** A field as the cases write it. */
function fieldOf(fact: Fact, name: string, draft: Draft): unknown {
  if (fact.type === 'step' && name === 'commands') {
    return fact.commands.map(({value}) => value)
  }
  if (fact.type === 'reference' && name === 'target') {
    const {start, end} = fact.target ?? {}
    return start && firstLine(draft.source.slice(start.offset, end?.offset))
  }
  return new Map<string, unknown>(Object.entries(fact)).get(name)
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1)
  return line
}

function trimEnd(text: string): string {
  return text.replace(/[。.]$/, '')
}

function show(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(' | ') : String(value)
}
