import type {Topic} from '../ast.js'
import type {DetectorContext} from '../define-detector.js'
import type {Sentence} from '../sentences.js'
import {findMatches} from './find-matches.js'
import type {Phrase} from './phrase.js'

// > | 第二章中, 第 4～6 章
//     ^^^^^^    ^^^^^^^^
const chapter =
  /第\s?([一二三四五六七八九十]{1,3}|\d{1,2})(?:\s?[～~到至、和-]\s?第?\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2}))?\s?[章节]/g
// > | see section 4.2, §3
//         ^^^^^^^^^^^  ^^
const section = /(?:\b(?:chapter|section)\s|§\s?)(\d{1,2}(?:\.\d{1,2}){0,3})/gi
// > | For the banks see 2.1.
//                       ^^^
const bare =
  /(?<=(?:\bsee|见)\s?)(\d{1,2}(?:\.\d{1,2}){1,3})(?=\s?节|[\s，。,.;；)）]|$)/gi

/**
 * Start finding chapters and sections that are spoken of by their number.
 *
 * @param context what the detector sees
 * @returns takes each sentence, gives its phrases
 */
export function createChapterFinder({
  blocks,
  matchers
}: DetectorContext): (sentence: Sentence) => Array<Phrase> {
  const topics = new Set(blocks.map(({topic}) => topic))
  const numbered = new Map(
    [...topics].toReversed().map((topic) => [numberOf(topic.title), topic])
  )
  return ({mask}) => {
    const phrases: Array<Phrase> = []
    for (const match of findMatches(mask, chapter)) {
      const end = match.index + match[0].length
      const before = mask.slice(Math.max(0, match.index - 8), match.index)
      // The title of the chapter itself is no reference.
      const spoken =
        matchers.ends('toPlace', before.trimEnd()) ||
        matchers.opens('ofPlace', mask.slice(end, end + 8).trimStart()) > 0
      if (spoken) push(match, numbered.get(match[1]))
    }
    for (const match of findMatches(mask, section)) {
      push(match, numbered.get(match[1]))
    }
    for (const match of findMatches(mask, bare)) {
      const topic = numbered.get(match[1])
      // A number alone may be a version.
      if (topic) push(match, topic)
    }
    return phrases

    function push({0: whole, index}: RegExpExecArray, topic?: Topic): void {
      const {end, start} = topic?.position ?? {}
      phrases.push({
        start: index,
        end: index + whole.length,
        kind: 'section',
        status: topic ? 'resolved' : 'missing',
        target: start && end && [start.offset, end.offset]
      })
    }
  }
}

/** The number in the ordinal of a title: 第二章, 2., 二、. */
function numberOf(title: Topic['title']): string | undefined {
  const ordinal = title?.ordinal ?? ''
  return /\d+(?:\.\d+)*|[一二三四五六七八九十]+/.exec(ordinal)?.[0]
}
