import type {PhrasingContent} from 'mdast'
import type {CardScope} from './card-scope.js'
import type {Cut} from './clip.js'
import type {Leaf} from './collect-leaves.js'
import {trimCut} from './excerpt.js'

/** What may stand between an answer and the address of its source. */
const pointing =
  /(?:参考资料|参考|参见|详见|见|来源|出处|\b(?:see|source|via))$/i

/**
 * Take the addresses at the end of an answer out of it: they say where it
 * comes from, and are shown there.
 *
 * @param scope
 *   the draft
 * @param leaf
 *   paragraph or cell of the answer
 * @param cut
 *   range of the answer
 * @returns
 *   the range without them, and the addresses in order
 */
export function cutAddresses(
  scope: CardScope,
  leaf: Leaf,
  cut: Cut
): {cut: Cut; urls: Array<string>} {
  const {source} = scope.draft
  const links = new Map(addresses(leaf.node.children))
  const urls: Array<string> = []
  let {end} = cut

  for (;;) {
    const last = trimCut(source, {start: cut.start, end}, '，。；、,.;)）').end
    const link = links.get(last)
    if (!link || link.start < cut.start) break
    urls.unshift(link.url)
    end = link.start
  }

  if (urls.length === 0) return {cut, urls}
  const rest = trimCut(source, {start: cut.start, end}, '：:，、,（(；;')
  const [word = ''] =
    pointing.exec(source.slice(Math.max(rest.start, rest.end - 8), rest.end)) ??
    []
  return {
    cut: trimCut(
      source,
      {start: rest.start, end: rest.end - word.length},
      word === '' ? '' : '：:，、,（(；;'
    ),
    urls
  }
}

/** Links whose text is their address, by their end; not of this machine. */
function addresses(
  nodes: ReadonlyArray<PhrasingContent>
): Array<[number, {start: number; url: string}]> {
  return nodes.flatMap((node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (node.type !== 'link' || start === undefined || end === undefined)
      return []
    const [child] = node.children
    return child?.type === 'text' &&
      node.url.endsWith(child.value) &&
      /^https?:\/\/[^/]*[a-z\d-]\.[a-z]/i.test(node.url)
      ? [[end, {start, url: node.url}]]
      : []
  })
}
