import type {Evidence, Fact, FactBase, Label, Span, Step} from './ast.js'
import {copyData} from './copy-data.js'
import {
  answerWords,
  definitionWords,
  entityKinds,
  markerKinds,
  noteKinds,
  questionWords,
  referenceWords,
  stepForms,
  tiers
} from './fact-words.js'
import {
  fieldOf,
  flagOf,
  itemsOf,
  numberOf,
  optionalOf,
  recordOf,
  textOf,
  unexpected,
  wordOf,
  type JsonValue
} from './json-value.js'
import type {FactLists} from './facts-to-json.js'
import {toNodeId, toTopicId} from './node-id.js'
import {withoutAbsent} from './without-absent.js'

/** A fact and the object it was read from. */
export interface FactSource {
  /** Fact. */
  fact: Fact
  /** Its object, for messages. */
  json: JsonValue
}

/** What all facts have but their type. */
type Base = Omit<FactBase, 'type'>

type ToSpan = (json: JsonValue) => Span

/** Makes a fact of a list: `take` gives the fields of its object. */
type Reader = (
  take: (name: string) => JsonValue,
  base: Base,
  toSpan: ToSpan
) => Fact

/**
 * Read the facts of a draft.
 *
 * @param json
 *   The whole draft.
 * @param toSpan
 *   Reads a span of it.
 * @returns
 *   Facts, list by list.
 * @throws
 *   On a value other than `toJSON` gives with `all`.
 */
export function factsFromJson(
  json: JsonValue,
  toSpan: ToSpan
): Array<FactSource> {
  return Object.entries(readers).flatMap(([name, read]) =>
    listOf(fieldOf(json, name)).map((item) => {
      const take = (key: string): JsonValue => fieldOf(item, key)
      return {fact: read(take, readBase(take, toSpan), toSpan), json: item}
    })
  )
}

const readers: Record<keyof FactLists, Reader> = {
  questions: (take, base, toSpan) =>
    withoutAbsent({
      ...base,
      type: 'question' as const,
      text: textOf(take('text')),
      label: optionalOf(take('label'), (d) => readLabel(d, toSpan)),
      form: wordOf(take('form'), questionWords.form),
      where: wordOf(take('where'), questionWords.where),
      rhetorical: flagOf(take('rhetorical')),
      group: optionalOf(take('group'), idOf),
      answered: wordOf(take('answered'), questionWords.answered),
      answers: itemsOf(take('answers')).map(idOf),
      tier: optionalOf(take('tier'), (d) => wordOf(d, tiers))
    }),
  answers: (take, base, toSpan) =>
    withoutAbsent({
      ...base,
      type: 'answer' as const,
      questions: itemsOf(take('questions')).map(idOf),
      label: optionalOf(take('label'), (d) => readLabel(d, toSpan)),
      scope: wordOf(take('scope'), answerWords.scope),
      form: wordOf(take('form'), answerWords.form)
    }),
  definitions: (take, base, toSpan) => ({
    ...base,
    type: 'termDefinition',
    term: textOf(take('term')),
    termPosition: toSpan(take('termSpan')),
    gloss: toSpan(take('gloss')),
    aliases: itemsOf(take('aliases')).map(textOf),
    form: wordOf(take('form'), definitionWords.form),
    kind: wordOf(take('kind'), definitionWords.kind)
  }),
  references: (take, base, toSpan) =>
    withoutAbsent({
      ...base,
      type: 'reference' as const,
      text: textOf(take('text')),
      kind: wordOf(take('kind'), referenceWords.kind),
      status: wordOf(take('status'), referenceWords.status),
      target: optionalOf(take('target'), toSpan),
      href: optionalOf(take('href'), textOf),
      candidates: optionalOf(take('candidates'), (d) => itemsOf(d).map(toSpan))
    }),
  counts: (take, base, toSpan) =>
    withoutAbsent({
      ...base,
      type: 'count' as const,
      text: textOf(take('text')),
      claimed: numberOf(take('claimed')),
      unit: textOf(take('unit')),
      actual: optionalOf(take('actual'), numberOf),
      counted: optionalOf(take('counted'), toSpan)
    }),
  markers: (take, base, toSpan) => ({
    ...base,
    type: 'marker',
    text: textOf(take('text')),
    body: toSpan(take('body')),
    kind: wordOf(take('kind'), markerKinds)
  }),
  notes: (take, base, toSpan) => ({
    ...base,
    type: 'note',
    kind: wordOf(take('kind'), noteKinds),
    label: textOf(take('label')),
    body: toSpan(take('body'))
  }),
  steps: (take, base, toSpan) =>
    withoutAbsent({
      ...base,
      type: 'step' as const,
      form: wordOf(take('form'), stepForms),
      index: numberOf(take('index')),
      lead: optionalOf(take('lead'), toSpan),
      comments: itemsOf(take('comments')).map(toSpan),
      commands: itemsOf(take('commands')).map((d) => readCommand(d, toSpan))
    }),
  entities: (take, base) => ({
    ...base,
    type: 'entity',
    kind: wordOf(take('kind'), entityKinds),
    name: textOf(take('name'))
  }),
  others(take, base) {
    const type = take('type')
    const fields = copyData(recordOf(take('fields')))
    const fact: object = {...fields, ...base, type: textOf(type)}
    if (!isOther(fact)) throw unexpected(type, 'a type that is not ours')
    return fact
  }
}

/** Only the list of other types may be absent. */
function listOf(json: JsonValue): Array<JsonValue> {
  return json.name === 'others' && json.value === undefined ? [] : itemsOf(json)
}

function readBase(take: (name: string) => JsonValue, toSpan: ToSpan): Base {
  return {
    id: idOf(take('id')),
    topic: topicIdOf(take('topic')),
    confidence: wordOf(take('confidence'), tiers),
    evidence: evidenceOf(take('evidence')).map((d) => readEvidence(d, toSpan)),
    position: toSpan(take('span'))
  }
}

function evidenceOf(json: JsonValue): Array<JsonValue> {
  if (json.value === undefined) {
    throw unexpected(json, 'a list: give `toJSON` the option `all`')
  }
  return itemsOf(json)
}

function readEvidence(json: JsonValue, toSpan: ToSpan): Evidence {
  return withoutAbsent({
    rule: textOf(fieldOf(json, 'rule')),
    position: toSpan(fieldOf(json, 'span')),
    note: optionalOf(fieldOf(json, 'note'), textOf)
  })
}

function readLabel(json: JsonValue, toSpan: ToSpan): Label {
  return withoutAbsent({
    text: textOf(fieldOf(json, 'text')),
    number: optionalOf(fieldOf(json, 'number'), numberOf),
    position: toSpan(fieldOf(json, 'span'))
  })
}

function readCommand(
  json: JsonValue,
  toSpan: ToSpan
): Step['commands'][number] {
  return withoutAbsent({
    value: textOf(fieldOf(json, 'value')),
    program: textOf(fieldOf(json, 'program')),
    prompt: optionalOf(fieldOf(json, 'prompt'), textOf),
    position: toSpan(fieldOf(json, 'span')),
    output: optionalOf(fieldOf(json, 'output'), toSpan)
  })
}

function idOf(json: JsonValue): Base['id'] {
  const id = textOf(json)
  if (id === '') throw unexpected(json, 'an id')
  return toNodeId(id)
}

function topicIdOf(json: JsonValue): Base['topic'] {
  const id = textOf(json)
  if (id === '') throw unexpected(json, 'the id of a topic')
  return toTopicId(id)
}

/** What else a type of somebody else has is known to them alone. */
function isOther(fact: object): fact is Fact {
  return 'type' in fact && typeof fact.type === 'string' && !ours.has(fact.type)
}

const ours = new Set([
  'answer',
  'count',
  'entity',
  'marker',
  'note',
  'question',
  'reference',
  'step',
  'termDefinition'
])
