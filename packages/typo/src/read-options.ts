import {TypoError} from './typo-error.js'
import type {Confusions, TypoOptions} from './typo.js'

/** Options with their defaults filled in. */
export interface Settings {
  scope: 'code' | 'prose'
  ignore: ReadonlySet<string>
  confusions: Confusions | undefined
  words: ReadonlyMap<string, number>
}

const none: Settings = {
  scope: 'prose',
  ignore: new Set(),
  confusions: undefined,
  words: new Map()
}

/** Checks options, as they may come from plain JavaScript. */
export function readOptions(options: TypoOptions | null | undefined): Settings {
  if (options === null || options === undefined) return none
  if (typeof options !== 'object') fail('options', 'an object', options)
  const scope = options.scope ?? 'prose'
  const ignore = options.ignore ?? none.ignore
  const confusions = options.confusions ?? undefined
  const words = options.words ?? none.words

  if (scope !== 'code' && scope !== 'prose') {
    fail('option `scope`', "`'code'` or `'prose'`", scope)
  }
  if (!(ignore instanceof Set)) fail('option `ignore`', 'a set', ignore)
  if (!(words instanceof Map)) fail('option `words`', 'a map', words)
  if (confusions && !(confusions.byFirst instanceof Map)) {
    fail('option `confusions`', 'the result of `compileConfusions`', confusions)
  }
  return {scope, ignore, confusions, words}
}

function fail(what: string, expected: string, value: unknown): never {
  throw new TypoError(`Unexpected ${what}, expected ${expected}`, value)
}
