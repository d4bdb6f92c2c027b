/**
 * Copy plain data at any depth.
 *
 * @param value
 *   Data that JSON can hold.
 * @returns
 *   Copy that shares nothing with it, without fields that are `undefined`.
 */
export function copyData<T>(value: T): T
export function copyData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copyData(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, copyData(inner)])
  )
}
