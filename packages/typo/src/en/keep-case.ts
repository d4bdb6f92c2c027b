/**
 * Writes a correction in the case of the word it replaces.
 *
 * @param actual
 *   Word as it stands: `Pysical`, `PYSICAL`, `URLs`.
 * @param right
 *   Correction in lower case.
 * @returns
 *   `Physical`, `PHYSICAL`; else letter by letter while both agree, and lower
 *   case after that.
 */
export function keepCase(actual: string, right: string): string {
  const lower = actual.toLowerCase()
  if (actual === lower) return right
  if (actual === actual.toUpperCase()) return right.toUpperCase()
  if (/^[A-Z]{2,}s$/.test(actual) && right.endsWith('s')) {
    return right.slice(0, -1).toUpperCase() + 's'
  }
  let same = 0
  while (same < right.length && lower[same] === right[same]) same++
  const start = actual.slice(0, same) + right.slice(same)
  // The first letter differs: the capital still belongs there.
  return same === 0 && actual[0] !== lower[0]
    ? start.charAt(0).toUpperCase() + start.slice(1)
    : start
}
