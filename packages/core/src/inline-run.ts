/** What was counted in one inline run: text between two ends of a block. */
interface InlineRun {
  /** Runs of `*`, `_` and `~`. */
  delimiters: number
  /**
   * Runs of backticks, or of `$`, that no other run closes, and openers of
   * HTML without an end, times characters.
   */
  backticks: number
  /** Square brackets. */
  brackets: number
  /** Offset where it starts. */
  start: number
  /** Offset where it ends. */
  end: number
}

/** Counts inline runs, line by line. */
export interface InlineCounter {
  /** Count a line, or the rest of one. */
  add(start: number, end: number): void
  /** Close the run and give what was counted, if there was a line. */
  close(): InlineRun | undefined
}

/**
 * Start counting the inline runs of a source.
 *
 * @param source
 *   Text.
 * @param formulas
 *   Whether to count runs of `$` as well.
 * @returns
 *   Counter.
 */
export function createInlineCounter(
  source: string,
  formulas: boolean
): InlineCounter {
  let start = -1
  let end = -1
  let delimiters = 0
  let brackets = 0
  let ticks: Array<number> = []
  let dollars: Array<number> = []
  const html = createHtmlCounter(source)

  return {
    add(from, to) {
      if (start === -1) start = from
      end = to
      for (let at = from; at < to; at++) {
        const code = source.charCodeAt(at)
        if (code === 92 /* `\` */) at++
        else if (code === 42 || code === 95 || code === 126) {
          at = skipSame(at, to)
          delimiters++
        } else if (code === 91 || code === 93 /* `[`, `]` */) {
          brackets++
        } else if (code === 60 /* `<` */) {
          html.open(at)
        } else if (code === 62 /* `>` */) {
          html.close(at)
        } else if (code === 96) {
          const last = skipSame(at, to)
          ticks.push(last - at + 1)
          at = last
        } else if (code === 36 && formulas) {
          const last = skipSame(at, to)
          dollars.push(last - at + 1)
          at = last
        }
      }
    },
    close() {
      if (start === -1) return undefined
      const unmatched =
        countUnmatched(ticks) + countUnmatched(dollars) + html.take()
      const backticks = unmatched * (end - start)
      const run = {delimiters, backticks, brackets, start, end}
      start = -1
      delimiters = 0
      brackets = 0
      if (ticks.length > 0) ticks = []
      if (dollars.length > 0) dollars = []
      return run
    }
  }

  /** Offset of the last of equal characters. */
  function skipSame(from: number, to: number): number {
    let at = from
    while (at + 1 < to && source[at + 1] === source[from]) at++
    return at
  }
}

/** What HTML opens with and runs on to its end, wherever that is. */
const html: ReadonlyArray<readonly [opener: string, end: string]> = [
  ['<!--', '--'],
  ['<![CDATA[', ']]'],
  ['<?', '?'],
  ['<!', '']
]

/** Counts openers of HTML that have no end: the parser looks for one of each. */
function createHtmlCounter(source: string): {
  open(at: number): void
  close(at: number): void
  take(): number
} {
  const counts = html.map(() => 0)
  return {
    open(at) {
      const kind = html.findIndex(([opener]) => source.startsWith(opener, at))
      if (kind !== -1) counts[kind] = (counts[kind] ?? 0) + 1
    },
    close(at) {
      for (const [kind, [, end]] of html.entries()) {
        if (counts[kind] && source.endsWith(end, at)) counts[kind] = 0
      }
    },
    take() {
      const open = counts.reduce((sum, count) => sum + count, 0)
      if (open > 0) counts.fill(0)
      return open
    }
  }
}

/** Runs in order that find no later run of their length. */
function countUnmatched(sizes: ReadonlyArray<number>): number {
  if (sizes.length === 0) return 0
  const next = new Map<number, number>()
  const closers: Array<number | undefined> = sizes.map(() => undefined)
  for (let index = sizes.length - 1; index >= 0; index--) {
    const size = sizes[index] ?? 0
    closers[index] = next.get(size)
    next.set(size, index)
  }
  let unmatched = 0
  for (let index = 0; index < sizes.length; index++) {
    const closer = closers[index]
    if (closer === undefined) unmatched++
    else index = closer
  }
  return unmatched
}
