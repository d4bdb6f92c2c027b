import {toMdast, type Question, type Topic} from '@inkstone/core'
import type {Element, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {elementsOf} from './elements-of.js'
import type {PageContext} from './page-context.js'
import {shownQuestions} from './page-questions.js'
import {code} from './passes/code.js'
import {headingIds, type TopicPlace} from './passes/heading-ids.js'
import {images} from './passes/images.js'
import {joinLines} from './passes/join-lines.js'
import {langRuns} from './passes/lang-runs.js'
import {links} from './passes/links.js'
import {marks} from './passes/marks.js'
import {notes} from './passes/notes.js'
import {tables} from './passes/tables.js'
import {tasks} from './passes/tasks.js'
import {readQuestions, type QuestionWords} from './question-words.js'
import {replaceElements} from './replace-elements.js'
import {findTextRegions} from './text-regions.js'
import {toHast} from './to-hast.js'

/** The draft as a page shows it, and what the rest of the page wants of it. */
export interface PageText {
  tree: Root
  /** Findings on no block of the text. */
  rest: ReadonlyArray<Element>
  places: ReadonlyMap<Topic, TopicPlace>
  words: ReadonlyMap<Question, QuestionWords>
  description: string
}

/** Length of a description that search engines and chats still show. */
const described = 160

/** Run the passes over a draft, in order. */
export function renderText(context: PageContext): PageText {
  const {draft, strings} = context
  const tree = toHast(toMdast(draft, 'sections'), {
    footnoteBackLabel: strings.backToText,
    footnoteLabel: strings.footnotes
  })
  joinLines(tree)
  const description = describe(tree)
  const places = headingIds(tree, context)
  code(tree, context)
  images(tree)
  links(tree)
  tables(tree, context)
  tasks(tree, context)
  const regions = findTextRegions(tree)
  const words = readQuestions(regions, draft.source, shownQuestions(draft))
  marks(regions, context)
  langRuns(tree, context)
  const rest = notes(tree, regions, context)
  // The heading that is the title of the page stands at its head, marks and all.
  const title = context.titleTopic && places.get(context.titleTopic)?.heading
  if (title) replaceElements(tree, new Map([[title, []]]))
  return {tree, rest, places, words, description}
}

/** Text shown by search engines: how the first paragraph begins. */
function describe(tree: Root): string {
  for (const [node] of elementsOf(tree)) {
    if (node.tagName !== 'p') continue
    const text = toString(node).replaceAll(/\s+/g, ' ').trim()
    const points = Array.from(text.slice(0, 4 * described))
    if (points.length <= described) return text
    return `${points.slice(0, described - 1).join('')}…`
  }
  return ''
}
