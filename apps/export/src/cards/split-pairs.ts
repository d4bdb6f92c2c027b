import type {CardScope} from './card-scope.js'
import type {Cut} from './clip.js'
import {codeRanges, maskCode} from './code-ranges.js'
import type {Leaf} from './collect-leaves.js'
import {trimCut} from './excerpt.js'

/** An option with its meaning in brackets. */
export interface Pair extends Cut {
  /** The option. */
  name: Cut & {text: string}
  /** What stands in the brackets. */
  meaning: Cut
}

/**
 * Split `` gloss，常用的：`dis -l`（行号），`dis -s`（源码） `` into the gloss and
 * its options, if the options are all that follows.
 *
 * @param scope
 *   the draft
 * @param leaf
 *   paragraph of the gloss
 * @param cut
 *   range of the gloss
 * @returns
 *   what is left of the gloss, and the options; no options: the same range
 */
export function splitPairs(
  scope: CardScope,
  leaf: Leaf,
  cut: Cut
): {cut: Cut; pairs: Array<Pair>} {
  const {source} = scope.draft
  const {children} = leaf.node
  const mask = maskCode(source, children, cut)
  const pairs: Array<Pair> = []

  for (const {node, start, end} of codeRanges(children)) {
    if (start < cut.start || end > cut.end) continue
    const [whole, inner = ''] =
      /^[（(]([^()（）]+)[)）]/u.exec(mask.slice(end - cut.start)) ?? []
    const before = pairs.at(-1)
    if (whole === undefined || !/\p{L}.*\p{L}/u.test(inner)) {
      if (before && start > before.end) return {cut, pairs: []}
      continue
    }
    pairs.push({
      start,
      end: end + whole.length,
      name: {start, end, text: node.value},
      meaning: {start: end + 1, end: end + whole.length - 1}
    })
    const gap = before && mask.slice(before.end - cut.start, start - cut.start)
    if (gap !== undefined && !/^[\s，,、；;和及]*$/u.test(gap))
      return {cut, pairs: []}
  }

  const [first] = pairs
  const tail = mask.slice((pairs.at(-1)?.end ?? 0) - cut.start)
  if (!first || !/^[\s。.；;]*$/u.test(tail)) return {cut, pairs: []}

  const lead = mask.slice(0, first.start - cut.start)
  const [intro = ''] = /(?:^|[，,。；;])[^，,。；;]*[：:]\s*$/u.exec(lead) ?? []
  if (intro === '' && pairs.length < 2) return {cut, pairs: []}

  return {
    cut: trimCut(
      source,
      {start: cut.start, end: first.start - intro.length},
      '，,、：:；;'
    ),
    pairs
  }
}
