import {parseDraft} from '@inkstone/core'
import {toCards, type CardOptions, type CardSpec} from '@inkstone/export'

/**
 * Cards of a draft.
 *
 * @param source
 *   The draft.
 * @param options
 *   What differs from a draft called `draft` in the namespace `test`.
 */
export function cardsOf(
  source: string,
  options?: Partial<CardOptions>
): Array<CardSpec> {
  return toCards(parseDraft(source), {
    fileId: 'draft',
    namespace: 'test',
    ...options
  }).cards
}
