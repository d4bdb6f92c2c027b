import type {Reference} from '../ast.js'
import type {DetectorContext} from '../define-detector.js'
import {findMatches} from './find-matches.js'

// > | 前人做过[1]。
//             ^^^
const call = /(?<![\w\]\\[])\[(\d{1,3})\](?![(:[])/g
// > | [1] A. Baker, Ovens, 1998.
//     ^^^
const entry = /(?:^|[\r\n])[ \t]*(?:[-*] )?\[(\d{1,3})\][ \t:：]*(?=\S)/g

// > | 《图解TCP/IP》
const book = /《[^《》\r\n]{2,40}》/g

type Range = [number, number]

/**
 * Emit the calls of numbered sources, `[1]`, if the draft lists sources, and
 * the books it names.
 *
 * @param context what the detector sees
 */
export function emitCitations(context: DetectorContext): void {
  const entries = listEntries(context)
  for (const {kind, mask, start, text} of context.leaves) {
    if (kind === 'code' || kind === 'heading') continue
    for (const match of entries.size > 0 ? findMatches(mask, call) : []) {
      const at = start + match.index
      const target = entries.get(match[1] ?? '')
      // An entry does not call itself.
      if (target && at >= target[0] && at < target[1]) continue
      point(match, target ? 'resolved' : 'missing', target)
    }
    for (const match of findMatches(mask, book)) point(match, 'external')

    function point(
      {0: whole, index}: RegExpExecArray,
      status: Reference['status'],
      target?: Range
    ): void {
      context.emit({
        type: 'reference',
        start: start + index,
        end: start + index + whole.length,
        confidence: 'mid',
        rule: 'reference/citation',
        fields: {
          text: text.slice(index, index + whole.length),
          kind: 'citation',
          status,
          ...(target ? {target: context.toSpan(...target)} : {})
        }
      })
    }
  }
}

/** Lines `[1] …`, or the items of a numbered list of sources. */
function listEntries({leaves, matchers}: DetectorContext): Map<string, Range> {
  const entries = new Map<string, Range>()
  let lead = ''
  for (const leaf of leaves) {
    if (leaf.kind === 'code' || leaf.kind === 'cell') continue
    const opened = [...findMatches(leaf.mask, entry)]
    for (const [place, match] of opened.entries()) {
      const {0: whole, 1: number = '', index} = match
      const start = leaf.start + index + whole.search(/\[/)
      const end = leaf.start + (opened[place + 1]?.index ?? leaf.mask.length)
      if (!entries.has(number)) entries.set(number, [start, end])
    }
    const {item, list} = leaf
    if (item && list?.ordered && list.children[0]) {
      const number = (list.start ?? 1) + list.children.indexOf(item)
      const known = entries.has(String(number))
      if (!known && matchers.equals('referenceLabel', lead)) {
        entries.set(String(number), [leaf.start, leaf.end])
      }
    } else {
      lead = leaf.mask.replaceAll(/[\s\p{P}\uE004]+/gu, ' ').trim()
    }
  }
  return entries
}
