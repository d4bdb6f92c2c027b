/**
 * Take the fields that are `undefined` off a new object: in data that leaves
 * the program, what does not apply is absent.
 *
 * @param value
 *   object nobody else holds, changed in place
 * @returns
 *   the object
 */
export function dropUndefined<T extends object>(value: T): T {
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) Reflect.deleteProperty(value, key)
  }

  return value
}
