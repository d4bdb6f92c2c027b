import type {Writable} from 'node:stream'

/**
 * The one door to stdout and stderr; nothing else may call `write`.
 *
 * File names, titles and messages come from strangers. A control character
 * could move the cursor of a terminal, a `::error` at the start of a line
 * could forge a finding in the log of a CI job. So data goes through
 * `visible`, and whatever was missed is made harmless here.
 */
export interface Sink {
  /** Write text; resolves when the stream took it, rejects when it broke. */
  write(text: string): Promise<void>
  /** Write the contents of a file as they are, unless a terminal shows them. */
  writeFile(contents: string | Uint8Array): Promise<void>
  /** Replace the current line of a terminal. */
  rewrite(text: string): Promise<void>
}

export function createSink(stream: Writable & {isTTY?: boolean}): Sink {
  let broken: Error | undefined
  stream.on('error', (error: Error) => {
    broken ??= error
  })
  return {
    write: (text) => send(harmless(text)),
    writeFile: (contents) =>
      send(
        stream.isTTY && typeof contents === 'string'
          ? harmless(contents)
          : contents
      ),
    rewrite: (text) => send(`\r\u001b[K${visible(text)}`)
  }

  function send(text: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (broken) return reject(broken)
      stream.write(text, (error) => (error ? reject(error) : resolve()))
    })
  }
}

/**
 * Data as one harmless piece of a line: control characters, line breaks,
 * bidirectional controls and lone surrogates as visible escapes.
 */
export function visible(data: string): string {
  return data
    .replaceAll('\n', String.raw`\n`)
    .replace(unsafe, escaped)
    .replace(command, withoutBracket)
}

/** JSON whose value is unchanged and whose text cannot speak to a log. */
export function harmlessJson(json: string): string {
  return json
    .replace(unsafe, (character) => {
      const code = character.charCodeAt(0).toString(16).padStart(4, '0')
      return String.raw`\u${code}`
    })
    .replace(command, (mark) => `${mark.slice(0, -1)}${String.raw`\u005b`}`)
}

function harmless(text: string): string {
  return text
    .replace(unsafeOrColour, (match) =>
      // Only a colour sequence, which is ours, is longer than one character.
      match.length > 2 ? match : escaped(match)
    )
    .replace(command, withoutBracket)
}

function withoutBracket(mark: string): string {
  return `${mark.slice(0, -1)}${escaped('[')}`
}

function escaped(character: string): string {
  // A matched character always has a code point.
  return String.raw`\u{${character.codePointAt(0)!.toString(16)}}`
}

// Control characters but LF, lone surrogates, the Arabic letter mark,
// bidirectional controls, line and paragraph separators.
const unsafe =
  /(?!\n)[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

const unsafeOrColour = new RegExp(
  String.raw`\u001b\[[0-9;]*m|${unsafe.source}`,
  'gu'
)

// Azure and TeamCity read commands anywhere in a line.
const command = /##(?:vso|teamcity)?\[/gu
