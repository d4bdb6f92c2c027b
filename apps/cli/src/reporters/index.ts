import {compact} from './compact.js'
import {json} from './json.js'
import type {Reporter} from './reporter.js'
import {stylish} from './stylish.js'

/** All formats by name; a new one is one file and one row. */
export const reporters = {compact, json, stylish} satisfies Record<
  string,
  Reporter
>

export type FormatName = keyof typeof reporters

export const formatNames: ReadonlyArray<FormatName> = [
  'compact',
  'json',
  'stylish'
]
