import type {PhrasingContent} from 'mdast'
import type {CardPlace} from './card-scope.js'
import {fold} from './fold.js'

/**
 * Words added to a name to make it a question; `how` goes in front of it.
 */
export type Ask = 'how' | 'meaning' | 'purpose' | 'what' | {header: string}

const words = {
  en: {colon: ': ', mark: '?', meaning: 'meaning', purpose: 'purpose'},
  'zh-CN': {colon: '：', mark: '？', meaning: '含义', purpose: '作用'}
}

/**
 * Ask for what a name means: `crash · bt：作用？`, `What is a bio?`.
 *
 * @param place
 *   where the card stands
 * @param name
 *   the name, as text and as nodes
 * @param ask
 *   what is asked, nothing for the bare name
 * @returns
 *   the question
 */
export function askName(
  place: CardPlace,
  name: {text: string; nodes: Array<PhrasingContent>},
  ask: Ask | undefined
): Array<PhrasingContent> {
  const {lang, title} = place
  const {colon, mark} = words[lang]
  const {nodes, text} = name

  if (ask === 'how') {
    const front = mentions(title, text) ? [] : prefix(place)
    return lang === 'en'
      ? [...front, word('How to '), ...lowerFirst(nodes), word(mark)]
      : [...front, word('如何'), ...nodes, word(mark)]
  }

  if (title !== undefined && same(title, text) && typeof ask !== 'object') {
    return lang === 'en'
      ? [word('What is '), ...nodes, word(mark)]
      : [...nodes, word('是什么'), word(mark)]
  }

  const asked = ask === undefined ? [] : [word(colon + askWords(lang, ask))]
  return [...prefix(place), ...nodes, ...asked, word(mark)]
}

/**
 * Ask for all items of a set: `内核抢占 · 抢占的时机？（3 项）`.
 *
 * @param place
 *   where the card stands
 * @param name
 *   label of the set
 * @param count
 *   number of items
 * @param intro
 *   what the items are to the label
 * @returns
 *   the question
 */
export function askItems(
  place: CardPlace,
  name: {text: string; nodes: Array<PhrasingContent>},
  count: number,
  intro?: string
): Array<PhrasingContent> {
  const {lang, title} = place
  const {colon, mark} = words[lang]
  const number = lang === 'en' ? ` (${count} items)` : `（${count} 项）`
  const front =
    title !== undefined && same(title, name.text) ? [] : prefix(place)
  const middle = intro === undefined ? '' : colon + intro
  return [...front, ...name.nodes, word(middle + mark + number)]
}

/**
 * A question of the draft: with the topic in front, unless it names it.
 *
 * @param place
 *   where the card stands
 * @param question
 *   the question, as text and as nodes
 * @returns
 *   the question
 */
export function askQuestion(
  place: CardPlace,
  question: {text: string; nodes: Array<PhrasingContent>}
): Array<PhrasingContent> {
  return mentions(place.title, question.text)
    ? question.nodes
    : [...prefix(place), ...question.nodes]
}

/** `List all slabs` -> `list all slabs`, but `LVM …` stays. */
function lowerFirst(
  nodes: ReadonlyArray<PhrasingContent>
): Array<PhrasingContent> {
  const [first, ...others] = nodes
  if (first?.type !== 'text') return [...nodes]
  const value = first.value.replace(/^[A-Z](?=[a-z])/, (letter) =>
    letter.toLowerCase()
  )
  return [word(value), ...others]
}

function askWords(lang: CardPlace['lang'], ask: Exclude<Ask, 'how'>): string {
  if (typeof ask === 'object') return ask.header
  if (ask === 'what') return lang === 'en' ? 'what is it' : '是什么'
  return words[lang][ask]
}

function prefix({title}: CardPlace): Array<PhrasingContent> {
  return title === undefined ? [] : [word(`${title} · `)]
}

function word(value: string): PhrasingContent {
  return {type: 'text', value}
}

function same(left: string, right: string): boolean {
  return fold(left).toLowerCase() === fold(right).toLowerCase()
}

/** Whether a text has a Latin word or two Han characters of the title. */
function mentions(title: string | undefined, text: string): boolean {
  if (title === undefined) return true
  const known = termsOf(text)
  for (const term of termsOf(title)) if (known.has(term)) return true
  return false
}

function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const [run] of text.matchAll(
    /[\p{Script=Latin}\d]{2,}|\p{Script=Han}+/gu
  )) {
    if (/^\p{Script=Han}/u.test(run)) {
      for (let at = 0; at + 2 <= run.length; at++)
        terms.add(run.slice(at, at + 2))
    } else terms.add(run.toLowerCase())
  }
  return terms
}
