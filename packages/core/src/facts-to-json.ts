import type {Answer, Draft, Fact, FactBase, Label, Span} from './ast.js'
import {copyData} from './copy-data.js'
import type {
  DraftJson,
  FactJson,
  LabelJson,
  LinesJson,
  SpanJson
} from './draft-json.js'
import {indexDraft} from './index-draft.js'
import {withoutAbsent} from './without-absent.js'

/** Lists of facts, by type of fact. */
export type FactLists = Pick<
  DraftJson,
  | 'answers'
  | 'counts'
  | 'definitions'
  | 'entities'
  | 'markers'
  | 'notes'
  | 'questions'
  | 'references'
  | 'steps'
> & {others: NonNullable<DraftJson['others']>}

/** Fields that every fact has. */
const shared = new Set(
  'confidence data evidence id position topic type'.split(' ')
)

/**
 * Turn a span into a pair.
 *
 * @param span
 *   Span.
 * @returns
 *   Offsets of both ends.
 */
export function toPair({start, end}: Span): SpanJson {
  return [start.offset, end.offset]
}

/**
 * Turn the facts of a draft into plain data.
 *
 * @param draft
 *   Draft.
 * @param all
 *   Whether facts of low confidence and evidence are wanted too.
 * @returns
 *   Facts by type.
 */
export function factsToJson(draft: Draft, all: boolean): FactLists {
  const index = indexDraft(draft)
  const lists: FactLists = {
    questions: [],
    definitions: [],
    references: [],
    answers: [],
    counts: [],
    markers: [],
    notes: [],
    steps: [],
    entities: [],
    others: []
  }
  for (const fact of draft.facts) {
    if (all || fact.confidence !== 'low') add(fact)
  }
  return lists

  function add(fact: Fact): void {
    const base = toBase(fact)
    switch (fact.type) {
      case 'answer': {
        const {form, scope} = fact
        const questions = [...fact.questions]
        const label = toLabel(fact.label)
        const lines = toLines(fact.position)
        lists.answers.push(
          withoutAbsent({...base, questions, lines, label, scope, form})
        )
        break
      }
      case 'count': {
        const {text, claimed, unit, actual} = fact
        const counted = fact.counted && toPair(fact.counted)
        const countedLines = fact.counted && toLines(fact.counted)
        lists.counts.push(
          withoutAbsent({
            ...base,
            text,
            claimed,
            unit,
            actual,
            counted,
            countedLines
          })
        )
        break
      }
      case 'entity': {
        lists.entities.push({...base, kind: fact.kind, name: fact.name})
        break
      }
      case 'marker': {
        const {text, kind} = fact
        lists.markers.push({...base, text, kind, body: toPair(fact.body)})
        break
      }
      case 'note': {
        const {kind, label} = fact
        lists.notes.push({...base, kind, label, body: toPair(fact.body)})
        break
      }
      case 'question': {
        const {text, answered, tier, form, where, rhetorical, group} = fact
        const answers = fact.answers.filter((id) => isGiven(id))
        lists.questions.push(
          withoutAbsent({
            ...base,
            text,
            answered,
            tier,
            form,
            where,
            rhetorical,
            group,
            label: toLabel(fact.label),
            answers,
            answerLines: answers.flatMap(toAnswerLines)
          })
        )
        break
      }
      case 'reference': {
        const {text, kind, status, href} = fact
        lists.references.push(
          withoutAbsent({
            ...base,
            text,
            kind,
            status,
            target: fact.target && toPair(fact.target),
            targetLines: fact.target && toLines(fact.target),
            href,
            candidates: fact.candidates?.map(toPair)
          })
        )
        break
      }
      case 'step': {
        lists.steps.push(
          withoutAbsent({
            ...base,
            form: fact.form,
            index: fact.index,
            lead: fact.lead && toPair(fact.lead),
            comments: fact.comments.map(toPair),
            commands: fact.commands.map(({position, output, ...rest}) =>
              withoutAbsent({
                line: position.start.line,
                ...rest,
                span: toPair(position),
                output: output && toPair(output)
              })
            )
          })
        )
        break
      }
      case 'termDefinition': {
        const {term, form, kind} = fact
        lists.definitions.push({
          ...base,
          term,
          form,
          kind,
          aliases: [...fact.aliases],
          termSpan: toPair(fact.termPosition),
          gloss: toPair(fact.gloss)
        })
        break
      }
      default: {
        addOther(fact, base)
      }
    }
  }

  /** A type that somebody added to `FactMap`. */
  function addOther(fact: FactBase, base: FactJson): void {
    const fields: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(fact)) {
      if (!shared.has(name) && value !== undefined) {
        fields[name] = copyData(value)
      }
    }
    lists.others.push({...base, type: fact.type, fields})
  }

  function toBase(fact: FactBase): FactJson {
    const {id, topic, confidence, evidence, position} = fact
    const base: FactJson = {
      id,
      line: position.start.line,
      span: toPair(position),
      topic,
      confidence
    }
    if (all) {
      base.evidence = evidence.map((d) =>
        withoutAbsent({
          rule: d.rule,
          line: d.position.start.line,
          span: toPair(d.position),
          note: d.note
        })
      )
    }
    return base
  }

  function isGiven(id: string): boolean {
    return findAnswer(id) !== undefined
  }

  function findAnswer(id: string): Answer | undefined {
    const fact = index.byId(id)
    if (fact?.type !== 'answer') return undefined
    return all || fact.confidence !== 'low' ? fact : undefined
  }

  function toAnswerLines(id: string): Array<LinesJson> {
    const answer = findAnswer(id)
    return answer ? [toLines(answer.position)] : []
  }

  function toLines(position: Span): LinesJson {
    return index.lines({position})
  }
}

function toLabel(label: Label | undefined): LabelJson | undefined {
  if (!label) return undefined
  const {text, number, position} = label
  return withoutAbsent({text, number, span: toPair(position)})
}
