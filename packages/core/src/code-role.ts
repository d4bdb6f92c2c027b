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
const asksToWrite =
  /(?:添加|写入|加入|修改为|修改成|改为|改成)[^。]{0,20}[：:]$/
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
  if (configs.has(language) || asksToWrite.test(lead)) return 'config'
  const plain = /^(?:|plain|plaintext|text|txt|console|none)$/.test(language)
  const shell = shells.has(language)
  if (shell || plain) {
    const prompts = lines.filter((line) => prompt.test(line)).length
    const rest = lines.filter(
      (line) => !prompt.test(line) && !comment.test(line)
    )
    if (prompts > 0 && rest.length > 0) return 'transcript'
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
  const known = commands.filter((line) => {
    const word = /^\s*(\S+)/.exec(line)?.[1] ?? ''
    return programs.has(word) || word.startsWith('./')
  })
  return known.length > 0 && known.length >= commands.length * 0.5
}
