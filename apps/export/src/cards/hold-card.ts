import type {CardReason, CardSource, CardSpec} from './card-set.js'

/** Hold a card back, with the reasons; a refused one stays refused. */
export function holdCard(
  card: CardSpec,
  reasons: ReadonlyArray<CardReason>
): CardSpec {
  return {
    ...card,
    status: card.status === 'refused' ? 'refused' : 'held',
    reasons: [...card.reasons, ...reasons]
  }
}

/**
 * Let each key pass once.
 *
 * @param placeOf
 *   what to say about where the first card of a key is
 * @returns
 *   gives a card back, held if its key has passed before
 */
export function keyGate(
  placeOf: (source: CardSource) => number | string
): (card: CardSpec) => CardSpec {
  const places = new Map<string, number | string>()

  return (card) => {
    const first = places.get(card.key)
    if (first !== undefined) {
      const {line} = card.source
      return holdCard(card, [{id: 'duplicate-key', line, data: {first}}])
    }
    places.set(card.key, placeOf(card.source))
    return card
  }
}
