import type {Confusion} from '../typo.js'

/**
 * Sorts entries into buckets.
 *
 * @param entries
 *   Entries with a wrong form.
 * @returns
 *   Entries by the first code unit of their wrong form, longest first.
 */
export function indexConfusions<T extends Confusion>(
  entries: ReadonlyArray<T>
): Map<number, Array<T>> {
  const byFirst = new Map<number, Array<T>>()
  for (const entry of entries) {
    const first = entry.wrong.charCodeAt(0)
    const bucket = byFirst.get(first)
    if (bucket) bucket.push(entry)
    else byFirst.set(first, [entry])
  }
  for (const bucket of byFirst.values()) {
    bucket.sort((a, b) => b.wrong.length - a.wrong.length)
  }
  return byFirst
}
