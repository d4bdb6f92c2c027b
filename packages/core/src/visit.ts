import type {Nodes} from 'mdast'
import type {AnyType, Draft, Fact, FrontMatter, Topic, TypeMap} from './ast.js'
import {is} from './is.js'
import {topicCells, type Cell} from './topic-cells.js'

/** A node that others are in, outermost first: the draft, topics, blocks … */
export type Ancestor = Draft | FrontMatter | Nodes | Topic

/**
 * Called with each node. What it returns: `exit` ends the visit, `skip` leaves
 * out what is in the node (with its facts); nothing goes on.
 */
export type Visitor<T extends AnyType> = (
  node: TypeMap[T],
  ancestors: ReadonlyArray<Ancestor>
) => 'exit' | 'skip' | undefined | void

/** Visitors by type of node. */
export type Visitors = {[T in AnyType]?: Visitor<T> | undefined}

type Call = (
  node: unknown,
  ancestors: ReadonlyArray<Ancestor>
) => 'exit' | 'skip' | undefined | void

/** A node to visit; a block of a topic with its cell. */
interface Entry {
  node: Ancestor
  ancestors: ReadonlyArray<Ancestor>
  cell?: Cell | undefined
}

/**
 * Visit the nodes of a draft of one type: topics, blocks and what is in them,
 * facts. A topic comes before its heading, its blocks and its sub-topics; the
 * facts that start in the cell of a block come right after the block, before
 * what is in it.
 *
 * @param draft
 *   Draft.
 * @param type
 *   Type of node, or visitors by type.
 * @param visitor
 *   Called with each node and its ancestors.
 */
export function visit<T extends AnyType>(
  draft: Draft,
  type: T,
  visitor: Visitor<T>
): void
export function visit(draft: Draft, visitors: Visitors): void
export function visit<T extends AnyType>(
  draft: Draft,
  type: T | Visitors,
  visitor?: Visitor<T>
): void {
  const calls = new Map<string, Call>()
  if (typeof type === 'object') {
    for (const key of Object.keys(type)) {
      if (isKey(type, key)) calls.set(key, bind(type, key))
    }
  } else if (visitor) {
    calls.set(type, (node, ancestors) =>
      is(node, type) ? visitor(node, ancestors) : undefined
    )
  }
  walk(draft, calls)
}

function bind<T extends AnyType>(visitors: Visitors, type: T): Call {
  const visitor = visitors[type]
  return (node, ancestors) =>
    is(node, type) ? visitor?.(node, ancestors) : undefined
}

function isKey(visitors: Visitors, key: string): key is AnyType {
  return Object.hasOwn(visitors, key)
}

function walk(draft: Draft, calls: ReadonlyMap<string, Call>): void {
  const {facts} = draft
  let at = 0
  const stack: Array<Entry> = [{node: draft, ancestors: []}]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const {node, ancestors, cell} = entry
    const result = calls.get(node.type)?.(node, ancestors)
    if (result === 'exit') return
    if (result === 'skip') continue
    if (!('children' in node) && !cell) continue
    const inner = [...ancestors, node]
    if (cell) {
      at = firstFrom(cell.start)
      for (; startOf(facts[at]) < cell.end; at++) {
        const fact = facts[at]
        const call = fact && calls.get(fact.type)
        if (call?.(fact, inner) === 'exit') return
      }
    }
    pushChildren(node, inner)
  }

  function firstFrom(start: number): number {
    let index = at
    while (startOf(facts[index]) < start) index++
    return index
  }

  function pushChildren(node: Ancestor, ancestors: Array<Ancestor>): void {
    if (!('children' in node)) return
    const cells = new Map<Ancestor, Cell>()
    if (node.type === 'topic') {
      for (const cell of topicCells(node)) cells.set(cell.node, cell)
    }
    for (const child of node.children.toReversed()) {
      stack.push({node: child, ancestors, cell: cells.get(child)})
    }
  }
}

function startOf(fact: Fact | undefined): number {
  return fact ? fact.position.start.offset : Infinity
}
