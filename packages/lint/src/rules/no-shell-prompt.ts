import type {Code} from 'mdast'
import type {Draft} from '@inkstone/core'
import {defineRule} from '../define-rule.js'
import {lineEnd} from '../points.js'

/**
 * A prompt in a block of commands does not name a user and a host.
 *
 * The name of a machine and of its user says nothing to a reader, gets in the
 * way of copying, and tells strangers what they need not know. Write `$`, or
 * `#` for root, and call the language `console`, so that a highlighter knows
 * commands from output. The first prompt of a block is reported; the
 * suggestion repairs all of them.
 *
 * @example ok.md
 * ````markdown
 * ```console
 * $ free -h
 * # swapoff -a
 * ```
 *
 * ```sh
 * # admin@db01 may read the log
 * git clone git@example.com:tools/perf.git
 * ```
 * ````
 *
 * @example not-ok.md
 * ````markdown
 * ```sh
 * li@build01:~$ vmstat 1
 * li@build01:~$ sudo -i
 * root@build01:~# swapoff -a
 * ```
 * ````
 * ```text
 * 2:1-2:14: Unexpected user and host in the prompt `li@build01:~$`, expected `$`
 * ```
 * ````fixed
 * ```console
 * $ vmstat 1
 * $ sudo -i
 * # swapoff -a
 * ```
 * ````
 *
 * @example not-ok-root.md
 * ````markdown
 * ```
 * [root@node3 ~]# numactl -H
 * available: 2 nodes (0-1)
 * ```
 * ````
 * ```text
 * 2:1-2:16: Unexpected user and host in the prompt `[root@node3 ~]#`, expected `#`
 * ```
 * ````fixed
 * ```console
 * # numactl -H
 * available: 2 nodes (0-1)
 * ```
 * ````
 */
export const noShellPrompt = defineRule({
  id: 'no-shell-prompt',
  meta: {
    family: 'code',
    preset: 'recommended',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    touches: ['code'],
    zh: `命令块的提示符不写用户名和主机名。

用户名和主机名对读者没有意义，妨碍复制，还会把不必公开的信息告诉别人。写 \`$\`（root 用 \`#\`），语言写 \`console\`，高亮器才能区分命令和输出。每个代码块只报告第一个提示符，建议的修改会改掉全部。`
  },
  messages: {
    unexpected: {
      en: 'Unexpected user and host in the prompt `{actual}`, expected `{expected}`',
      zh: '提示符 `{actual}` 含有用户名和主机名，应为 `{expected}`'
    }
  },
  create(context) {
    return {
      code(node) {
        const {draft} = context
        const fence = findFence(draft, node)
        if (!fence || !isShell(node)) return
        const prompts = findPrompts(node.value)
        const [first] = prompts
        if (!first) return
        const edits = sessions.has(fence.lang) ? [] : [fence.edit]
        for (const {from, glued, to, sign} of prompts) {
          const span = context.codeSpan(node, from, to)
          if (!span) continue
          const {start, end} = span
          // `[li@build01 src]$ls`: a command never touches `$`.
          const text = glued ? `${sign} ` : sign
          edits.push({start: start.offset, end: end.offset, text})
        }
        context.report({
          messageId: 'unexpected',
          at: context.codeSpan(node, first.from, first.to),
          expected: [first.sign],
          fix: {kind: 'suggest', edits, changes: ['code']}
        })
      }
    }
  }
})

/** A prompt in the value of a block, and what to write for it. */
interface Prompt {
  from: number
  to: number
  sign: string
  /** Whether the command follows without a blank. */
  glued: boolean
}

/** Prompts at the start of the lines of a block. */
function findPrompts(value: string): Array<Prompt> {
  const prompts: Array<Prompt> = []
  let lineFrom = 0
  for (const line of value.split('\n')) {
    const match = /[@:]/.test(line) ? promptOf.exec(line.slice(0, 200)) : null
    const [, before = '', prompt] = match ?? []
    if (prompt !== undefined) {
      const from = lineFrom + before.length
      const sign = /#$|^\[?root@/.test(prompt) ? '#' : '$'
      const glued = /\S/.test(line.charAt(before.length + prompt.length))
      prompts.push({from, to: from + prompt.length, sign, glued})
    }
    lineFrom += line.length + 1
  }
  return prompts
}

// > | li@build01:~$ vmstat      li@build01:/etc (main) $ git log
//     ^^^^^^^^^^^^^
// > | li@build01 ~ % vmstat     li@build01$ vmstat
//     ^^^^^^^^^^^^^^
// > | (env) [root@node3 ~]# vmstat
//           ^^^^^^^^^^^^^^^
// > | li@build01:~/my src$ ls   li@build01 ~> ls   build01:src li$ ls
//     ^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^
// A mail address before a comment has a blank and no path: `a@b.c # x`.
const promptOf = new RegExp(
  [
    '^(\\s*(?:\\([^()\\s]+\\)\\s?)?)(',
    '\\[[^\\s@\\[\\]]+@[^\\s@\\[\\]]+(?:[ :][^\\[\\]]*)?\\] ?[$#%](?=\\s|$|[a-z])',
    '|[\\w.-]+@[\\w.-]+:[^\\s$#%]*(?: \\([^()\\s]+\\))?(?:[$#%]| [$%])(?=\\s|$)',
    '|[\\w.-]+@[\\w.-]+ [~/][^\\s$#%]*(?: \\([^()\\s]+\\))? ?[$#%](?=\\s|$)',
    '|[\\w.-]+@[\\w.-]+(?:[$#%]| [$%])(?=\\s|$)',
    '|[\\w.-]+@[\\w.-]+:[~/][\\w./~-]*(?: [\\w./~-]+){1,3}[$#](?=\\s|$)',
    '|[\\w.-]+@[\\w.-]+ [~/][^\\s$#%>]*[>#](?=\\s|$)',
    '|[\\w.-]+:(?:~|[\\w./~-]+) [a-z_][\\w-]*[$#](?=\\s|$)',
    ')'
  ].join('')
)

/** The info string of a fenced block, and the edit that says `console`. */
function findFence(
  draft: Draft,
  node: Code
):
  {lang: string; edit: {start: number; end: number; text: string}} | undefined {
  const offset = node.position?.start.offset
  if (offset === undefined) return
  const line = draft.source.slice(offset, lineEnd(draft, offset))
  // As Pandoc has it, too: `{.sh}`.
  const [, marker, lang = ''] =
    /^((?:`{3,}|~{3,})\s*(?:\{\s*\.?)?)([^\s{}]*)/.exec(line) ?? []
  if (marker === undefined) return
  const start = offset + marker.length
  return {lang, edit: {start, end: start + lang.length, text: 'console'}}
}

function isShell(node: Code): boolean {
  const lang = node.lang?.toLowerCase().replaceAll(/^\{\.?|\}$/g, '')
  return lang === undefined || shells.has(lang) || sessions.has(lang)
}

// Languages of commands with their output.
const sessions: ReadonlySet<string> = new Set([
  'console',
  'sh-session',
  'shell-session',
  'shellsession'
])

const shells: ReadonlySet<string> = new Set([
  'bash',
  'ksh',
  'sh',
  'shell',
  'terminal',
  'zsh'
])
