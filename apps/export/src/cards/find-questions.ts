import {is, type Answer, type Question} from '@inkstone/core'
import type {RootContent} from 'mdast'
import {blocksIn} from './blocks-in.js'
import type {CardIdea} from './card-idea.js'
import type {CardScope} from './card-scope.js'
import type {Cut} from './clip.js'
import {maskCode} from './code-ranges.js'
import {excerptOf, trimCut} from './excerpt.js'
import {askQuestion} from './front.js'
import {ordinalOf} from './ordinal-of.js'
import {plainText} from '../plain-text.js'
import {pointsAway} from './points-away.js'
import {saysNothing} from './says-nothing.js'

/** Where an answer belongs to its question and to nothing else. */
const near: ReadonlySet<Answer['scope']> = new Set([
  'list-children',
  'next-block',
  'same-block',
  'subtree'
])

/**
 * Cards from answered questions: headings, and those with a label.
 *
 * @param scope
 *   the draft
 * @returns
 *   ideas in order
 */
export function findQuestions(scope: CardScope): Array<CardIdea> {
  const questions = scope.factsIn({start: 0, end: Infinity}).filter(isQuestion)
  const grouped = new Set(questions.flatMap(({group}) => group ?? []))

  return questions.flatMap((question) => {
    const {answered, group, id, rhetorical} = question
    if (answered !== 'yes' || rhetorical) return []
    if (group !== undefined || grouped.has(id)) return []
    const asked = question.where === 'title' || question.label !== undefined
    return asked && !hasParts(scope, question)
      ? questionIdea(scope, question)
      : []
  })
}

function isQuestion(fact: {type: string}): fact is Question {
  return fact.type === 'question'
}

/** A title over other titles: its answer is a chapter. */
function hasParts(scope: CardScope, {position, where}: Question): boolean {
  return (
    where === 'title' &&
    scope.index
      .topicAt(position.start.offset)
      .children.some((child) => is(child, 'topic'))
  )
}

function questionIdea(scope: CardScope, question: Question): Array<CardIdea> {
  const {draft, index} = scope
  const start = question.position.start.offset
  const leaf = scope.leafAt(start)
  const answers = question.answers.flatMap((id) => {
    const fact = index.byId(id)
    return fact && is(fact, 'answer') ? fact : []
  })
  if (!leaf || answers.some((answer) => !near.has(answer.scope))) return []
  const cuts = answers.map(answerCut)
  const nodes = cuts.flatMap((cut) => blocksIn(scope, cut))
  if (nodes.length === 0 || isWalk(nodes) || saysNothing(nodes)) return []

  const end = Math.min(question.position.end.offset, leaf.end)
  const whole = trimCut(draft.source, {start, end})
  const number = ordinalOf(draft.source.slice(whole.start, whole.end))
  const cut = {start: whole.start + number, end: whole.end}
  const front = excerptOf(scope, leaf, cut)
  if (pointsAway(plainText(front.nodes))) return []
  const mask = maskCode(draft.source, leaf.node.children, cut)
  const mark = mask.search(/[？?]/)
  const named = excerptOf(scope, leaf, {
    start: cut.start,
    end: mark < 0 ? cut.end : cut.start + mark
  })

  return [
    {
      kind: 'q',
      name: plainText(named.nodes),
      start,
      end: Math.max(cut.end, ...cuts.map((part) => part.end)),
      facts: [question.id, ...answers.map(({id}) => id)],
      front: {
        ...front,
        nodes: askQuestion(scope.placeAt(start), {
          text: plainText(front.nodes),
          nodes: front.nodes
        })
      },
      back: {
        nodes,
        markdown: cuts
          .map((part) => draft.source.slice(part.start, part.end))
          .join('\n')
      },
      items: itemsOf(nodes)
    }
  ]
}

/** Without `A：`. */
function answerCut({label, position}: Answer): Cut {
  return {
    start: label?.position.end.offset ?? position.start.offset,
    end: position.end.offset
  }
}

/** An answer that is one list or table, but for a lead-in, is a set. */
function itemsOf(nodes: ReadonlyArray<RootContent>): number | undefined {
  const [last, ...others] = nodes.toReversed()
  if (others.length > 1 || others.some(({type}) => type !== 'paragraph'))
    return undefined
  if (last?.type === 'table') return last.children.length - 1
  return last?.type === 'list' ? last.children.length : undefined
}

/** Two fences or more are a walk-through, not an answer. */
function isWalk(nodes: ReadonlyArray<RootContent>): boolean {
  return nodes.filter(({type}) => type === 'code').length > 1
}
