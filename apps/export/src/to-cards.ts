import {openQuestions, type Draft} from '@inkstone/core'
import type {VFileMessage} from 'vfile-message'
import type {CardIdea} from './cards/card-idea.js'
import {
  defaultHoldRules,
  defaultLimits,
  type CardOptions
} from './cards/card-options.js'
import {createScope, type CardScope} from './cards/card-scope.js'
import type {CardReason, CardSet, CardSpec} from './cards/card-set.js'
import {deckName} from './cards/deck-name.js'
import {findCells} from './cards/find-cells.js'
import {findCodeLabels} from './cards/find-code-labels.js'
import {findDefinitions} from './cards/find-definitions.js'
import {findInlineSets} from './cards/find-inline-sets.js'
import {findQuestions} from './cards/find-questions.js'
import {findSets} from './cards/find-sets.js'
import {holdCard, keyGate} from './cards/hold-card.js'
import {makeCard, type CardFrame} from './cards/make-card.js'
import {tellsSecret} from './cards/tells-secret.js'
import {placesOf} from './line-places.js'
import {locateMessage} from './locate-message.js'

/** Each kind of construct has its finder. */
const finders: ReadonlyArray<(scope: CardScope) => Array<CardIdea>> = [
  findQuestions,
  findDefinitions,
  findCells,
  findCodeLabels,
  findSets,
  findInlineSets
]

/**
 * Make cards of a draft: of what it defines, lists and answers, by itself,
 * without a mark in the draft. What is not fit to learn is held or refused,
 * with the reason; an open question is never a card.
 *
 * @param draft
 *   the draft
 * @param options
 *   names for keys, findings, limits
 * @returns
 *   cards of every status in the order of the draft
 * @throws RangeError
 *   if `namespace` or `fileId` cannot stand in a key
 */
export function toCards(draft: Draft, options: CardOptions): CardSet {
  const {fileId, namespace} = options
  checkNames(options)
  const file = options.file ?? fileId
  const scope = createScope(draft, file)
  const frame: CardFrame = {
    namespace,
    fileId,
    file,
    deck: deckName(draft, scope.title, options.deckRoot ?? 'Drafts'),
    limits: {...defaultLimits, ...options.limits},
    sourceUrl: options.sourceUrl
  }
  const cards = finders
    .flatMap((find) => find(scope))
    .toSorted((a, b) => a.start - b.start)
    .map((idea) => makeCard(scope, frame, idea))
    .filter(({plain}) => !tellsSecret(plain.front, plain.back))

  return {
    v: 1,
    kind: 'cards',
    namespace,
    fileId,
    cards: holdDoubled(holdByLint(draft, cards, options)),
    openQuestions: openQuestions(draft).map(({id, position, text}) => ({
      id,
      line: position.start.line,
      text
    }))
  }
}

function checkNames({fileId, namespace}: CardOptions): void {
  if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(namespace))
    throw new RangeError(
      `Unexpected namespace \`${namespace}\`, expected up to 32 of a-z, 0-9 and -`
    )
  if (fileId === '' || /[#\n\r]/.test(fileId))
    throw new RangeError(
      `Unexpected file id \`${fileId}\`, expected a name without # and line ends`
    )
}

/** What the linter calls an error in a card is mended before it is learnt. */
function holdByLint(
  draft: Draft,
  cards: ReadonlyArray<CardSpec>,
  options: CardOptions
): Array<CardSpec> {
  const rules = new Set(options.holdRules ?? defaultHoldRules)
  const errors = (options.messages ?? []).flatMap((message) =>
    message.fatal && rules.has(message.ruleId ?? '')
      ? (lintReason(message, draft) ?? [])
      : []
  )

  return cards.map((card) => {
    const {end, start} = card.source
    const reasons = errors
      .filter((error) => error.start < end && error.end > start)
      .map(({reason}) => reason)
    return reasons.length === 0 ? card : holdCard(card, reasons)
  })
}

function lintReason(
  message: VFileMessage,
  draft: Draft
): {start: number; end: number; reason: CardReason} | undefined {
  const {end, start} = locateMessage(message, draft)
  if (start === undefined) return undefined
  const line = placesOf(draft).lineAt(start)
  return {
    start,
    // A point is as wide as what stands there.
    end: end ?? start + 1,
    reason: {id: 'lint', line, data: {rule: message.ruleId ?? ''}}
  }
}

/** The first card of a key keeps it; equal fronts are only said. */
function holdDoubled(cards: ReadonlyArray<CardSpec>): Array<CardSpec> {
  const check = keyGate(({line}) => line)
  const fronts = new Map<string, number>()

  return cards.map((card) => {
    const checked = check(card)
    if (checked !== card) return checked
    const {line} = card.source
    const same = fronts.get(card.plain.front)
    if (same === undefined) {
      fronts.set(card.plain.front, line)
      return card
    }
    const reason: CardReason = {
      id: 'duplicate-front',
      line,
      data: {first: same}
    }
    return {...card, reasons: [...card.reasons, reason]}
  })
}
