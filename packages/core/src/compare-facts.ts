import type {Fact} from './ast.js'

/**
 * Compare two facts for their order in a draft.
 *
 * @param a
 *   Fact.
 * @param b
 *   Another fact.
 * @returns
 *   Negative if `a` comes first: by start, longer first, then type, then id.
 */
export function compareFacts(a: Fact, b: Fact): number {
  return (
    a.position.start.offset - b.position.start.offset ||
    b.position.end.offset - a.position.end.offset ||
    compare(a.type, b.type) ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
