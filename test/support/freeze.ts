/**
 * Freeze a value and all in it, so that a write throws.
 *
 * @param value
 *   Tree of plain data, changed.
 * @returns
 *   The same value.
 */
export function freeze<T>(value: T): T {
  const stack: Array<unknown> = [value]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue
    stack.push(...Object.values(next).filter((inner) => inner !== undefined))
    Object.freeze(next)
  }
  return value
}
