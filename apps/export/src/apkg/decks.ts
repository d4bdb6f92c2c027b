import {sha256} from '../sha256.js'

/** A deck, by name: Anki matches decks by nothing else. */
export interface Deck {
  /** Number of this package. */
  id: number
  /** Full name, levels separated by `::`. */
  name: string
}

/**
 * Number the decks of a package and their parents.
 *
 * @param names
 *   names of the decks that hold cards
 * @returns
 *   the empty deck 1, which a collection must have, then all by name
 */
export function numberDecks(names: Iterable<string>): Array<Deck> {
  const all = new Set<string>()
  const taken = new Set<number>()

  for (const name of names) {
    const levels = name.split('::')
    levels.forEach((_, index) => all.add(levels.slice(0, index + 1).join('::')))
  }

  const decks = [...all].toSorted().map((name) => {
    let id = deckId(name)
    while (taken.has(id)) id++
    taken.add(id)
    return {id, name}
  })

  return [{id: 1, name: 'Default'}, ...decks]
}

function deckId(name: string): number {
  const number = Number.parseInt(sha256('deck\n' + name).slice(0, 10), 16)
  return 1600000000000 + (number % 1e11)
}
