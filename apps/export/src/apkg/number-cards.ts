import {sha256} from '../sha256.js'
import {qaType} from './note-types.js'
import type {CardSet, CardSpec} from '../cards/card-set.js'
import {keyGate} from '../cards/hold-card.js'

/** A card with all that only a number can say. */
export interface LockedCard {
  /** The card as made from the draft. */
  spec: CardSpec
  /** Identity of its note in Anki. */
  guid: string
  /** Number of its note, in milliseconds; cards get the numbers after it. */
  noteId: number
  /** When its content last changed, in seconds. */
  mod: number
  /** Templates it has a card for. */
  ords: Array<number>
  /** Place among the new cards, from 1. */
  due: number
  /** Name of its deck. */
  deck: string
}

/** Sets that may go into one package, and the cards of it. */
export interface Locked {
  /** The sets; a card whose key an earlier set has taken is held. */
  sets: Array<CardSet>
  /** The ready cards, in study order. */
  cards: Array<LockedCard>
}

/** Note numbers lie in the five years from 2020 on, 100 ms apart. */
const first = 1577836800000
const slots = 1_577_880_000

/**
 * Number the ready cards of several drafts without a lock file: what a lock
 * would remember is made from the key instead. So the same drafts give the
 * same numbers for ever, but a changed card keeps its `mod`, and Anki does not
 * update a note it already has. A lock file will replace this function.
 *
 * @param sets
 *   cards of all drafts that go into one package
 * @returns
 *   the sets and their numbered cards
 */
export function numberCards(sets: ReadonlyArray<CardSet>): Locked {
  const unique = holdDoubled(sets)
  const specs = unique
    .flatMap((set) => set.cards)
    .filter((spec) => spec.status === 'ready')
    .toSorted(byPlace)
  const ids = noteIds(specs.map((spec) => spec.key))

  return {
    sets: unique,
    cards: specs.map((spec, index) => ({
      spec,
      guid: spec.guid,
      noteId: ids.get(spec.key) ?? first,
      mod: qaType.mod,
      ords: [0],
      due: index + 1,
      deck: spec.deck
    }))
  }
}

/** Two drafts may have taken one `id` in their front matter. */
function holdDoubled(sets: ReadonlyArray<CardSet>): Array<CardSet> {
  const check = keyGate(({file, line}) => `${file}:${line}`)

  return sets.map((set) => ({
    ...set,
    cards: set.cards.map((card) =>
      card.status === 'ready' ? check(card) : card
    )
  }))
}

/** By file, then place: code units, not the order of some language. */
function byPlace(a: CardSpec, b: CardSpec): number {
  const [left, right] = [a.source, b.source]
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  return left.start - right.start || (a.key < b.key ? -1 : 1)
}

/** In order of the keys, so that a slot does not depend on the study order. */
function noteIds(keys: ReadonlyArray<string>): Map<string, number> {
  const taken = new Set<number>()
  const ids = new Map<string, number>()

  for (const key of keys.toSorted()) {
    let slot = Number.parseInt(sha256('note\n' + key).slice(0, 13), 16) % slots
    while (taken.has(slot)) slot = (slot + 1) % slots
    taken.add(slot)
    ids.set(key, first + slot * 100)
  }

  return ids
}
