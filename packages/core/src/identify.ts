import {slug} from 'github-slugger'
import type {Topic} from './ast.js'
import {hashText, toTopicId} from './node-id.js'
import {openerOf} from './opener-of.js'
import type {IdOptions} from './parse-options.js'
import {toPlainText} from './plain-text.js'

const explicitPatterns: ReadonlyArray<RegExp> = [
  /\{#([^\s{}]+)\}$/,
  /^<!--\s*id:\s*([^\s<>]+)\s*-->$/,
  /^<!--\s*([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\s*-->$/i
]

/** A topic on its way to an id. */
interface Named {
  topic: Topic
  /** Slug of its title, or `t-` and a hash; `rule-` and one of its text. */
  base: string
  /** The same of its ancestors, outermost first. */
  path: ReadonlyArray<string>
  /** Final once it is not empty. */
  id: string
}

/**
 * Give each topic an id made of words, not of order: what the author wrote; or
 * the slug of the title; or that behind the slugs of its ancestors; or that
 * with a hash of the first line below. Only twins are counted.
 *
 * @param topics
 *   Topics of the top level, changed.
 * @param source
 *   Text of the draft.
 * @param options
 *   How ids are made.
 */
export function identifyTopics(
  topics: ReadonlyArray<Topic>,
  source: string,
  options?: IdOptions | null | undefined
): void {
  const all = collect(topics, source)
  const taken = new Set<string>()
  const patterns = options?.explicit
    ? [withoutState(options.explicit)]
    : explicitPatterns
  for (const named of all) {
    const id = findExplicit(named.topic, patterns)
    if (id !== undefined && !taken.has(id)) settle(named, id, taken)
  }
  let rest = all.filter((named) => !named.id)
  const depth = rest.reduce((most, {path}) => Math.max(most, path.length), 0)
  for (let used = 0; used <= depth; used++) {
    rest = settleUnique(rest, taken, (named) => join(named, used))
  }
  for (const digits of [4, 8]) {
    rest = settleUnique(rest, taken, (named) => {
      const line = firstLine(named.topic, source)
      return `${join(named, depth)}~${hashText(line).slice(0, digits)}`
    })
  }
  const count = createCounter(taken)
  for (const named of rest) {
    const line = firstLine(named.topic, source)
    const id = `${join(named, depth)}~${hashText(line).slice(0, 4)}`
    settle(named, count(id), taken)
  }
  keepIds(all, options?.keep)
  for (const {topic, id} of all) topic.id = toTopicId(id)
}

function collect(topics: ReadonlyArray<Topic>, source: string): Array<Named> {
  const all: Array<Named> = []
  const todo: Array<{topic: Topic; path: ReadonlyArray<string>}> = topics
    .map((topic) => ({topic, path: []}))
    .toReversed()
  for (let next = todo.pop(); next; next = todo.pop()) {
    const {topic, path} = next
    const base = toBase(topic, source)
    all.push({topic, base, path, id: ''})
    for (const child of topic.children.toReversed()) {
      if (child.type === 'topic') {
        todo.push({topic: child, path: [...path, base]})
      }
    }
  }
  return all
}

function toBase(topic: Topic, source: string): string {
  const {origin, title} = topic
  if (!title && origin === 'rule') {
    return `rule-${hashText(firstLine(topic, source)).slice(0, 4)}`
  }
  if (!title) return 'preface'
  return slug(title.text) || `t-${hashText(title.text).slice(0, 4)}`
}

/** Id in the heading, in a comment that ends it, or in one directly below. */
function findExplicit(
  topic: Topic,
  patterns: ReadonlyArray<RegExp>
): string | undefined {
  const {heading} = topic
  if (!heading) return undefined
  const texts = [toPlainText(heading, true)]
  for (const node of [heading.children.at(-1), topic.children[1]]) {
    if (node?.type === 'html') texts.push(node.value.trim())
  }
  for (const text of texts) {
    for (const pattern of patterns) {
      const id = pattern.exec(text)?.[1]
      if (id) return id
    }
  }
  return undefined
}

/** Give an id to each topic that alone wants it; give back the others. */
function settleUnique(
  list: ReadonlyArray<Named>,
  taken: Set<string>,
  toId: (named: Named) => string
): Array<Named> {
  const wanted = new Map<string, Array<Named>>()
  for (const named of list) {
    const id = toId(named)
    const others = wanted.get(id)
    if (others) others.push(named)
    else wanted.set(id, [named])
  }
  const rest = new Set(list)
  for (const [id, [named, ...others]] of wanted) {
    if (!named || others.length > 0 || taken.has(id)) continue
    settle(named, id, taken)
    rest.delete(named)
  }
  return [...rest]
}

function settle(named: Named, id: string, taken: Set<string>): void {
  named.id = id
  taken.add(id)
}

/** The base behind its nearest ancestors, as many as asked for. */
function join({base, path}: Named, used: number): string {
  return [...path.slice(Math.max(0, path.length - used)), base].join('/')
}

/** First line with words below what opens the topic. */
function firstLine(topic: Topic, source: string): string {
  const {own} = topic
  const start = openerOf(topic)?.position?.end.offset ?? own.start.offset
  const body = source.slice(start, own.end.offset)
  return /\S[^\n\r]*/.exec(body)?.[0] ?? ''
}

/** The same pattern, starting at the start each time. */
function withoutState(pattern: RegExp): RegExp {
  return new RegExp(pattern, pattern.flags.replace(/[gy]/g, ''))
}

/** Numbers from 2 on for ids that are taken. */
function createCounter(taken: ReadonlySet<string>): (id: string) => string {
  const counts = new Map<string, number>()
  return (id) => {
    let number = counts.get(id) ?? 1
    let free = number === 1 ? id : `${id}.${number}`
    while (taken.has(free)) free = `${id}.${++number}`
    counts.set(id, number)
    return free
  }
}

/** Use old ids for renamed topics, unless another topic has them. */
function keepIds(
  all: ReadonlyArray<Named>,
  keep: Readonly<Record<string, string>> | null | undefined
): void {
  if (!keep) return
  const renamed = all.filter(({id}) => Object.hasOwn(keep, id) && keep[id])
  const taken = new Set(all.map(({id}) => id))
  for (const {id} of renamed) taken.delete(id)
  const count = createCounter(taken)
  for (const named of renamed) {
    const wished = keep[named.id]
    const free = wished !== undefined && !taken.has(wished)
    settle(named, free ? wished : count(named.id), taken)
  }
}
