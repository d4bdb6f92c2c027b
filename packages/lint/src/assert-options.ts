import {LintError, describeUnknown} from './lint-error.js'

/**
 * Check that options have the shape they are declared with, as they may come
 * from plain JavaScript.
 *
 * @param options - of a call or, with fewer keys, of a preset
 * @param what - `option` or `preset option`, for the sentence
 * @param keys - that are known, with a test and what it expects
 * @throws LintError on an unknown key or a value of another shape
 */
function assertShape(options: unknown, what: string, keys: Shape): undefined {
  if (typeof options !== 'object' || options === null) {
    throw new LintError(`Unexpected ${what}s, expected an object`)
  }
  for (const [key, value] of Object.entries(options)) {
    const check = keys.get(key)
    if (!check) throw new LintError(describeUnknown(what, key, keys.keys()))
    if (value === undefined || value === null || check.test(value)) continue
    const shown = texts.test(value) || isText(value)
    const actual = shown ? ` \`${String(value)}\`` : ` of ${what}s`
    throw new LintError(
      `Unexpected ${key}${actual}, expected ${check.expected}`
    )
  }
}

/** Check the options of a call; see `assertShape`. */
export function assertOptions(options: unknown): undefined {
  if (options === undefined || options === null) return
  assertShape(options, 'option', optionShape)
}

/** Check a preset that is no name; see `assertShape`. */
export function assertPreset(preset: unknown): undefined {
  assertShape(preset, 'preset option', presetShape)
}

/**
 * Check the rules that fixes are limited to.
 *
 * @param only - ids, bare or qualified
 * @param known - qualified ids, `inkstone:no-known-typo`
 * @throws LintError on an unknown id
 */
export function assertOnly(
  only: ReadonlyArray<string> | null | undefined,
  known: Iterable<string>
): undefined {
  if (!only) return
  const names = new Set<string>()
  for (const id of known) names.add(id).add(id.slice(id.indexOf(':') + 1))
  for (const id of only) {
    if (!names.has(id)) throw new LintError(describeUnknown('rule', id, names))
  }
}

interface Check {
  expected: string
  test(value: unknown): boolean
}

type Shape = ReadonlyMap<string, Check>

const list: Check = {expected: 'a list', test: Array.isArray}
const texts: Check = {
  expected: 'a list of strings',
  test: (value) => Array.isArray(value) && value.every(isText)
}
const record: Check = {
  expected: 'an object',
  test: (value) => typeof value === 'object' && !Array.isArray(value)
}
const kinds: Check = {
  expected: "a list of `'safe'` and `'suggest'`",
  test: (value) => Array.isArray(value) && value.every(isKind)
}
const locale: Check = {
  expected: '`en` or `zh-CN`',
  test: (value) => value === 'en' || value === 'zh-CN'
}

const presetShape: Shape = new Map([
  ['extends', list],
  ['rules', record],
  ['packs', list],
  ['remark', list]
])

const optionShape: Shape = new Map([
  ...presetShape,
  ['words', texts],
  ['locale', locale],
  ['workspace', record],
  ['parse', record],
  // Of `fixDraft`; a host may hand the same options to both.
  ['kinds', kinds],
  ['only', texts]
])

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isKind(value: unknown): boolean {
  return value === 'safe' || value === 'suggest'
}
