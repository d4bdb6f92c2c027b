import type {Code} from 'mdast'
import type {BlockRole} from './block-role.js'

const shells = new Set('bash bat cmd fish powershell sh shell zsh'.split(' '))
const configs = new Set(
  'cfg conf config desktop dosini ini nginx properties systemd toml yaml yml'.split(
    ' '
  )
)
const drawings = new Set(
  'dot flow flowchart graphviz mermaid plantuml puml sequence'.split(' ')
)
const programs = new Set(
  (
    'apt apt-get awk brew cat cd chmod chown cp crash curl dd df dmesg docker ' +
    'dpkg du echo export find free gcc gdb git go grep helm insmod ip journalctl ' +
    'kubectl kill ln ls lsblk lsmod lsof make mkdir mkfs modprobe mount mv npm ' +
    'npx pacman perf ping pip pip3 podman ps python python3 qemu-system-x86_64 ' +
    'rm rpm rsync scp sed service sh source ssh strace sudo sysctl systemctl tail ' +
    'tar tcpdump tee top touch umount unzip vi vim virsh wget yum zypper'
  ).split(' ')
)

/**
 * Prompt of a shell with its command.
 *
 * ```markdown
 * > | $ uname -r
 *     ^^
 * > | [root@host ~]# uname -r
 *     ^^^^^^^^^^^^^^^
 * ```
 */
const prompt =
  /^\s*(?:\$ +|>>> |\[[^\]\r\n]{1,80}\] ?[$#] ?|[\w.-]{1,40}@[\w.-]{1,80}(?::| )[^\r\n$#]{0,120}[$#] ?)\S/
const comment = /^\s*(?:#|\/\/)/
// > | # free -m
//     ^^
const rootPrompt = /^\s*# ([a-z][\w.-]{0,40})((?: \S+){0,20})\s*$/
// > | 添加下面的内容：, 修改为：, Add this line to the file:
const asksToWrite =
  /(?:写入|修改为|修改成|改为|改成)[^。]{0,20}[：:]$|(?:添加|加入|加上)[^。]{0,16}(?:行|内容|配置|参数|字段|选项|[如以]下|下面|文件)[^。]{0,8}[：:]$|\b(?:add|append|put|write|insert|paste|change)\b[^.:]{0,60}\b(?:lines?|contents?|entry|entries|following (?:to|in|into)|block|section)\b[^.:]{0,40}:$/i
// > | 运行结果：, Output:
const showsOutput =
  /(?:输出|结果|打印)(?:内容|信息|结果|如下|为|是)*[：:]$|\b(?:outputs?|prints?|results?)(?: is| was)?:$/i
// > | make it slow, make it sweet
const spoken = /, |(?<=\s)(?:it|the|a|my|your|me|you)(?=\s|$)/
const callLine =
  /^[\s|+`\\├└│─>=-]*[A-Za-z_][\w.:]*(?:\([^()]*\))?[ \t]*(?:(?:\/\/|#|\/\*).*)?$/
const treeMark = /->|=>|[├└│]|\|-|\+-|`-/

/**
 * Find what a code block is used for.
 *
 * @param node
 *   Code.
 * @param lead
 *   Text of the paragraph before it.
 * @returns
 *   Role.
 */
export function codeRole(node: Code, lead: string): BlockRole {
  const language = (node.lang ?? '').toLowerCase()
  const lines = node.value.split(/\r\n|\n|\r/).filter((line) => line.trim())
  if (drawings.has(language)) return 'figure'
  const told = lead.replace(/[\s*_]+$/, '')
  if (configs.has(language)) return 'config'
  // A verse is put in as well, a line of a file holds more than Han.
  if (asksToWrite.test(told) && /[A-Za-z0-9]/.test(node.value)) return 'config'
  const plain = /^(?:|plain|plaintext|text|txt|console|none)$/.test(language)
  const shell = shells.has(language)
  if (shell || plain) {
    const asked = lines.map(
      (line, at) => prompt.test(line) || isRootPrompt(lines, at)
    )
    const prompts = asked.filter(Boolean).length
    const rest = lines.filter((line, at) => !asked[at] && !comment.test(line))
    if (prompts > 0 && rest.length > 0) return 'transcript'
    if (showsOutput.test(told) && prompts === 0 && !lines.some(isCommand)) {
      return 'code'
    }
    if (prompts > 0 || shell) return 'command'
  }
  if (plain && isProse(node.value)) return 'prose-in-code'
  if (isCallChain(lines)) return 'call-chain'
  if (plain && isCommands(lines)) return 'command'
  return language === 'console' ? 'transcript' : 'code'
}

function isProse(value: string): boolean {
  const han = value.match(/\p{Script=Han}/gu)?.length ?? 0
  return han >= 12 && han * 3 >= value.replace(/\s+/g, '').length
}

function isCallChain(lines: ReadonlyArray<string>): boolean {
  if (lines.length < 2) return false
  const calls = lines.filter((line) => line.length < 200 && callLine.test(line))
  if (calls.length < lines.length * 0.7) return false
  const marked = lines.some((line) => treeMark.test(line))
  const named = calls.filter((line) => /\w\(|_/.test(line)).length
  const indented = new Set(lines.map((line) => line.search(/\S/))).size > 1
  return (marked || indented) && named >= calls.length * 0.5
}

function isCommands(lines: ReadonlyArray<string>): boolean {
  const commands = lines.filter((line) => !comment.test(line))
  const known = commands.filter((line) => isCommand(line))
  return known.length > 0 && known.length >= commands.length * 0.5
}

/** Opens with a program that we know, and goes on unlike a sentence. */
function isCommand(line: string): boolean {
  const word = /^\s*(\S+)/.exec(line)?.[1] ?? ''
  return word.startsWith('./') || (programs.has(word) && !spoken.test(line))
}

/**
 * Whether the `#` of a line is the prompt of root and opens no comment: a
 * program we know with options or alone, and what it printed below.
 *
 * ```markdown
 * > | # free -m
 *     ^
 * > |               total        used
 * ```
 *
 * @param lines
 *   Lines of a listing.
 * @param at
 *   Index of the line.
 * @returns
 *   Whether it is a prompt.
 */
export function isRootPrompt(
  lines: ReadonlyArray<string>,
  at: number
): boolean {
  const [, program = '', rest = ''] = rootPrompt.exec(lines[at] ?? '') ?? []
  const next = lines[at + 1]
  if (!programs.has(program) || next === undefined) return false
  if (rest !== '' && !/ [-/.$]|[=|]/.test(rest)) return false
  return !comment.test(next) && !prompt.test(next) && !isCommand(next)
}
