import {styleText} from 'node:util'

/** Paints text for a terminal, or gives it back as it is. */
export type Paint = (style: Style, text: string) => string
export type Style = 'blue' | 'bold' | 'dim' | 'red' | 'underline' | 'yellow'

export interface ColourFacts {
  /** `--color` or `--no-color`, if given. */
  flag?: boolean | undefined
  env: NodeJS.ProcessEnv
  isTty: boolean
}

/**
 * Decide once whether a stream gets colour:
 * flag, then `NO_COLOR`, then `FORCE_COLOR`, then the terminal, then a CI
 * whose log is known to show colours.
 */
export function wantsColour({flag, env, isTty}: ColourFacts): boolean {
  if (flag !== undefined) return flag
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  if (isTty) return env['TERM'] !== 'dumb'
  return Boolean(env['GITHUB_ACTIONS'] ?? env['GITLAB_CI'])
}

export function createPaint(on: boolean): Paint {
  return (style, text) =>
    // Without `validateStream` it would strip by its own idea of the stream.
    on ? styleText(style, text, {validateStream: false}) : text
}
