import type {Problem} from './ast.js'
import {defaultLimits, type Limits} from './limits.js'

/** Limit that a draft exceeds, and where. */
export interface Excess {
  /** Code of the problem. */
  code: Problem['code']
  /** Which limit. */
  limit: keyof Limits
  /** What was counted when the scan stopped. */
  found: number
  /** What is allowed. */
  allowed: number
  /** Offset where the excess starts. */
  start: number
  /** Offset where it ends. */
  end: number
}

/**
 * Look for what would make the parser slow or deep.
 *
 * @param source
 *   Text of a draft.
 * @param options
 *   Limits other than ours.
 * @param size
 *   Size of the draft in bytes, or the length of `source`.
 * @returns
 *   The first limit exceeded, if any.
 */
export function findExcess(
  source: string,
  options: Partial<Limits> | null | undefined,
  size: number
): Excess | undefined {
  const limits = {...defaultLimits, ...options}
  if (size > limits.bytes) {
    return {
      code: 'E_TOO_LARGE',
      limit: 'bytes',
      found: size,
      allowed: limits.bytes,
      start: 0,
      end: source.length
    }
  }
  return undefined
}
