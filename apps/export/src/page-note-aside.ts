import type {Element} from 'hast'
import {element} from './element.js'
import type {PageContext} from './page-context.js'
import type {PageNote} from './page-note.js'
import {questionId} from './page-questions.js'
import {richText} from './rich-text.js'

/**
 * A finding: number and severity, what it says, its rule and its place.
 *
 * @param note
 *   The finding.
 * @param context
 *   The page.
 * @param explain
 *   Whether to add why the rule asks for it.
 */
export function renderNote(
  {id, message, n, severity, start}: PageNote,
  {locale, open, strings}: PageContext,
  explain: boolean
): Element {
  const question = open.find(({position}) => position.start.offset === start)
  const rule = message.ruleId ?? message.source
  const url = /^https?:\/\//.test(message.url ?? '') ? message.url : undefined
  return element(
    'aside',
    {
      className: ['note', severity],
      id,
      dataN: String(n),
      role: 'note',
      lang: locale
    },
    element('b', {}, `${n} ${strings[severity]}`),
    ' ',
    ...richText(sentence(message.reason)),
    ...richText(
      explain && message.note ? ` ${sentence(firstSentence(message.note))}` : ''
    ),
    question && ' ',
    question &&
      element('a', {href: `#${questionId(question)}`}, strings.answerIt),
    element('br'),
    url ? element('a', {href: url}, rule ?? url) : rule,
    ` ${placeOf(message.place)}`
  )
}

/** Messages end without a mark, as unified has it; beside prose they need one. */
function sentence(text: string): string {
  if (/[.!?。！？]$/.test(text)) return text
  // The values in backticks may be in another language than the words.
  const chinese = /\p{Script=Han}/u.test(text.replaceAll(/`[^`]*`/g, ''))
  return text + (chinese ? '。' : '.')
}

/** As much as a margin holds; the page of the rule has the rest. */
function firstSentence(text: string): string {
  return (
    /^(?:`[^`]*`|[^`])*?(?:[.!?](?=\s|$)|[。！？]|$)/.exec(text)?.[0] ?? text
  )
}

function placeOf(place: PageNote['message']['place']): string {
  const point = place && 'start' in place ? place.start : place
  return point ? `${point.line}:${point.column}` : ''
}
