import {isRootPrompt} from '../code-role.js'

/** A line of a listing with its offsets. */
export interface CodeLine {
  text: string
  start: number
  end: number
}

/** A command with its offsets, and what it printed. */
export interface FoundCommand {
  value: string
  program: string
  prompt?: string | undefined
  start: number
  end: number
  output?: [number, number] | undefined
}

/**
 * Prompt of a shell.
 *
 * ```markdown
 * > | $ uname -r
 *     ^^
 * > | [root@host ~]# uname -r
 *     ^^^^^^^^^^^^^^^
 * > | user@host:~$ uname -r
 *     ^^^^^^^^^^^^^
 * ```
 */
const prompt =
  /^\s*(?:\$ +|>>> |\[[^\]\r\n]{1,80}\] ?[$#] ?|[\w.-]{1,40}@[\w.-]{1,80}(?::| )[^\r\n$#]{0,120}[$#] ?)(?=\S)/
// > | cat <<EOF
//         ^^^^^
const heredoc = /<<-?\s?["']?([A-Za-z_]\w{0,40})["']?/
/** What may stand before the program: variables, `sudo`. */
const opening = /^(?:[A-Za-z_]\w{0,80}=\S*\s+|sudo\s+(?:-\w+\s+)?)+/

/**
 * Find the commands of a listing.
 *
 * @param lines its lines
 * @param transcript whether lines without a prompt are output
 * @returns commands and comments, in order
 */
export function findCommands(
  lines: ReadonlyArray<CodeLine>,
  transcript: boolean
): {commands: Array<FoundCommand>; comments: Array<CodeLine>} {
  const commands: Array<FoundCommand> = []
  const comments: Array<CodeLine> = []
  const texts = lines.map(({text}) => text)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line?.text.trim()) continue
    const mark =
      prompt.exec(line.text)?.[0] ??
      (transcript && isRootPrompt(texts, at)
        ? /^\s*# /.exec(line.text)?.[0]
        : undefined)
    if (mark === undefined && transcript) {
      const last = commands.at(-1)
      if (last) last.output = [last.output?.[0] ?? line.start, line.end]
      continue
    }
    if (mark === undefined && /^\s*#/.test(line.text)) {
      comments.push({...line, start: line.start + indentOf(line.text)})
      continue
    }
    const last = endOf(lines, at)
    commands.push(toCommand(lines.slice(at, last + 1), mark))
    at = last
  }
  return {commands, comments}
}

/** Index of the last line of the command that starts here. */
function endOf(lines: ReadonlyArray<CodeLine>, from: number): number {
  const word = heredoc.exec(lines[from]?.text ?? '')?.[1]
  if (word !== undefined) {
    const close = lines.findIndex(
      ({text}, index) => index > from && text.trim() === word
    )
    return close < 0 ? lines.length - 1 : close
  }
  let at = from
  while (
    at < lines.length - 1 &&
    /(?:\\|\||&&)\s*$/.test(lines[at]?.text ?? '')
  ) {
    at++
  }
  return at
}

function toCommand(
  lines: ReadonlyArray<CodeLine>,
  mark: string | undefined
): FoundCommand {
  const [first] = lines
  const last = lines.at(-1)
  const skip = mark?.length ?? indentOf(first?.text ?? '')
  const texts = lines.map(({text}) => text)
  const value = texts.join('\n').slice(skip).trimEnd()
  const program = /^\S+/.exec(value.replace(opening, ''))?.[0] ?? value
  return {
    value,
    program,
    ...(mark === undefined ? {} : {prompt: mark.trim()}),
    start: (first?.start ?? 0) + skip,
    end: last?.end ?? 0
  }
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
