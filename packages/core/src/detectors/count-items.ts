import type {List, Nodes, RootContent} from 'mdast'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {Matchers} from '../matchers.js'
import type {Sentence} from '../sentences.js'
import type {Counted} from './count-parts.js'

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
 * Start counting the items of lists.
 *
 * @param context what the detector sees
 * @returns counts the list that a sentence announces
 */
export function createItemCounter(context: DetectorContext): ItemCounter {
  const next = linkSiblings(context)
  const {draft, matchers} = context
  return (sentence, leaf, rest, claimed) => {
    if (sentence !== leaf.sentences.at(-1)) return
    if (!follows.test(rest) || matchers.has('notOfList', rest)) return
    const lists = findLists(leaf.node, next)
    const items = lists.flatMap(({children}) => children)
    const start = lists[0]?.position?.start.offset
    const end = lists.at(-1)?.position?.end.offset
    if (items.length < 2 || start === undefined || end === undefined) return
    const sum = sumOf(
      items.map((item) => {
        const from = item.position?.start.offset ?? 0
        return draft.source.slice(from, from + 40)
      }),
      matchers
    )
    const actual = sum === claimed ? sum : items.length
    return {actual, start, end, rule: 'items'}
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

/** The sum of the numbers that all items begin with: `2 个读锁`. */
function sumOf(items: ReadonlyArray<string>, matchers: Matchers): number {
  let sum = 0
  for (const item of items) {
    const match =
      /^(?:[-*+]|\d{1,9}[.)])\s+(\d{1,2})\s?(?=\p{Script=Han})/u.exec(item)
    if (!match) return 0
    const [whole, number] = match
    if (matchers.opens('measure', item.slice(whole.length)) === 0) return 0
    sum += Number(number)
  }
  return sum
}

/** What follows each block inside the same parent. */
function linkSiblings({draft}: DetectorContext): Map<Nodes, RootContent> {
  const next = new Map<Nodes, RootContent>()
  const stack: Array<Nodes> = [draft.root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (
      node.type !== 'root' &&
      node.type !== 'blockquote' &&
      node.type !== 'list' &&
      node.type !== 'listItem' &&
      node.type !== 'footnoteDefinition'
    ) {
      continue
    }
    let last: Nodes | undefined
    for (const child of node.children) {
      if (last) next.set(last, child)
      last = child
      stack.push(child)
    }
  }
  return next
}
