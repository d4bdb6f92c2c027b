import {endOf, startOf} from './lint-message.js'
import type {MessageRecord} from './lint-message.js'

/**
 * Messages that give way to another one about the same place.
 *
 * @param messages - sorted by start
 * @param supersedes - per rule, those that give way to it
 */
export function findSuperseded(
  messages: ReadonlyArray<MessageRecord>,
  supersedes: Readonly<Record<string, ReadonlyArray<string>>>
): Set<MessageRecord> {
  const strong = messages.filter(
    ({rule, source}) => source === 'inkstone' && supersedes[rule]
  )
  const found = new Set<MessageRecord>()
  let first = 0
  for (const message of messages) {
    const start = startOf(message.place)
    const end = endOf(message.place)
    while (endOf(strong[first]?.place) < start && first < strong.length) first++
    for (let index = first; index < strong.length; index++) {
      const other = strong[index]
      if (!other || startOf(other.place) > end) break
      const below = supersedes[other.rule] ?? []
      const named =
        below.includes(message.rule) ||
        below.includes(`${message.source}:${message.rule}`)
      if (other !== message && named && overlaps(other, message)) {
        found.add(message)
        break
      }
    }
  }
  return found
}

/** Whether two places share a character, or one is a point in the other. */
function overlaps(left: MessageRecord, right: MessageRecord): boolean {
  const from = Math.max(startOf(left.place), startOf(right.place))
  const to = Math.min(endOf(left.place), endOf(right.place))
  const point =
    startOf(left.place) === endOf(left.place) ||
    startOf(right.place) === endOf(right.place)
  return point ? from <= to : from < to
}
