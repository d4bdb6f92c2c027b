import type {Topic} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import {coverOf, findTerms} from '../terms.js'

/** A block, or a row of a table: what a phrase can point at. */
export interface Unit {
  start: number
  end: number
  topic: Topic
  /** Ends in a colon: the block below belongs to it. */
  leads: boolean
  /** A list or listing. */
  listing: boolean
  /** Number of items, if it is a list. */
  items: number
  /** Its terms, found when first asked for. */
  terms: () => ReadonlySet<string>
  /** The items of a list: what a phrase in the same list can point at. */
  parts: () => ReadonlyArray<Unit>
}

/** Where to look from a phrase. */
export type Direction = 'any' | 'back' | 'forward'

/** How many units a phrase can reach over. */
const reach = 200
/** How many units lie at most between a number and the list it counts. */
const nearReach = 20
/** Share of its terms that must be found. */
const enough = 0.6
/** What a unit between counts against a term more that is shared. */
const distance = 0.15

/**
 * List what a draft offers as targets.
 *
 * @param context what the detector sees
 * @returns blocks in order, tables by rows, without headings
 */
export function listUnits(context: DetectorContext): Array<Unit> {
  const groups: Array<Array<DetectedLeaf>> = []
  let key: unknown
  for (const leaf of context.leaves) {
    const own = leaf.kind === 'cell' ? leaf.ancestors.at(-1) : leaf.block
    if (own === key) groups.at(-1)?.push(leaf)
    else groups.push([leaf])
    key = own
  }
  return groups.flatMap((group) => createUnit(group, context) ?? [])
}

function createUnit(
  group: ReadonlyArray<DetectedLeaf>,
  {draft}: DetectorContext
): Unit | undefined {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last || first.kind === 'heading') return
  const {position, type} = first.block.node
  const row = first.kind === 'cell'
  const start = row ? first.start : (position?.start.offset ?? first.start)
  const end = row ? last.end : (position?.end.offset ?? last.end)
  const {topic} = first.block
  const leads = /[:：]\s*$/.test(draft.source.slice(start, end).slice(-20))
  const listing = type === 'list' || type === 'code' || type === 'table'
  const parts = once(() =>
    row || group.length < 2 ? [] : group.map((leaf) => toPart(leaf, topic))
  )
  const terms = once(() => findTerms(draft.source.slice(start, end)))
  const {node} = first.block
  const items = node.type === 'list' ? node.children.length : 0
  return {start, end, topic, leads, listing, items, terms, parts}
}

function toPart({end, start, text}: DetectedLeaf, topic: Topic): Unit {
  const terms = once(() => findTerms(text))
  const none = {leads: false, listing: false, items: 0}
  return {start, end, topic, ...none, terms, parts: () => []}
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => (made ??= {value: make()}).value
}

/**
 * Find what a phrase points at.
 *
 * @param wanted terms of the phrase
 * @param at where the phrase stands
 * @param direction where to look
 * @param units what there is
 * @returns start and end of the target, with the list or listing it leads into
 */
export function findTarget(
  wanted: ReadonlySet<string>,
  at: number,
  direction: Direction,
  units: ReadonlyArray<Unit>
): [number, number] | undefined {
  let best: {unit: Unit; cover: number} | undefined
  for (const unit of around(at, direction, units)) {
    const cover = coverOf(wanted, unit.terms())
    // The nearest of those that hold the same share.
    if (cover >= enough && cover > (best?.cover ?? 0)) best = {unit, cover}
  }
  return best && withList(best.unit, units)
}

/**
 * Find what a phrase points at whose end is not known: the noun behind
 * 上面创建的 ends somewhere before the next mark.
 *
 * @param clause text from the end of the cue to the next mark
 * @param at where the phrase stands
 * @param direction where to look
 * @param units what there is
 * @param least how many terms must be found, if there are as many
 * @returns length of the phrase and its target; nothing if no unit holds
 *   enough of its terms
 */
export function findPhrase(
  clause: string,
  at: number,
  direction: Direction,
  units: ReadonlyArray<Unit>,
  least = 1
): {length: number; target: [number, number]} | undefined {
  const wanted = placeTerms(clause)
  // 创建的 alone is no noun.
  const noun = clause.indexOf('的') + 2
  const needed = Math.max(least, Math.min(2, wanted.length))
  let best: {unit: Unit; length: number; score: number} | undefined
  let step = 0
  for (const unit of around(at, direction, units)) {
    step++
    const terms = unit.terms()
    let found = 0
    for (const [index, {end, term}] of wanted.entries()) {
      if (!terms.has(term)) continue
      found++
      const score = found - step * distance
      const holds = found >= needed && found >= enough * (index + 1)
      if (holds && end >= noun && score > (best?.score ?? -Infinity)) {
        best = {unit, length: end, score}
      }
    }
  }
  return best && {length: best.length, target: withList(best.unit, units)}
}

/**
 * Find the list a number is claimed of: 上述6种.
 *
 * @param count how many items it must have
 * @param at where the phrase stands
 * @param direction where to look
 * @param units what there is
 * @returns start and end of the nearest such list
 */
export function nearestList(
  count: number,
  at: number,
  direction: Direction,
  units: ReadonlyArray<Unit>
): [number, number] | undefined {
  let left = nearReach
  for (const unit of around(at, direction, units)) {
    if (unit.items === count) return [unit.start, unit.end]
    if (--left === 0) return
  }
  return
}

/**
 * Guess what was said before: 如前所述, 上述条件.
 *
 * @param hint terms of the sentence or phrase that says so
 * @param at where it stands
 * @param units what there is
 * @param pull what a unit between counts against the share of shared terms
 * @returns start and end of the unit that speaks of the same, the nearer the
 *   better; nothing at the start of a draft
 */
export function guessBefore(
  hint: ReadonlySet<string>,
  at: number,
  units: ReadonlyArray<Unit>,
  pull: number
): [number, number] | undefined {
  let best: {unit: Unit; score: number} | undefined
  let step = 0
  for (const unit of around(at, 'back', units)) {
    if (++step * pull > 1) break
    const score = likeness(hint, unit.terms()) - step * pull
    if (!best || score > best.score) best = {unit, score}
  }
  return best && [best.unit.start, best.unit.end]
}

/**
 * Guess where the rest is told: 后面再说.
 *
 * @param hint terms of the sentence that says so
 * @param at where it stands
 * @param units what there is
 * @returns the later topic that speaks most of the same; nothing if none does
 */
export function guessAfter(
  hint: ReadonlySet<string>,
  at: number,
  units: ReadonlyArray<Unit>
): [number, number] | undefined {
  const topic = units[indexAt(units, at)]?.topic
  let best: {unit: Unit; score: number} | undefined
  for (const unit of around(at, 'forward', units)) {
    if (unit.topic === topic) continue
    // A title says in few words what is told below it.
    const title = findTerms(unit.topic.title?.text ?? '')
    const score = likeness(hint, unit.terms()) + coverOf(title, hint)
    if (score > (best?.score ?? 0)) best = {unit, score}
  }
  const range = best?.unit.topic.own
  return range && [range.start.offset, range.end.offset]
}

/**
 * The units around a place, nearest first: those of its own list, then blocks.
 *
 * @yields a unit
 */
function* around(
  at: number,
  direction: Direction,
  units: ReadonlyArray<Unit>
): Generator<Unit> {
  const own = indexAt(units, at)
  const parts = units[own]?.parts() ?? []
  const part = indexAt(parts, at)
  const both = direction === 'any'
  if (both || direction === 'back')
    yield* parts.slice(0, Math.max(part, 0)).toReversed()
  if (both || direction === 'forward') yield* parts.slice(part + 1)
  for (let step = 1; step <= reach; step++) {
    const before = units[own - step]
    const after = units[own + step]
    if (before && direction !== 'forward') yield before
    if (after && direction !== 'back') yield after
  }
}

/** Cosine of two sets of terms: a long block does not win by its length. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size && b.size ? coverOf(a, b) * Math.sqrt(a.size / b.size) : 0
}

/** Terms of a text in order, with where each ends. */
function placeTerms(text: string): Array<{term: string; end: number}> {
  const seen = new Set<string>()
  const placed: Array<{term: string; end: number}> = []
  for (let end = 1; end <= text.length; end++) {
    // A Latin word counts when it is whole.
    const inside =
      /\w/.test(text.charAt(end - 1)) && /[\w.+-]/.test(text.charAt(end))
    if (inside) continue
    const tail = /[\w.+-]+$|.{2}$/su.exec(
      text.slice(Math.max(0, end - 40), end)
    )
    for (const term of findTerms(tail?.[0] ?? '')) {
      if (seen.has(term)) continue
      seen.add(term)
      placed.push({term, end})
    }
  }
  return placed
}

/** A unit, with the list or listing it leads into. */
function withList(unit: Unit, units: ReadonlyArray<Unit>): [number, number] {
  const next = unit.leads ? units[indexAt(units, unit.end) + 1] : undefined
  return [unit.start, next?.listing ? next.end : unit.end]
}

/** Index of the unit that holds an offset, or of the one before it. */
function indexAt(units: ReadonlyArray<Unit>, at: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle]?.start ?? at) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
