import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {Sentence} from '../sentences.js'
import type {Phrase} from './phrase.js'
import {guessAfter, guessBefore, type Unit} from './units.js'

/** 刚才说过 may reach far: what a unit between counts against shared terms. */
const distant = 0.005

/**
 * Start reading words that point by themselves: 如前所述, mentioned above, 下一节,
 * 上一篇.
 *
 * @param context what the detector sees
 * @returns takes each sentence with what it can point at, gives its phrases
 */
export function createPointerReader({
  blocks,
  matchers,
  terms
}: DetectorContext): (
  sentence: Sentence,
  leaf: DetectedLeaf,
  units: () => ReadonlyArray<Unit>
) => Array<Phrase> {
  const topics = [...new Set(blocks.map(({topic}) => topic))]
  const places = new Map(topics.map((topic, index) => [topic, index]))
  const last = blocks.at(-1)
  return ({mask, start, text}, {block}, units) => {
    const phrases: Array<Phrase> = []
    for (const {index, word} of matchers.findAll('backPointer', mask)) {
      const ditto = matchers.equals('ditto', word)
      back(index, index + word.length, ditto ? 1 : distant)
    }
    for (const {index, word} of matchers.findAll('forwardPointer', mask)) {
      forward(index, index + word.length)
    }
    for (const {index, word} of matchers.findAll('besides', mask)) {
      const before = mask.slice(Math.max(0, index - 20), index)
      const told = /[A-Za-z]+\s$/.exec(before)?.[0]
      if (!told || !matchers.equals('told', told.trimEnd())) continue
      const from = index - told.length
      const end = index + word.length
      if (matchers.equals('besidesAfter', word)) forward(from, end)
      else back(from, end, distant)
    }
    neighbours('topicBefore', -1, 'back')
    neighbours('topicAfter', 1, 'forward')
    for (const {index, word} of matchers.findAll('otherText', mask)) {
      const end = index + word.length
      phrases.push({start: index, end, kind: 'cross-file', status: 'external'})
    }
    return phrases

    function back(from: number, end: number, pull: number): void {
      const target = guessBefore(terms(text), start, units(), pull)
      const status = target ? 'resolved' : 'ambiguous'
      phrases.push({start: from, end, kind: 'back', status, target})
    }

    function forward(from: number, end: number): void {
      const target = guessAfter(terms(text), start, units())
      // Nothing comes after the last block.
      const open = block === last ? 'missing' : 'ambiguous'
      const status = target ? 'resolved' : open
      phrases.push({start: from, end, kind: 'forward', status, target})
    }

    /** 下一节: the topic next to this one. */
    function neighbours(
      list: 'topicAfter' | 'topicBefore',
      step: number,
      kind: 'back' | 'forward'
    ): void {
      for (const {index, word} of matchers.findAll(list, mask)) {
        const end = index + word.length
        // 上一节课
        if (matchers.opens('lesson', mask.slice(end, end + 4)) > 0) continue
        const topic = topics[(places.get(block.topic) ?? 0) + step]
        const {position} = topic?.heading ? topic : {}
        phrases.push({
          start: index,
          end,
          kind,
          status: position ? 'resolved' : 'missing',
          target: position && [position.start.offset, position.end.offset]
        })
      }
    }
  }
}
