import {endOf, startOf} from './lint-message.js'
import type {MessageRecord} from './lint-message.js'

/** Order messages by start, end, then rule id in code units. */
export function compareRecords(
  left: MessageRecord,
  right: MessageRecord
): number {
  return (
    startOf(left.place) - startOf(right.place) ||
    endOf(left.place) - endOf(right.place) ||
    compareUnits(left.rule, right.rule)
  )
}

/** Order strings by code units, the same in every locale. */
export function compareUnits(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
