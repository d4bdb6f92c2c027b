import type {Answer} from '../ast.js'
import type {FoundAnswer} from './asking.js'
import type {Field} from './field.js'
import {formOf} from './judge.js'

/**
 * Make an answer of rows.
 *
 * @param field rows
 * @param from index of the first row
 * @param to index after the last row
 * @param scope where it stands
 * @returns the answer with its offsets
 */
export function answerOfRows(
  {rows}: Field,
  from: number,
  to: number,
  scope: Answer['scope']
): FoundAnswer | undefined {
  let last = to - 1
  while (last > from && !rows[last]?.leaf) last--
  const first = rows[from]
  const final = rows[last]
  if (!first?.leaf || !final?.leaf) return
  const whole = rows[from - 1]?.block !== first.block
  const opening = first.leaf.item?.children[0] === first.leaf.node
  const start = whole
    ? first.block.node.position?.start.offset
    : opening
      ? first.leaf.item?.position?.start.offset
      : first.leaf.start
  const end =
    rows[last + 1]?.block === final.block
      ? final.leaf.end
      : final.block.node.position?.end.offset
  return {
    start: start ?? first.leaf.start,
    end: end ?? final.leaf.end,
    scope,
    form: formOf(rows.slice(from, last + 1))
  }
}
