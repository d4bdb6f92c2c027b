import type {Draft, FactMap, FactType, Tier} from './ast.js'
import {is} from './is.js'

/**
 * What facts to take: for each field that holds a plain value, one value or a
 * list of them; `atLeast` says how sure the detector must be.
 */
export type Filter<T extends FactType> = {
  [K in keyof FactMap[T] as FactMap[T][K] extends Plain ? K : never]?:
    FactMap[T][K] | ReadonlyArray<FactMap[T][K]> | undefined
} & {
  /** Least confidence (default: `'low'`). */
  atLeast?: Tier | undefined
}

/** Values that can be compared. */
export type Plain = boolean | number | string | undefined

const ranks: Record<Tier, number> = {high: 2, mid: 1, low: 0}

/**
 * Select facts of one type.
 *
 * @param draft
 *   Draft.
 * @param type
 *   Type of fact.
 * @param filter
 *   Values of fields to expect (default: all facts).
 * @returns
 *   Facts in the order of the draft.
 */
export function select<T extends FactType>(
  draft: Draft,
  type: T,
  filter?: Filter<T> | null | undefined
): Array<FactMap[T]> {
  const {atLeast = 'low', ...rest} = filter ?? {}
  const wanted = Object.entries(rest).filter((pair) => pair[1] !== undefined)
  const facts: Array<FactMap[T]> = []
  for (const fact of draft.facts) {
    if (!is(fact, type) || ranks[fact.confidence] < ranks[atLeast]) continue
    const values = new Map<string, unknown>(Object.entries(fact))
    const fits = wanted.every(([name, value]) => {
      const actual = values.get(name)
      return Array.isArray(value) ? value.includes(actual) : value === actual
    })
    if (fits) facts.push(fact)
  }
  return facts
}
