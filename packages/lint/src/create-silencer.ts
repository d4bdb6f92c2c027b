import type {CommentRecord} from './comments.js'
import {startOf} from './lint-message.js'
import type {MessageRecord} from './lint-message.js'

/** What one comment does from an offset on. */
interface Entry {
  from: number
  comment: CommentRecord
  /** `disable` and `enable` hold until the next of them. */
  to: number
}

/** Entries in the order of `from`, by rule id; `*` is every rule. */
type Entries = Map<string, Array<Entry>>

/**
 * Create a function that finds the comment that silences a message.
 *
 * @param comments - in the order of the source
 */
export function createSilencer(
  comments: ReadonlyArray<CommentRecord>
): (message: MessageRecord) => CommentRecord | undefined {
  const ranges: Entries = new Map()
  const toggles: Entries = new Map()
  for (const comment of comments) {
    if (comment.problem) continue
    const {ids, place, range, verb} = comment
    const toggle = verb === 'disable' || verb === 'enable'
    if (!range && !toggle) continue
    const [from, to] = range ?? [place.start.offset, Infinity]
    for (const id of ids.length > 0 ? ids : [everyRule]) {
      const entries = toggle ? toggles : ranges
      const known = entries.get(id)
      if (known) known.push({from, comment, to})
      else entries.set(id, [{from, comment, to}])
    }
  }
  for (const [id, list] of ranges) ranges.set(id, keepLongest(list))

  return (message) => {
    const at = Math.max(0, startOf(message.place))
    const {rule, source} = message
    const keys = [everyRule, rule, `${source}:${rule}`]
    for (const key of keys) {
      const entry = findEntry(ranges.get(key), at)
      if (entry && entry.to > at) return entry.comment
    }
    // As in remark-lint, `enable a` does not lift `disable` of all rules.
    const all = findEntry(toggles.get(everyRule), at)
    const latest = keys
      .flatMap((key) => findEntry(toggles.get(key), at) ?? [])
      .reduce<Entry | undefined>(later, undefined)
    return [all, latest].find((entry) => entry?.comment.verb === 'disable')
      ?.comment
  }
}

/** In place of each entry the one that ends last, of those before it too. */
function keepLongest(entries: ReadonlyArray<Entry>): Array<Entry> {
  let longest: Entry | undefined
  return entries
    .toSorted((left, right) => left.from - right.from)
    .map((entry) => {
      if (!longest || entry.to > longest.to) longest = entry
      return {from: entry.from, to: longest.to, comment: longest.comment}
    })
}

function later(left: Entry | undefined, right: Entry): Entry {
  return left && left.from > right.from ? left : right
}

/** The last entry that starts at or before an offset. */
function findEntry(
  entries: ReadonlyArray<Entry> | undefined,
  at: number
): Entry | undefined {
  if (!entries) return
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.from ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return entries[low - 1]
}

const everyRule = '*'
