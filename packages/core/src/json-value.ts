/** A value of JSON that is not narrowed yet, and how it was reached. */
export interface JsonValue {
  /** The value itself. */
  value: unknown
  /** Name of the field or index in the list that holds it. */
  name: number | string
  /** What holds it; nothing for the whole. */
  parent?: JsonValue | undefined
}

/**
 * Take a field.
 *
 * @param json
 *   Object.
 * @param name
 *   Name of the field.
 * @returns
 *   Its value, `undefined` if it is absent.
 * @throws
 *   If `json` is no object.
 */
export function fieldOf(json: JsonValue, name: string): JsonValue {
  const value = recordOf(json)
  const inner = Object.hasOwn(value, name) ? value[name] : undefined
  return {value: inner, name, parent: json}
}

/**
 * Take an object whose fields may be any.
 *
 * @param json
 *   Object.
 * @returns
 *   The same.
 * @throws
 *   If it is none.
 */
export function recordOf(json: JsonValue): Readonly<Record<string, unknown>> {
  if (isRecord(json.value)) return json.value
  throw unexpected(json, 'an object')
}

/**
 * Take the items of a list.
 *
 * @param json
 *   List.
 * @returns
 *   Its items.
 * @throws
 *   If it is none.
 */
export function itemsOf(json: JsonValue): Array<JsonValue> {
  const {value} = json
  if (!Array.isArray(value)) throw unexpected(json, 'a list')
  return value.map((item: unknown, name) => ({value: item, name, parent: json}))
}

/**
 * Take a text.
 *
 * @param json
 *   Text.
 * @returns
 *   The same.
 * @throws
 *   If it is none.
 */
export function textOf(json: JsonValue): string {
  if (typeof json.value === 'string') return json.value
  throw unexpected(json, 'a text')
}

/**
 * Take a number.
 *
 * @param json
 *   Number.
 * @returns
 *   The same.
 * @throws
 *   If it is none.
 */
export function numberOf(json: JsonValue): number {
  if (typeof json.value === 'number') return json.value
  throw unexpected(json, 'a number')
}

/**
 * Take a truth value.
 *
 * @param json
 *   `true` or `false`.
 * @returns
 *   The same.
 * @throws
 *   If it is neither.
 */
export function flagOf(json: JsonValue): boolean {
  if (typeof json.value === 'boolean') return json.value
  throw unexpected(json, '`true` or `false`')
}

/**
 * Take one of some words.
 *
 * @param json
 *   Word.
 * @param words
 *   Words that are possible.
 * @returns
 *   The same.
 * @throws
 *   If it is none of them.
 */
export function wordOf<T extends string>(
  json: JsonValue,
  words: ReadonlySet<T>
): T {
  for (const word of words) if (word === json.value) return word
  throw unexpected(json, `\`${[...words].join('`, `')}\``)
}

/**
 * Take a value that may be absent.
 *
 * @param json
 *   Value.
 * @param take
 *   Takes it if it is there.
 * @returns
 *   What `take` gives.
 */
export function optionalOf<T>(
  json: JsonValue,
  take: (json: JsonValue) => T
): T | undefined {
  return json.value === undefined ? undefined : take(json)
}

/**
 * Make the error for a wrong value.
 *
 * @param json
 *   Value.
 * @param expected
 *   What should stand there.
 * @returns
 *   Error that names the place: `questions[3].answers[0]`.
 */
export function unexpected(json: JsonValue, expected: string): Error {
  return new Error(
    `Unexpected ${show(json.value)} at \`${toPath(json)}\`, expected ${expected}`
  )
}

function toPath(json: JsonValue): string {
  const parts: Array<string> = []
  for (let at: JsonValue | undefined = json; at; at = at.parent) {
    if (typeof at.name === 'number') parts.push(`[${at.name}]`)
    else parts.push(at.parent?.parent ? `.${at.name}` : at.name)
  }
  // The whole is named only where it is wrong itself.
  if (json.parent) parts.pop()
  return parts.toReversed().join('')
}

function show(value: unknown): string {
  if (value === undefined) return 'absent value'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object' && value !== null) return 'object'
  const text = String(value)
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
