import {TypoError} from '../typo-error.js'
import type {Confusion, Guard} from '../typo.js'

const scripts: ReadonlySet<unknown> = new Set(['digit', 'han', 'latin', 'mark'])
const guardFields = ['before', 'notBefore', 'after', 'notAfter'] as const

/**
 * Throws if an entry, which may come from plain JavaScript, has a wrong shape.
 *
 * @param entry
 *   Entry of a pack.
 * @throws {TypoError}
 *   With the entry as `value`.
 */
export function assertConfusion(entry: Confusion): void {
  if (typeof entry !== 'object' || entry === null) {
    throw new TypoError('Unexpected confusion, expected an object', entry)
  }
  const expect = (ok: boolean, field: string, expected: string): void => {
    if (ok) return
    const of = isText(entry.wrong) ? ` of \`${entry.wrong}\`` : ''
    throw new TypoError(
      `Unexpected \`${field}\`${of}, expected ${expected}`,
      entry
    )
  }
  expect(isText(entry.wrong), 'wrong', 'text')
  const rights: unknown = entry.right
  const list = Array.isArray(rights) ? rights : [rights]
  expect(
    list.length > 0 && list.every(isText),
    'right',
    'text or a list of texts'
  )
  expect(
    !list.some((right) => isText(right) && right.includes(entry.wrong)),
    'right',
    'text that does not contain the wrong form'
  )
  for (const field of guardFields) {
    const guards: unknown = entry[field]
    expect(
      guards === undefined ||
        (Array.isArray(guards) && guards.length > 0 && guards.every(isGuard)),
      field,
      'a list of guards'
    )
  }
  const {certainty} = entry
  expect(
    certainty === undefined ||
      (typeof certainty === 'number' && certainty >= 0 && certainty <= 1),
    'certainty',
    'a number from 0 to 1'
  )
  expect(isExamples(entry.good), 'good', 'at least one sentence')
  expect(isExamples(entry.bad), 'bad', 'at least one sentence')
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0
}

function isExamples(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isText)
}

function isGuard(value: unknown): value is Guard {
  if (typeof value === 'string') return value.length > 0
  if (typeof value !== 'object' || value === null) return false
  if ('edge' in value) return value.edge === true
  return 'script' in value && scripts.has(value.script)
}
