import type {List} from 'mdast'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import {readLines} from './definition-lines.js'
import {createTableReader} from './definition-tables.js'
import {emitDefinition, type FormedTerm} from './emit-definition.js'
import {readCodeLines, readSentence} from './prose-terms.js'

/** Longest text that announces terms, if no colon ends it. */
const shortLead = 20
/** A label that comes back so often is a field of a record: 现象, Cause. */
const mostLabels = 4
// > | - roux -- flour cooked in fat
//            ^^
const dashed = /^[^\r\n。；：:]{1,60}?(?:\s(?:--?|[–—])\s|——)/

/** Finds terms that layout sets against their meaning: `term：gloss`. */
export const definitions = defineDetector({
  id: 'definition',
  emits: ['termDefinition'],
  version: 2,
  create(context) {
    const readCell = createTableReader(context)
    const isDashed = createDashTest(context)
    const found: Array<{leaf: DetectedLeaf; terms: Array<FormedTerm>}> = []
    // The last sentence before the block, and the last one seen.
    let lead = ''
    let last = ''
    return {
      block() {
        lead = last
      },
      leaf(leaf) {
        if (leaf.kind === 'cell') readCell(leaf)
        if (leaf.kind === 'paragraph') {
          const glossary = isGlossary(lead, leaf, context)
          const loose = {glossary, dashed: isDashed(leaf.list)}
          const terms = readLines(leaf, lead, loose, context.matchers)
          if (terms.length > 0) found.push({leaf, terms})
        }
        last = leaf.sentences.at(-1)?.plain ?? last
      },
      sentence(sentence, leaf) {
        if (leaf.kind === 'paragraph') readSentence(sentence, leaf, context)
      },
      code(leaf) {
        readCodeLines(leaf, context)
      },
      end() {
        readCell(undefined)
        emitAll(found, context)
      }
    }
  }
})

/** A lead-in or a title announces terms: 名词解释. */
function isGlossary(
  lead: string,
  {block}: DetectedLeaf,
  {matchers}: DetectorContext
): boolean {
  const title = block.topic.title?.text ?? ''
  return [title, lead].some(
    (text) =>
      (text.length <= shortLead || /[:：]$/.test(text)) &&
      matchers.has('glossary', text)
  )
}

/** Whether most items of a list set two things apart with a dash. */
function createDashTest({
  draft
}: DetectorContext): (list: List | undefined) => boolean {
  const known = new Map<List, boolean>()
  return (list) => {
    if (!list) return false
    const answer =
      known.get(list) ??
      isMost(list.children, ({children: [first]}) => {
        const start = first?.position?.start.offset
        return (
          start !== undefined &&
          dashed.test(draft.source.slice(start, start + 100))
        )
      })
    known.set(list, answer)
    return answer
  }
}

function isMost<T>(all: ReadonlyArray<T>, test: (one: T) => boolean): boolean {
  const count = all.filter((one) => test(one)).length
  return count > 1 && count * 2 > all.length
}

/** A label of many topics is no term of any. */
function emitAll(
  found: ReadonlyArray<{leaf: DetectedLeaf; terms: Array<FormedTerm>}>,
  context: DetectorContext
): void {
  const topics = new Map<string, Set<unknown>>()
  for (const {leaf, terms} of found) {
    for (const {start, termEnd} of terms) {
      const name = leaf.text.slice(start, termEnd)
      const seen = topics.get(name) ?? new Set()
      topics.set(name, seen.add(leaf.block.topic))
    }
  }
  for (const {leaf, terms} of found) {
    for (const term of terms) {
      const name = leaf.text.slice(term.start, term.termEnd)
      const field = (topics.get(name)?.size ?? 0) >= mostLabels
      const confidence = field ? 'low' : term.confidence
      emitDefinition(leaf, {...term, confidence}, context)
    }
  }
}
