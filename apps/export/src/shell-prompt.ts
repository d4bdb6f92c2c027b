/** Prompts that tell who works where, each up to its sign. */
const named = [
  // `mia@box:~/my dir$`
  String.raw`[\w.-]+@[\w.-]+: ?[~/][^$#%>\n]*[$#%>]`,
  // `mia@box $`, `mia@box:src$`, `mia@box ~ %`
  String.raw`[\w.-]+@[\w.-]+(?:[: ][^\s$#%>]+)? ?[$#%>](?=\s|$)`,
  // `[root@h1 d]#`
  String.raw`\[[\w.-]+@[^\]\n]*\] ?[$#%>]`,
  // `PS C:\Users\mia>`, `C:\Users\mia>`
  String.raw`PS [A-Z]:\\[^>\n]*>|[A-Z]:\\[^>\s]*>`,
  // `➜  box ~`, `➜  src git:(main) ✗`
  String.raw`➜ +(?:[^\s~]+ +)?~\S*(?= |$)|➜ +[^\s~]+ +git:\([^)\n]*\)(?: +✗)?`
].join('|')

/** Prompts that tell at most a folder or a shell, without their sign. */
const plain = String.raw`[~/][\w./-]* ?|(?:ba)?sh-[\d.]+|PS`

const environment = String.raw`(?:\([\w.-]+\) )?`

/**
 * What stands before a command in a transcript: `$ `, `>>> `, `~/src % `,
 * `bash-5.1$ `, `mia@box:/etc# `, `[root@h1 d]# `, `(env) mia@box $ `.
 *
 *     > (env) mia@box:~/src $ make
 *       ^^^^^^^^^^^^^^^^^^^^^^
 */
export const prompt = new RegExp(
  `^${environment}(?:(?:${named})(?: |$)?|(?:${plain})?(?:[$#%]|>{1,3})(?: |$)|➜ )`
)

const namedAtLine = new RegExp(
  `^([ \\t]*)${environment}(${named})( ?)(?=(\\S?))`,
  'gm'
)

/**
 * Leave of each prompt that names a user or a host only its sign.
 *
 * @param text
 *   text of a block
 * @returns
 *   the same with `$ make` for `mia@box:~/src$ make`
 */
export function hidePrompts(text: string): string {
  return text.replace(
    namedAtLine,
    (_, indent: string, shown: string, gap: string, next: string) =>
      indent + signOf(shown) + (next === '' ? gap : ' ')
  )
}

function signOf(shown: string): string {
  if (shown.startsWith('➜')) return '➜'
  return shown.startsWith('PS ') ? 'PS>' : shown.slice(-1)
}
