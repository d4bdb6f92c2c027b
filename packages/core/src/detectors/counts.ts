import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import type {Sentence} from '../sentences.js'
import {createItemCounter} from './count-items.js'
import {
  countBefore,
  countOrdinals,
  countParts,
  type Counted
} from './count-parts.js'
import {findClaims, type Claim} from './find-claims.js'

/** A sentence with more numbers announces nothing. */
const mostClaims = 20

/** Finds how many things an author announces, and counts them. */
export const counts = defineDetector({
  id: 'count',
  emits: ['count'],
  version: 1,
  create(context) {
    const countItems = createItemCounter(context)
    const {matchers} = context
    return {
      sentence(sentence, leaf) {
        if (leaf.kind !== 'paragraph' && leaf.kind !== 'heading') return
        const claims = findClaims(sentence.mask, matchers)
        if (claims.length > mostClaims) return
        for (const claim of claims) {
          const counted = count(claim, sentence, leaf)
          if (!counted) continue
          // Of two numbers the one that fits is meant.
          const exact = counted.loose || claims.length > 1
          if (exact && counted.actual !== claim.claimed) continue
          emitCount(claim, counted, sentence, context)
          return
        }
      }
    }

    function count(
      {claimed, end, start}: Claim,
      sentence: Sentence,
      leaf: DetectedLeaf
    ): Counted | undefined {
      const {mask} = sentence
      const rest = mask.slice(end)
      const from = sentence.start + end
      if (leaf.kind === 'heading') {
        return countItems(sentence, leaf, rest, claimed)
      }
      const ways = [
        () => countParts(rest, from, claimed, matchers),
        () => countBefore(mask, start, sentence.start, claimed),
        () => countOrdinals(leaf, from, rest, matchers),
        () => countItems(sentence, leaf, rest, claimed)
      ]
      let loose: Counted | undefined
      for (const way of ways) {
        const counted = way()
        if (counted && (!counted.loose || counted.actual === claimed)) {
          return counted
        }
        loose ??= counted
      }
      return loose
    }
  }
})

function emitCount(
  {claimed, end, start, unit}: Claim,
  counted: Counted,
  sentence: Sentence,
  {emit, toSpan}: DetectorContext
): void {
  emit({
    type: 'count',
    start: sentence.start + start,
    end: sentence.start + end,
    confidence: 'mid',
    rule: `count/${counted.rule}`,
    fields: {
      text: sentence.text.slice(start, end),
      claimed,
      unit,
      actual: counted.actual,
      counted: toSpan(counted.start, counted.end)
    }
  })
}
