import {CliError} from './cli-error.js'

/** What commander parsed: nothing is trusted until a function here narrowed it. */
export type RawOptions = Readonly<Record<string, unknown>>

/** One of a few words. */
export function choiceOf<Choice extends string>(
  options: RawOptions,
  key: string,
  choices: ReadonlyArray<Choice>
): Choice | undefined {
  const value = options[key]
  if (value === undefined) return undefined
  const found = choices.find((choice) => choice === value)
  if (found === undefined) {
    throw new CliError(
      `${flagOf(key)}: expected ${listed(choices)}, not \`${String(value)}\``
    )
  }
  return found
}

/** Words of a list `a,b`. */
export function choicesOf<Choice extends string>(
  options: RawOptions,
  key: string,
  choices: ReadonlyArray<Choice>
): Array<Choice> | undefined {
  const value = options[key]
  if (typeof value !== 'string') return undefined
  const words = value.split(',').map((word) => word.trim())
  return [...new Set(words)].map((word) => {
    const found = choices.find((choice) => choice === word)
    if (found !== undefined) return found
    throw new CliError(
      `${flagOf(key)}: expected ${listed(choices)}, not \`${word}\``
    )
  })
}

/** A whole number; `abc`, `-1` and `1e99` are errors. */
export function countOf(
  options: RawOptions,
  key: string,
  least = 0
): number | undefined {
  const value = options[key]
  if (value === undefined) return undefined
  const number = Number(value)
  const whole = /^\d+$/.test(String(value)) && Number.isSafeInteger(number)
  if (!whole || number < least) {
    throw new CliError(
      `${flagOf(key)}: expected a whole number from ${least}, not \`${String(value)}\``
    )
  }
  return number
}

/** Text of a flag. */
export function textOf(options: RawOptions, key: string): string | undefined {
  const value = options[key]
  return typeof value === 'string' ? value : undefined
}

/** Values of a flag that may be repeated. */
export function textsOf(options: RawOptions, key: string): Array<string> {
  const value = options[key]
  return Array.isArray(value) ? value.map(String) : []
}

/** `maxWarnings` as the reader typed it: `--max-warnings`. */
function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function listed(choices: ReadonlyArray<string>): string {
  return choices.map((choice) => `\`${choice}\``).join(', ')
}
