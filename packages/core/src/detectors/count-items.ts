import type {List, Nodes, RootContent} from 'mdast'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import {countBelow, countLines} from './count-lines.js'
import type {Counted} from './count-parts.js'
import {linkSiblings} from './link-siblings.js'
import {sumItems} from './sum-items.js'

// > | 四个参数的含义如下。
//       ^^^^^^^^^^^^^^^^ names what is counted, and says that it follows
const follows =
  /^[^，。；：:！？,;!?\r\n]{0,24}(?:[：:]|(?<=如下|以下)。?)[\s\uE004]*$/
type ItemCounter = (
  sentence: Sentence,
  leaf: DetectedLeaf,
  rest: string,
  claimed: number
) => Counted | undefined

/**
 * Start counting what stands below a claim.
 *
 * @param context what the detector sees
 * @returns counts the list, the rows or the numbered lines that it announces
 */
export function createItemCounter(context: DetectorContext): ItemCounter {
  const next = linkSiblings(context.draft.root)
  const {draft, matchers} = context
  return (sentence, leaf, rest, claimed) => {
    if (sentence !== leaf.sentences.at(-1)) return countLines(sentence, leaf)
    const named = /^[^：:，,。.]*/.exec(rest)?.[0] ?? ''
    if (matchers.ends('speech', named)) return
    const heading = leaf.kind === 'heading'
    const loose =
      heading || !follows.test(rest) || isOfNoList(rest.slice(0, 200), matchers)
    const lists = findLists(leaf.node, next)
    const items = lists.flatMap(({children}) => children)
    if (items.length === 0) {
      return countBelow(leaf.node, next, draft.source, claimed)
    }
    const start = lists[0]?.position?.start.offset
    const end = lists.at(-1)?.position?.end.offset
    if (items.length < 2 || start === undefined || end === undefined) return
    const lines = items.map(({children: [first]}) => {
      const from = first?.position?.start.offset ?? 0
      return /^.{0,80}/.exec(draft.source.slice(from, from + 80))?.[0] ?? ''
    })
    return items.length !== claimed && sumItems(lines, matchers) === claimed
      ? {actual: claimed, start, end, rule: 'sum'}
      : {actual: items.length, start, end, rule: 'items', loose}
  }
}

/** The list after a paragraph; with listings in between it is still one. */
function findLists(
  node: Nodes,
  next: ReadonlyMap<Nodes, RootContent>
): Array<List> {
  const lists: Array<List> = []
  let count = 0
  for (let at = next.get(node); at; at = next.get(at)) {
    if (at.type === 'list') {
      const [first] = lists
      const goesOn =
        !first || (first.ordered === true && at.start === count + 1)
      if (!goesOn) break
      lists.push(at)
      count += at.children.length
    } else if (at.type !== 'code' || lists.length === 0) break
  }
  return lists
}

/** 四个节点上执行, but not 三个要点. */
function isOfNoList(rest: string, matchers: Matchers): boolean {
  if (!matchers.has('notOfList', rest)) return false
  const words = matchers.findAll('ofList', rest)
  return matchers
    .findAll('notOfList', rest)
    .some(({index}) =>
      words.every(
        (one) => index < one.index || index >= one.index + one.word.length
      )
    )
}
