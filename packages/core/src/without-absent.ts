/**
 * Drop fields that are `undefined`, so that they are absent.
 *
 * @param value
 *   Object of our own making, changed.
 * @returns
 *   The same object.
 */
export function withoutAbsent<T extends object>(value: T): T {
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) Reflect.deleteProperty(value, name)
  }
  return value
}
