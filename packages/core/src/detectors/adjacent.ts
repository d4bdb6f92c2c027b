import type {DetectedLeaf, DetectorContext} from '../define-detector.js'

/** What stands right below: nothing follows a heading's title. */
type Below = {start: number; end: number} | undefined

// > | 18 岁以下
//         ^^
const amount =
  /[\dA-Z%个倍级核位年月天岁次条种台块度人层本份成分元米秒或及零]\s?$/

/**
 * Emit what points at the very next thing: 如下, 以下步骤, as follows. Of low
 * confidence if something is there, else a reference that leads nowhere.
 *
 * @param context what the detector sees
 */
export function emitAdjacent(context: DetectorContext): void {
  const {blocks, leaves, matchers} = context
  const places = new Map(blocks.map((block, index) => [block, index]))
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.kind !== 'paragraph') continue
    for (const {index: at, word} of matchers.findAll('adjacent', leaf.mask)) {
      const end = at + word.length
      const counted = matchers.equals('amountCue', word)
      if (counted && amount.test(leaf.mask.slice(0, at))) continue
      // Not 楼下表哥, nor 如下雨.
      if (/[上楼]/.test(leaf.mask.charAt(at - 1))) continue
      if (/[雨雪]/.test(leaf.mask.charAt(end))) continue
      const below = findBelow(leaf, end, leaves[index + 1])
      point(leaf, at, end, below)
    }
  }

  /** The rest of the leaf, the next leaf of the block, or the next block. */
  function findBelow(
    {block, end: leafEnd, mask, start}: DetectedLeaf,
    from: number,
    next: DetectedLeaf | undefined
  ): Below {
    const rest = /[：:。.]\s*(?=\S)|[\r\n]\s*(?=\S)/.exec(mask.slice(from))
    if (rest) {
      return {start: start + from + rest.index + rest[0].length, end: leafEnd}
    }
    if (next?.block === block) return {start: next.start, end: next.end}
    const other = blocks[(places.get(block) ?? 0) + 1]
    const {position, type} = other?.node ?? {}
    const begin = position?.start.offset
    const stop = position?.end.offset
    if (type === 'heading' || begin === undefined || stop === undefined) return
    return {start: begin, end: stop}
  }

  function point(
    leaf: DetectedLeaf,
    from: number,
    to: number,
    below: Below
  ): void {
    context.emit({
      type: 'reference',
      start: leaf.start + from,
      end: leaf.start + to,
      confidence: below ? 'low' : 'mid',
      rule: 'reference/adjacent',
      fields: {
        text: leaf.text.slice(from, to),
        kind: 'forward',
        status: below ? 'resolved' : 'missing',
        ...(below ? {target: context.toSpan(below.start, below.end)} : {})
      }
    })
  }
}
