import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import type {Phrase} from './phrase.js'

// > | 方法二, Step 3
//       ^^      ^^
const number =
  /^\s?([一二三四五六七八九十]{1,2}|\d{1,2})(?!\d|\.\d|[%个种年月日倍样致定般直旦起些])/

type Range = [number, number]

/**
 * Start finding parts of the draft that are spoken of by kind and number:
 * 方法二, if something else opens with the name.
 *
 * @param context what the detector sees
 * @returns takes each sentence, gives its phrases
 */
export function createPartFinder(
  context: DetectorContext
): (sentence: Sentence, leaf: DetectedLeaf) => Array<Phrase> {
  let parts: Map<string, Range> | undefined
  return ({mask, start}, leaf) => {
    const phrases: Array<Phrase> = []
    for (const [from, end] of findNames(mask, context.matchers)) {
      parts ??= listParts(context)
      const target = parts.get(toName(mask.slice(from, end)))
      if (!target || (target[0] >= leaf.start && target[0] < leaf.end)) continue
      const kind = target[0] < start + from ? 'back' : 'forward'
      phrases.push({start: from, end, kind, status: 'resolved', target})
    }
    return phrases
  }
}

/** Leaves that open with a kind and a number. */
function listParts({leaves, matchers}: DetectorContext): Map<string, Range> {
  const parts = new Map<string, Range>()
  for (const {end, mask, start} of leaves) {
    const opening = mask.slice(0, 40).replaceAll('\uE004', '').trimStart()
    const [first] = findNames(opening, matchers)
    if (first?.[0] !== 0) continue
    const name = toName(opening.slice(...first))
    if (!parts.has(name)) parts.set(name, [start, end])
  }
  return parts
}

/** Where kinds with a number stand. */
function findNames(text: string, matchers: Matchers): Array<Range> {
  return matchers.findAll('partKind', text).flatMap(({index, word}) => {
    const end = index + word.length
    const match = number.exec(text.slice(end, end + 6))
    return match ? [[index, end + match[0].length]] : []
  })
}

function toName(text: string): string {
  return text.replaceAll(/\s/g, '').toLowerCase()
}
