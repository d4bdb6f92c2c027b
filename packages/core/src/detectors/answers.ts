import {answeredByAgenda} from './agenda.js'
import type {Asking, FoundAnswer, Outcome} from './asking.js'
import {answeredElsewhere} from './elsewhere-answers.js'
import type {Field} from './field.js'
import {answeredByChildren, answeredBySiblings} from './item-answers.js'
import {answeredByLabel} from './label-answers.js'
import {answeredInLeaf} from './leaf-answers.js'
import {answeredByNext, answeredByPicture} from './next-answers.js'
import {answeredByOrdinal} from './ordinal-answers.js'
import {putOff} from './put-off.js'
import type {Row} from './rows.js'
import {
  answeredByAnswerTitle,
  answeredBySolution,
  answeredByTitle
} from './title-answers.js'

type Rule = (asking: Asking, field: Field) => Outcome | undefined

/** The first rule that fires decides. */
const rules: ReadonlyArray<Rule> = [
  answeredByTask,
  answeredByLabel,
  leftToReader,
  answeredInLeaf,
  answeredByChildren,
  answeredBySiblings,
  answeredByTitle,
  answeredByNext,
  answeredByAnswerTitle,
  answeredBySolution,
  answeredByOrdinal,
  answeredElsewhere,
  answeredByAgenda,
  answeredByPicture,
  putOff
]

/**
 * Find out what became of questions asked in one breath.
 *
 * @param asking the questions
 * @param field rows of the draft
 * @returns their state, and the answer if there is one
 */
export function findAnswer(asking: Asking, field: Field): Outcome {
  for (const rule of rules) {
    const outcome = rule(asking, field)
    if (outcome) return outcome
  }
  return {answered: 'no', rule: 'none'}
}

/** `- [x] 为什么 …` */
function answeredByTask({item, parts, row}: Asking): Outcome | undefined {
  const done = item?.checked === true || isDone(row)
  const [first] = parts
  if (!done || !first) return
  const {start, end} = first.sentence
  const answer: FoundAnswer = {start, end, scope: 'self', form: 'prose'}
  return {answered: 'yes', rule: 'task', answer}
}

function isDone({block}: Row): boolean {
  return block.node.type === 'heading' && block.topic.title?.checkbox === 'done'
}

/** 留给读者 */
function leftToReader({rest}: Asking): Outcome | undefined {
  const said = rest.find(({kind}) => kind !== 'other')
  return said?.kind === 'exercise'
    ? {answered: 'no', rule: 'exercise'}
    : undefined
}
