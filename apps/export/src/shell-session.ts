import type {LanguageFn} from 'lowlight'

/**
 * What stands before a command in a transcript: `$ `, `>>> `, `~/src % `,
 * `bash-5.1$ `, `mia@box:/etc# `, `[root@h1 d]# `, `(env) mia@box $ `.
 *
 *     > (env) mia@box:~/src $ make
 *       ^^^^^^^^^^^^^^^^^^^^^^
 */
const prompt =
  /^(?:\([\w.-]+\) )?(?:[\w.-]+@[\w.-]+[^\s$#%>]* ?|\[[\w.-]+@[^\]\n]*\]|[~/][\w./-]* ?|(?:ba)?sh-[\d.]+)?(?:[$#%]|>{1,3})(?: |$)/

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
