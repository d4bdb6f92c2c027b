/**
 * Find all matches in a text that most often has none, without the cost of
 * an iterator for those.
 *
 * @param text a text
 * @param expression global
 * @returns matches from left to right
 */
export function findMatches(
  text: string,
  expression: RegExp
): Iterable<RegExpExecArray> {
  return text.search(expression) < 0 ? [] : text.matchAll(expression)
}
