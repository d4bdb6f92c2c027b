import {readdir, readFile} from 'node:fs/promises'
import type {FactType} from '@inkstone/core'
import {parse} from 'yaml'

/** Folders of cases, and the type of the facts that they list. */
const folders: Readonly<Record<string, FactType>> = {
  question: 'question',
  answer: 'question',
  definition: 'termDefinition',
  reference: 'reference',
  count: 'count',
  marker: 'marker',
  note: 'note',
  step: 'step',
  entity: 'entity'
}

/** A fact that a careful reader sees in a draft. */
export interface Expected {
  /** Words of the fact, or its term; any, if absent. */
  text: string | undefined
  /** Whether it may be missing. */
  extra: boolean
  /** Fields to check; a list holds each value that is right. */
  fields: ReadonlyMap<string, unknown>
}

/** A draft and what is in it. */
interface RuleCase {
  draft: string
  /** All facts of the type of the folder. */
  facts: ReadonlyArray<Expected>
  /** All answers, where they are listed. */
  answers: ReadonlyArray<Expected> | undefined
}

/** The cases of one rule, `test/fixtures/rules/<folder>/<rule>.yaml`. */
export interface RuleFile {
  /** `question/heading`. */
  rule: string
  type: FactType
  positive: ReadonlyArray<RuleCase>
  negative: ReadonlyArray<RuleCase>
  /** What is wrong with the file. */
  faults: ReadonlyArray<string>
}

/** Fields that a fact may be checked for. */
const checked: Partial<Record<FactType, ReadonlyArray<string>>> = {
  question: ['answered', 'form', 'rhetorical', 'tier', 'where'],
  answer: ['form', 'scope'],
  termDefinition: ['form', 'kind'],
  reference: ['kind', 'status', 'target'],
  count: ['actual', 'claimed', 'unit'],
  marker: ['kind'],
  note: ['kind', 'label'],
  step: ['commands', 'form'],
  entity: ['kind', 'name']
}

const least = 8

/** All rule files, those of one folder after another. */
export async function readRules(): Promise<Array<RuleFile>> {
  const files: Array<RuleFile> = []
  for (const [folder, type] of Object.entries(folders)) {
    const names = await readdir(`fixtures/rules/${folder}`).catch(() => [])
    for (const name of names.toSorted()) {
      const text = await readFile(`fixtures/rules/${folder}/${name}`, 'utf8')
      const value: unknown = parse(text)
      files.push(
        readRule(value, `${folder}/${name.replace(/\.yaml$/, '')}`, type)
      )
    }
  }
  return files
}

function readRule(value: unknown, name: string, type: FactType): RuleFile {
  const faults: Array<string> = []
  const fields = mapOf(value, ['rule', 'positive', 'negative'], name)
  const positive = casesOf('positive')
  const negative = casesOf('negative')
  const all = [...positive, ...negative]
  const drafts = new Set(all.map(({draft}) => draft))
  const english = all.filter(({draft}) => !/\p{Script=Han}/u.test(draft))
  if (fields.get('rule') !== name) faults.push(`${name}: another \`rule\``)
  if (drafts.size < all.length) faults.push(`${name}: a draft stands twice`)
  if (english.length * 3 < all.length) {
    faults.push(`${name}: ${english.length} of ${all.length} drafts English`)
  }
  return {rule: name, type, positive, negative, faults}

  function casesOf(key: string): Array<RuleCase> {
    const values = listOf(fields.get(key))
    if (values.length < least) {
      faults.push(`${name}: ${values.length} ${key} cases of ${least}`)
    }
    return values.map((item, index) => {
      const place = `${name}: ${key} ${index + 1}`
      const entry = mapOf(item, ['draft', 'facts', 'answers', 'why'], place)
      const draft = stringOf(entry.get('draft'))
      if (draft === undefined) faults.push(`${place}: no draft`)
      if (key === 'positive' && !entry.has('facts')) {
        faults.push(`${place}: no facts`)
      }
      if (key === 'negative' && stringOf(entry.get('why')) === undefined) {
        faults.push(`${place}: no \`why\``)
      }
      const facts = (of: FactType, list: unknown) =>
        listOf(list).map((fact) => factOf(fact, of, draft ?? '', place))
      return {
        draft: draft ?? '',
        facts: facts(type, entry.get('facts')),
        answers: entry.has('answers')
          ? facts('answer', entry.get('answers'))
          : undefined
      }
    })
  }

  function factOf(
    fact: unknown,
    of: FactType,
    draft: string,
    place: string
  ): Expected {
    const key = of === 'termDefinition' ? 'term' : 'text'
    const entry = mapOf(fact, [key, 'extra', ...(checked[of] ?? [])], place)
    const text = stringOf(entry.get(key))
    if (text === undefined ? of !== 'answer' : !draft.includes(text)) {
      faults.push(`${place}: ${text ?? `a fact without ${key}`}`)
    }
    const rest = new Map(entry)
    rest.delete(key)
    rest.delete('extra')
    return {text, extra: entry.get('extra') === true, fields: rest}
  }

  function mapOf(
    object: unknown,
    keys: ReadonlyArray<string>,
    place: string
  ): Map<string, unknown> {
    const isObject = typeof object === 'object' && object !== null
    const map = new Map<string, unknown>(isObject ? Object.entries(object) : [])
    for (const key of map.keys()) {
      if (!keys.includes(key)) faults.push(`${place}: unknown field ${key}`)
    }
    return map
  }
}

function listOf(value: unknown): ReadonlyArray<unknown> {
  return Array.isArray(value) ? value : []
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
