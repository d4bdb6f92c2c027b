import type {LanguageFn} from 'lowlight'
import {prompt} from './shell-prompt.js'

/**
 * A transcript: prompt, command, output.
 *
 * The grammar of highlight.js knows no `:` or `.` in a prompt and takes the
 * `50%` of a progress report for one, which the copy button would then cut.
 */
export const shellSession: LanguageFn = () => ({
  name: 'Shell session',
  contains: [
    {
      scope: 'meta.prompt',
      begin: prompt,
      starts: {end: /[^\\](?=\s*$)/, subLanguage: 'bash'}
    }
  ]
})
