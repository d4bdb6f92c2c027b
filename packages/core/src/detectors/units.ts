import type {Topic} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import {coverOf, findTerms} from '../terms.js'

/** A block, or a row of a table: what a phrase can point at. */
export interface Unit {
  start: number
  end: number
  topic: Topic
  terms: ReadonlySet<string>
  /** Ends in a colon: the block below belongs to it. */
  leads: boolean
  /** A list or listing. */
  listing: boolean
}

/** How many units a phrase can reach over. */
const reach = 200
/** Share of its terms that must be found. */
const enough = 0.6

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
  const units: Array<Unit> = []
  for (const group of groups) {
    const [first] = group
    const last = group.at(-1)
    if (!first || !last || first.kind === 'heading') continue
    const {position, type} = first.block.node
    const row = first.kind === 'cell'
    const start = row ? first.start : (position?.start.offset ?? first.start)
    const end = row ? last.end : (position?.end.offset ?? last.end)
    const text = context.draft.source.slice(start, end)
    units.push({
      start,
      end,
      topic: first.block.topic,
      terms: context.terms(text),
      leads: /[:：]\s*$/.test(text),
      listing: type === 'list' || type === 'code' || type === 'table'
    })
  }
  return units
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
  direction: 'any' | 'back' | 'forward',
  units: ReadonlyArray<Unit>
): [number, number] | undefined {
  const own = indexAt(units, at)
  const topic = units[own]?.topic
  let best: {index: number; cover: number; near: boolean} | undefined
  for (let step = 1; step <= reach; step++) {
    for (const sign of [-1, 1]) {
      if (sign < 0 ? direction === 'forward' : direction === 'back') continue
      const index = own + sign * step
      const unit = units[index]
      if (!unit) continue
      const cover = coverOf(wanted, unit.terms)
      const near = unit.topic === topic
      // The nearest wins, its own topic first.
      const better =
        !best ||
        cover > best.cover ||
        (cover === best.cover && near && !best.near)
      if (cover >= enough && better) best = {index, cover, near}
    }
  }
  return best && withList(best.index, units)
}

/** A unit, with the list or listing it leads into. */
function withList(
  index: number,
  units: ReadonlyArray<Unit>
): [number, number] | undefined {
  const found = units[index]
  const next = units[index + 1]
  if (!found) return
  return found.leads && next?.listing
    ? [found.start, next.end]
    : [found.start, found.end]
}

/**
 * Find what a phrase points at whose end is not known: the noun behind
 * 上面创建的 ends somewhere before the next mark.
 *
 * @param clause text from the end of the cue to the next mark
 * @param at where the phrase stands
 * @param direction where to look
 * @param units what there is
 * @returns length of the phrase and its target; nothing if no unit holds
 *   enough of its terms
 */
export function findPhrase(
  clause: string,
  at: number,
  direction: 'back' | 'forward',
  units: ReadonlyArray<Unit>
): {length: number; target: [number, number]} | undefined {
  const wanted = placeTerms(clause)
  // 创建的 alone is no noun.
  const least = clause.indexOf('的') + 2
  const own = indexAt(units, at)
  const sign = direction === 'back' ? -1 : 1
  let best: {index: number; length: number; found: number} | undefined
  for (let step = 1; step <= reach; step++) {
    const unit = units[own + sign * step]
    if (!unit) break
    let found = 0
    for (const [index, {end, term}] of wanted.entries()) {
      if (!unit.terms.has(term)) continue
      found++
      const better = found > (best?.found ?? 0)
      if (better && end >= least && found >= enough * (index + 1)) {
        best = {index: own + sign * step, length: end, found}
      }
    }
  }
  const one = wanted.length === 1 ? 1 : 2
  if (!best || best.found < one) return
  const target = withList(best.index, units)
  return target && {length: best.length, target}
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

/**
 * Guess what was said before: 如前所述.
 *
 * @param hint terms of the sentence that says so
 * @param at where it stands
 * @param units what there is
 * @param pull what a unit between counts against a shared term, from 0 to 1
 * @returns start and end of the unit that speaks of the same, the nearer the
 *   better; nothing at the start of a draft
 */
export function guessBefore(
  hint: ReadonlySet<string>,
  at: number,
  units: ReadonlyArray<Unit>,
  pull: number
): [number, number] | undefined {
  const own = indexAt(units, at)
  let best: {unit: Unit; score: number} | undefined
  for (let step = 1; step * pull < 1.1; step++) {
    const unit = units[own - step]
    if (!unit) break
    const score = coverOf(hint, unit.terms) - step * pull
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
  const own = indexAt(units, at)
  let best: {unit: Unit; cover: number} | undefined
  for (let step = 1; step <= reach; step++) {
    const unit = units[own + step]
    if (!unit) break
    if (unit.topic === units[own]?.topic) continue
    const cover = coverOf(hint, unit.terms)
    if (cover > (best?.cover ?? 0)) best = {unit, cover}
  }
  const range = best?.unit.topic.own
  return range && [range.start.offset, range.end.offset]
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
