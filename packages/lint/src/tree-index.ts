import type {Draft} from '@inkstone/core'
import type {Nodes, Parents} from 'mdast'

/** Where each node of a tree hangs. */
export interface TreeIndex {
  /** Sibling at a distance: 1 is the next, -1 the previous. */
  sibling(node: Nodes, distance: number): Nodes | undefined
  /** Parents from the root down to the node's own. */
  parents(node: Nodes): Array<Parents>
}

interface Seat {
  parent: Parents
  index: number
}

const cache = new WeakMap<Draft, TreeIndex>()

/** Index the tree of a draft: one walk, at the first question. */
export function indexTree(draft: Draft): TreeIndex {
  let known = cache.get(draft)
  if (!known) cache.set(draft, (known = createIndex(draft)))
  return known
}

function createIndex(draft: Draft): TreeIndex {
  let made: Map<Nodes, Seat> | undefined
  const seatOf = (node: Nodes) => (made ??= findSeats(draft)).get(node)
  return {
    sibling(node, distance) {
      const seat = seatOf(node)
      return seat?.parent.children[seat.index + distance]
    },
    parents(node) {
      const found: Array<Parents> = []
      for (let seat = seatOf(node); seat; seat = seatOf(seat.parent)) {
        found.push(seat.parent)
      }
      return found.toReversed()
    }
  }
}

function findSeats(draft: Draft): Map<Nodes, Seat> {
  const seats = new Map<Nodes, Seat>()
  const stack: Array<Parents> = [draft.root]
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    for (const [index, child] of parent.children.entries()) {
      seats.set(child, {parent, index})
      if ('children' in child) stack.push(child)
    }
  }
  return seats
}

/**
 * Nodes that hold a range, from the root down.
 *
 * @param draft - whose tree
 * @param start - UTF-16 offset
 * @param end - UTF-16 offset, left out
 */
export function findAncestors(
  draft: Draft,
  start: number,
  end: number
): Array<Nodes> {
  const found: Array<Nodes> = []
  let node: Nodes | undefined = draft.root
  while (node) {
    found.push(node)
    node = 'children' in node ? findChild(node, start, end) : undefined
  }
  return found
}

/** The child that holds a range, by halving. */
function findChild(
  parent: Parents,
  start: number,
  end: number
): Nodes | undefined {
  const {children} = parent
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = children[middle]?.position?.start.offset ?? Infinity
    if (at <= start) low = middle + 1
    else high = middle
  }
  const child = children[low - 1]
  return (child?.position?.end.offset ?? -1) >= end ? child : undefined
}
