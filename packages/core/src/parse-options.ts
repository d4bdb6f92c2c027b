import type {Encoding} from './ast.js'
import type {Detector} from './define-detector.js'
import type {Lexicon} from './lexicon.js'
import {checkLimits, type Limits} from './limits.js'

/** How `parseDraft` and `fromMdast` read a draft. */
export interface ParseOptions {
  /**
   * Whether bold text may end next to full-width marks: `**注意：**后文`
   * (default: `false`, as GitHub shows no bold text there).
   */
  cjkFriendly?: boolean | null | undefined
  /**
   * Whether to read the formulas of remark-math, `$x$` and lines of `$$`
   * (default: `'auto'`: if a formula of `$$` opens a line, or the front matter
   * says `math`, `mathjax` or `katex: true`).
   */
  math?: 'auto' | boolean | null | undefined
  /** Where topics start besides headings. */
  topics?: TopicOptions | null | undefined
  /** Encoding of the bytes (default: detected). A string has none. */
  encoding?: Encoding | null | undefined
  /** Detectors of your own, run beside ours (default: none). */
  detectors?: ReadonlyArray<Detector> | null | undefined
  /** Ids of detectors not to run (default: none). */
  off?: ReadonlyArray<string> | null | undefined
  /** Words merged into the lexicon of the detectors (default: none). */
  lexicon?: Partial<Lexicon> | null | undefined
  /** Limits other than ours, for drafts larger than any we have seen. */
  limits?: Partial<Limits> | null | undefined
  /** How topic ids are made. */
  ids?: IdOptions | null | undefined
}

/** Options of where topics start. */
export interface TopicOptions {
  /** At paragraphs that are one line of bold text (default: `false`). */
  leadIns?: boolean | null | undefined
  /** At `---` in drafts without headings (default: `false`). */
  rules?: boolean | null | undefined
}

/** Options of topic ids. */
export interface IdOptions {
  /**
   * Pattern of an id the author wrote, tried on the heading's text and on an
   * HTML comment directly below it; the first group is the id
   * (default: `{#x}` at the end of the heading, `<!-- id: x -->` and a comment
   * that is a bare UUID).
   */
  explicit?: RegExp | null | undefined
  /** Computed id to the id to use instead, for renamed topics. */
  keep?: Readonly<Record<string, string>> | null | undefined
}

const encodings = new Set<unknown>(['gb18030', 'utf-16be', 'utf-16le', 'utf-8'])

/** Each option with its test and what the error says was expected. */
const checks: Record<
  keyof ParseOptions,
  {expected: string; test: (value: unknown) => boolean}
> = {
  cjkFriendly: {expected: '`true` or `false`', test: isBoolean},
  math: {
    expected: '`auto`, `true` or `false`',
    test: (value) => value === 'auto' || isBoolean(value)
  },
  topics: {expected: 'an object', test: isRecord},
  encoding: {
    expected: '`gb18030`, `utf-16be`, `utf-16le` or `utf-8`',
    test: (value) => encodings.has(value)
  },
  detectors: {expected: 'a list of detectors', test: isDetectorList},
  off: {expected: 'a list of detector ids', test: isStringList},
  lexicon: {expected: 'an object of word lists', test: isRecord},
  limits: {expected: 'an object of numbers', test: isRecord},
  ids: {expected: 'an object', test: isRecord}
}

/**
 * Check options that may come from a program without types.
 *
 * @param options
 *   Options as given.
 * @returns
 *   The same options, `{}` if there are none.
 * @throws
 *   On an unknown option or a wrong value; the message says what was expected.
 */
export function checkOptions(
  options: ParseOptions | null | undefined
): ParseOptions {
  if (options === null || options === undefined) return {}
  if (!isRecord(options)) {
    throw new Error(`Unexpected options ${show(options)}, expected an object`)
  }
  for (const [name, value] of Object.entries(options)) {
    if (!isOption(name)) {
      const known = Object.keys(checks).join('`, `')
      throw new Error(`Unexpected option \`${name}\`, expected \`${known}\``)
    }
    if (value === null || value === undefined) continue
    const {expected, test} = checks[name]
    if (!test(value)) throw unexpected(name, value, expected)
  }
  checkTopics(options.topics)
  checkIds(options.ids)
  checkLimits(options.limits)
  return options
}

function checkTopics(topics: TopicOptions | null | undefined): void {
  for (const [name, value] of Object.entries(topics ?? {})) {
    if (name !== 'leadIns' && name !== 'rules') {
      throw new Error(
        `Unexpected option \`topics.${name}\`, expected \`leadIns\`, \`rules\``
      )
    }
    if (value === null || value === undefined || isBoolean(value)) continue
    throw unexpected(`topics.${name}`, value, '`true` or `false`')
  }
}

function checkIds(ids: IdOptions | null | undefined): void {
  const {explicit, keep} = ids ?? {}
  if (explicit && !isRegExp(explicit)) {
    throw unexpected('ids.explicit', explicit, 'a regular expression')
  }
  if (keep && (!isRecord(keep) || !isStringList(Object.values(keep)))) {
    throw unexpected('ids.keep', keep, 'an object of strings')
  }
}

function unexpected(name: string, value: unknown, expected: string): Error {
  return new Error(
    `Unexpected value ${show(value)} of option \`${name}\`, expected ${expected}`
  )
}

function show(value: unknown): string {
  if (typeof value === 'string') return `\`${value}\``
  if (Array.isArray(value)) return 'of type list'
  return typeof value === 'object' ? 'of type object' : `\`${String(value)}\``
}

function isOption(name: string): name is keyof ParseOptions {
  return Object.hasOwn(checks, name)
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRegExp(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object RegExp]'
}

function isStringList(value: unknown): boolean {
  return Array.isArray(value) && value.every((d) => typeof d === 'string')
}

function isDetectorList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (d) => isRecord(d) && 'create' in d && typeof d.create === 'function'
    )
  )
}
