import type {Position} from 'unist'

/** Places whose source does not read as the text they were found in. */
const uneditable = new WeakSet<Position>()

/** Remember that a place must not be overwritten by words alone. */
export function markUneditable<T extends Position>(span: T): T {
  uneditable.add(span)
  return span
}

/** Whether a place may be overwritten, as far as we know. */
export function isEditable(span: Position | undefined): boolean {
  return span !== undefined && !uneditable.has(span)
}
