import type {CardKind} from './card-set.js'
import {fold} from './fold.js'

/** What a key is made of. */
export interface KeyParts {
  /** First part, that of all keys of a person. */
  namespace: string
  /** Name of the draft. */
  fileId: string
  /** Id of the topic, `_` for none. */
  topic: string
  /** What the card is made of. */
  kind: CardKind
  /** Term, label or question, as written. */
  name: string
}

/**
 * Identity of a card: where it stands and what it asks, but neither its form
 * (bullet, row, lead-in) nor its answer, so that both may change.
 *
 * @param parts
 *   what the key is made of
 * @returns
 *   `<namespace>/<fileId>#<topic>/<kind>:<folded name>`
 */
export function cardKey(parts: KeyParts): string {
  const {namespace, fileId, topic, kind, name} = parts
  return `${namespace}/${fileId}#${topic}/${kind}:${fold(name)}`
}
