import type {Question} from '@inkstone/core'
import type {ElementContent} from 'hast'
import {element} from './element.js'
import {createRangeOf, regionsIn} from './mark-text.js'
import type {TextRegion} from './text-regions.js'

/** A question as it is shown, and the sentence before it. */
export interface QuestionWords {
  asked: Array<ElementContent>
  before: Array<ElementContent>
}

interface Part {
  value: string
  code: boolean
}

/** Longest sentence that still helps to understand the one after it. */
const longest = 120

/**
 * Read questions as they are shown, before anything is marked in them.
 *
 * @param regions
 *   Where the words of the draft are shown, by start.
 * @param source
 *   Source of the draft.
 * @param questions
 *   Questions of the draft.
 */
export function readQuestions(
  regions: ReadonlyArray<TextRegion>,
  source: string,
  questions: ReadonlyArray<Question>
): Map<Question, QuestionWords> {
  const places = new Map(regions.map((region, index) => [region, index]))
  const rangeIn = createRangeOf(source)
  const result = new Map<Question, QuestionWords>()
  for (const question of questions) {
    const {start, end} = question.position
    const span = {start: start.offset, end: end.offset}
    const asked: Array<Part> = []
    const before: Array<Part> = []
    const inside = regionsIn(regions, span)
    const [first] = inside
    for (let at = first ? (places.get(first) ?? 0) - 1 : -1; ; at--) {
      const region = regions[at]
      if (!region || region.block !== first?.block) break
      before.unshift(region)
    }
    for (const region of inside) {
      const range = rangeIn(region, span)
      const {code, value} = region
      if (!range) continue
      if (region === first)
        before.push({code, value: value.slice(0, range.from)})
      asked.push({code, value: value.slice(range.from, range.to)})
    }
    result.set(question, {
      asked: render(
        asked.length > 0 ? asked : [{code: false, value: question.text}]
      ),
      before: render(lastSentence(before))
    })
  }
  return result
}

/** The last sentence, if it is short enough to be read as a reminder. */
function lastSentence(parts: ReadonlyArray<Part>): Array<Part> {
  const result: Array<Part> = []
  let length = 0
  for (const part of parts.toReversed()) {
    const {code, value} = part
    const text = result.length === 0 && !code ? value.trimEnd() : value
    // A mark at the very end closes the sentence that is wanted.
    const body = result.length === 0 ? text.slice(0, -1) : text
    const end = code ? -1 : lastEnd(body)
    const kept = text.slice(end + 1)
    length += kept.length
    if (length > longest) return []
    if (kept) result.unshift({code, value: end < 0 ? kept : kept.trimStart()})
    if (end >= 0) break
  }
  return result.some(({value}) => value.trim()) ? result : []
}

function lastEnd(text: string): number {
  return Math.max(...[...'。！？!?\n'].map((mark) => text.lastIndexOf(mark)))
}

function render(parts: ReadonlyArray<Part>): Array<ElementContent> {
  return parts.map(({code, value}) =>
    code ? element('code', {translate: 'no'}, value) : {type: 'text', value}
  )
}
