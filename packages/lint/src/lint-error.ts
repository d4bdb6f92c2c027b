/** Thrown for a mistake in a rule, a pack or the options; never for a draft. */
export class LintError extends Error {
  /** Always `LintError`, in bundles too. */
  override name = 'LintError'
}

/**
 * Find the known word nearest to a mistyped one.
 *
 * @param word - what was written
 * @param known - the words that exist
 * @returns the nearest, or nothing if none is near enough to be meant
 */
function findNearest(
  word: string,
  known: Iterable<string>
): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = measureEdits(word, candidate, least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/**
 * The sentence about an unknown word, with the nearest known one.
 *
 * @param kind - what the word names: `rule`, `preset`
 * @param word - what was written
 * @param known - the words that exist
 */
export function describeUnknown(
  kind: string,
  word: string,
  known: Iterable<string>
): string {
  const nearest = findNearest(word, known)
  const hint = nearest === undefined ? '' : `, did you mean \`${nearest}\`?`
  return `Unknown ${kind} \`${word}\`${hint}`
}

/** Levenshtein distance, given up (as `limit`) once it reaches `limit`. */
function measureEdits(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit
  let row = Array.from({length: right.length + 1}, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1]
      const change = (row[j - 1] ?? 0) + (same ? 0 : 1)
      const value = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(value)
      least = Math.min(least, value)
    }
    if (least >= limit) return limit
    row = next
  }
  return row[right.length] ?? limit
}
