import {isMap, isScalar, parseDocument, type Node, type Pair} from 'yaml'
import type {FrontMatter, Problem, Span} from './ast.js'
import type {Places} from './create-places.js'
import type {Matter} from './find-front-matter.js'

/** What the text of front matter says. */
export interface Fields {
  /** Keys with their values, none if the text cannot be read. */
  fields: FrontMatter['fields']
  /** The title and where its value stands. */
  title?: {text: string; position: Span} | undefined
  /** Why it cannot be read. */
  problem?: Problem | undefined
}

/** Largest text, deepest nesting and most keys that the YAML library gets. */
const limits = {bytes: 64 * 1024, nesting: 64, keys: 1000}

/**
 * Read the fields of front matter. Dates stay text, as they have no time zone.
 *
 * @param source
 *   Text of a draft.
 * @param matter
 *   Place of its front matter.
 * @param places
 *   Places of the source.
 * @returns
 *   Fields of YAML, none of TOML; `W_FRONT_MATTER` instead of an error.
 */
export function readFields(
  source: string,
  matter: Matter,
  places: Places
): Fields {
  if (matter.format === 'toml') return {fields: []}
  const from = matter.valueStart
  // The library knows no lone CR; the length stays the same.
  const text = source.slice(from, matter.valueEnd).replace(/\r(?!\n)/g, '\n')
  const excess = findExcess(text)
  if (excess) return fail(excess, from, matter.valueEnd)

  try {
    const document = parseDocument(text, {
      logLevel: 'silent',
      merge: false,
      prettyErrors: false,
      schema: 'core',
      uniqueKeys: true
    })
    const error = document.errors[0]
    if (error) {
      // What it quotes stands at its place.
      const message = error.message.replace(/: ".*$/s, '')
      return fail(message, from + error.pos[0], from + error.pos[1])
    }
    if (document.contents === null) return {fields: []}
    if (!isMap<Node, Node | null>(document.contents)) {
      return fail('Expected keys with values', from, matter.valueEnd)
    }
    const result: Fields = {fields: []}
    for (const pair of document.contents.items) addField(pair, result)
    return result

    function addField(pair: Pair<Node, Node | null>, into: Fields): void {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
      const data: unknown = pair.value?.toJS(document, {
        mapAsMap: true,
        maxAliasCount: 100
      })
      const value = toRecords(data)
      const [start, keyEnd] = pair.key.range ?? [0, 0]
      const [valueStart, valueEnd] = pair.value?.range ?? [keyEnd, keyEnd]
      const position = span(start, Math.max(keyEnd, valueEnd))
      into.fields.push({key, value, position})
      const title = typeof value === 'number' ? String(value) : value
      if (key === 'title' && typeof title === 'string' && title.trim()) {
        const place = span(valueStart, valueEnd)
        into.title = {text: title.trim().replace(/\s+/g, ' '), position: place}
      }
    }
  } catch (error) {
    // Too many aliases, or a tree that the library cannot turn into data.
    const message = error instanceof Error ? error.message : String(error)
    return fail(message, from, matter.valueEnd)
  }

  function span(start: number, end: number): Span {
    return places.span(from + start, from + end)
  }

  function fail(message: string, start: number, end: number): Fields {
    // An error at the end of a line is said to reach into its ending.
    const wrong = source.slice(start, Math.min(end, matter.end))
    const position = places.span(start, start + wrong.trimEnd().length)
    const problem = {
      code: 'W_FRONT_MATTER',
      position,
      values: {message}
    } as const
    return {fields: [], problem}
  }
}

/** Maps to records without prototype, so that no key means more than itself. */
function toRecords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toRecords)
  if (!(value instanceof Map)) return value
  const record: Record<string, unknown> = Object.create(null)
  for (const [key, inner] of value) {
    // `title: {{ title }}` of a template is a map whose key is a map.
    const name =
      typeof key === 'object' ? JSON.stringify(toRecords(key)) : String(key)
    record[name] = toRecords(inner)
  }
  return record
}

/** What the library should not see: it is slow on keys and deep on nesting. */
function findExcess(text: string): string | undefined {
  if (text.length > limits.bytes) {
    return `Expected at most ${limits.bytes} characters`
  }
  let keys = 0
  let flow = 0
  const indents: Array<number> = []
  for (const line of text.split('\n')) {
    const marks = /^(?:[-?:][ \t]+|[ \t]+)*/.exec(line)?.[0] ?? ''
    if (marks.length < line.length) {
      const indent = marks.search(/[^ ]|$/)
      while ((indents.at(-1) ?? -1) > indent) indents.pop()
      if ((indents.at(-1) ?? -1) < indent) indents.push(indent)
    }
    let inner = marks.replace(/[ \t]+/g, '').length
    for (let index = marks.length; index < line.length; index++) {
      const mark = line.charAt(index)
      if (mark === '[' || mark === '{') flow++
      else if (mark === ']' || mark === '}') flow = Math.max(0, flow - 1)
      else if (
        mark === ':' &&
        (flow > 0 || /^(?:\s|$)/.test(line.charAt(index + 1)))
      )
        keys++
      inner = Math.max(inner, flow)
    }
    if (indents.length + inner > limits.nesting) {
      return `Expected at most ${limits.nesting} levels`
    }
    if (keys > limits.keys) return `Expected at most ${limits.keys} keys`
  }
  return undefined
}
