import {
  openQuestions,
  select,
  type Draft,
  type Question,
  type Topic
} from '@inkstone/core'
import type {Element, ElementContent} from 'hast'
import {element} from './element.js'
import {toFragment} from './to-fragment.js'
import {fill} from './locale/fill.js'
import type {PageContext} from './page-context.js'
import type {TopicPlace} from './passes/heading-ids.js'
import type {QuestionWords} from './question-words.js'
import {sha256} from './sha256.js'

/** Id of an open question in the section of questions. */
export function questionId({id}: Question): string {
  return `ink:question-${sha256(id).slice(0, 8)}`
}

/**
 * The section of questions: each open one with a place to answer it, then
 * those that are answered in part, put off, or answered.
 *
 * @returns
 *   Nothing for a draft that asks nothing.
 */
export function renderQuestions(
  {index, lang, locale, open, strings, title}: PageContext,
  places: ReadonlyMap<Topic, TopicPlace>,
  words: ReadonlyMap<Question, QuestionWords>
): Element | undefined {
  if (words.size === 0) return undefined
  return element(
    'section',
    {id: 'ink:questions', ariaLabel: strings.questions, lang: locale},
    element('h2', {}, strings.questions),
    invitation(),
    ...open.map(ask),
    ...(['partly', 'deferred', 'yes'] as const).map(list)
  )

  function invitation(): Element {
    const [first] = open
    if (!first) return element('p', {}, strings.noQuestions)
    const [line] = index.lines(first)
    const sentence = open.length > 1 ? strings.askMany : strings.ask
    return element('p', {className: ['small']}, fill(sentence, {n: line}))
  }

  function ask(question: Question): Element {
    const {asked = [], before = []} = words.get(question) ?? {}
    const id = questionId(question)
    return element(
      'article',
      {className: ['question'], id},
      element(
        'p',
        {className: ['small']},
        ...placeOf(question),
        ` · ${question.tier === 'high' ? strings.high : strings.mid}`
      ),
      element('h3', {className: ['ask'], lang}, ...asked),
      before.length > 0
        ? element('p', {className: ['small'], lang}, ...before)
        : undefined,
      element(
        'div',
        {className: ['answer'], dataId: question.id, hidden: true},
        element('span', {lang}, lang.startsWith('zh') ? 'A：' : 'A: '),
        element('textarea', {rows: 3, ariaLabel: strings.answer})
      ),
      element('p', {hidden: true}, element('button', {}, strings.copyAnswer))
    )
  }

  function list(answered: 'deferred' | 'partly' | 'yes'): Element | undefined {
    const questions = [...words.keys()].filter(
      (question) => question.answered === answered
    )
    if (questions.length === 0) return undefined
    const name = answered === 'yes' ? strings.answered : strings[answered]
    return element(
      'details',
      {},
      element('summary', {}, fill(name, {n: questions.length})),
      element(
        'ul',
        {lang},
        ...questions.map((question) =>
          element('li', {}, linkTo(question, words.get(question)?.asked ?? []))
        )
      )
    )
  }

  /** Topic and line; a question that is a title does not name itself twice. */
  function placeOf(question: Question): Array<ElementContent> {
    const line = fill(strings.line, {n: index.lines(question)[0]})
    if (question.where === 'title') return [linkTo(question, [text(line)])]
    const topic = index.topicAt(question.position.start.offset)
    const name = text(topic.title?.text ?? title)
    return [linkTo(question, [name]), text(` · ${line}`)]
  }

  function linkTo(question: Question, content: ReadonlyArray<ElementContent>) {
    const topic = index.topicAt(question.position.start.offset)
    const href = toFragment(places.get(topic)?.anchor ?? 'ink:main')
    return element('a', {href}, ...content)
  }
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}

/** Questions that a page speaks of, in order. */
export function shownQuestions(draft: Draft): Array<Question> {
  const open = new Set(openQuestions(draft))
  return select(draft, 'question', {atLeast: 'mid'}).filter(
    (question) => question.answered !== 'no' || open.has(question)
  )
}
