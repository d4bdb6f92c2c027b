import type {Question} from '../ast.js'
import {defineDetector, type DetectorContext} from '../define-detector.js'
import {findAnswer} from './answers.js'
import type {Asking, Outcome} from './asking.js'
import {createField, type Field} from './field.js'
import {questionForms} from './question-match.js'
import {createRows, type Part, type Row} from './rows.js'
import {tierOf} from './tier.js'

/** Finds questions and what answers them. */
export const questions = defineDetector({
  id: 'question',
  emits: ['question', 'answer'],
  version: 1,
  create: (context) => ({
    end() {
      const field = createField(context, createRows(context))
      for (const [at, row] of field.rows.entries()) {
        for (const asking of findAskings(row, at, context)) {
          emitAsking(asking, field)
        }
      }
    }
  })
})

/** Group the questions of a leaf that have no statement between them. */
function findAskings(
  row: Row,
  at: number,
  {matchers}: DetectorContext
): Array<Asking> {
  const groups: Array<{parts: Array<Part>; rest: Array<Part>}> = []
  for (const part of row.parts) {
    const group = groups.at(-1)
    if (part.kind !== 'question') {
      group?.rest.push(part)
      continue
    }
    const said = group?.rest.some(
      ({kind}) => kind !== 'other' && kind !== 'lead-in'
    )
    if (!group || said) groups.push({parts: [part], rest: []})
    else {
      group.parts.push(part)
      group.rest = []
    }
  }
  const {leaf, title} = row
  const item = leaf?.item?.children[0] === leaf?.node ? leaf?.item : undefined
  return groups.map(({parts, rest}, index) => {
    const last = index === groups.length - 1
    const text = parts.map(({sentence}) => sentence.plain).join(' ')
    const procedure = matchers.has('procedure', text)
    return {at, row, parts, rest, last, title, item, procedure}
  })
}

function emitAsking(asking: Asking, field: Field): void {
  const {context} = field
  const outcome = findAnswer(asking, field)
  const asked: Array<Question> = []
  for (const part of asking.parts) {
    // `？？` behind a question only underlines it.
    if (part.match?.rule === 'marker' && asked.length > 0) continue
    const question = emitQuestion(part, asking, outcome, field)
    if (!question) continue
    asked.push(question)
    const [first] = asked
    if (asked.length > 1 && first) {
      first.group = first.id
      question.group = first.id
    }
  }
  const {answer} = outcome
  if (!answer || asked.length === 0) return
  const {label} = answer
  const fact = context.emit({
    type: 'answer',
    start: answer.start,
    end: answer.end,
    confidence: outcome.answered === 'yes' ? 'high' : 'mid',
    rule: `answer/${outcome.rule}`,
    fields: {
      questions: asked.map(({id}) => id),
      scope: answer.scope,
      form: answer.form,
      ...(label ? {label: toLabel(label, context)} : {})
    }
  })
  for (const question of asked) question.answers.push(fact.id)
}

function emitQuestion(
  part: Part,
  asking: Asking,
  outcome: Outcome,
  field: Field
): Question | undefined {
  const {context} = field
  const {match} = part
  const {leaf} = asking.row
  if (!match || !leaf) return
  const {start, end, rule, label} = match
  const {form, confidence} = questionForms[rule]
  const {answered} = outcome
  return context.emit({
    type: 'question',
    start,
    end,
    confidence,
    rule: `question/${rule}`,
    note: `${answered}: ${outcome.rule}`,
    evidence: [part.sentence.start, part.sentence.end],
    fields: {
      text: context.draft.source.slice(start, end),
      form,
      where: whereOf(asking, leaf.kind, leaf.quoted),
      rhetorical: isRhetorical(part, asking, outcome, context),
      answered,
      answers: [],
      ...(label ? {label: toLabel(label, context)} : {}),
      ...(answered === 'no'
        ? {tier: tierOf(asking, part, outcome.rule === 'pending', field)}
        : {})
    }
  })
}

function toLabel(
  label: {text: string; number: number | undefined; start: number; end: number},
  {toSpan}: DetectorContext
): NonNullable<Question['label']> {
  const {text, number} = label
  const position = toSpan(label.start, label.end)
  return number === undefined ? {text, position} : {text, number, position}
}

function whereOf(
  {item}: Asking,
  kind: string,
  quoted: boolean
): Question['where'] {
  if (kind === 'heading') return 'title'
  if (kind === 'html') return 'html'
  if (item) return 'list-item'
  return quoted ? 'quote' : 'paragraph'
}

/** It leads into what follows at once, or wants no answer. */
function isRhetorical(
  part: Part,
  {rest, title, item}: Asking,
  {rule}: Outcome,
  {matchers}: DetectorContext
): boolean {
  if (matchers.has('phatic', part.sentence.plain)) return true
  const [next] = rest
  // What has a label is asked in earnest.
  if (part.match?.label) return false
  return !title && !item && rule === 'same-block' && next?.kind === 'statement'
}
