/** Where the front matter of a source lies and how the author wrote it. */
export interface Matter {
  /** Language of the text. */
  format: 'toml' | 'yaml'
  /**
   * `closed`: as it should be; `closer`: closed by more than three dashes;
   * `bare`: without an opening line, as Hexo reads it.
   */
  form: 'bare' | 'closed' | 'closer'
  /** Offset where the text between the marker lines starts. */
  valueStart: number
  /** Offset where it ends, without its last line ending. */
  valueEnd: number
  /** Offset of the closing line. */
  closeStart: number
  /** Offset of the end of the closing line, without its line ending. */
  end: number
}

/** A line that can stand in YAML front matter, but for the text of a block. */
const yamlLine = /^(?:[\w\p{L}][\w\p{L} .-]*:(?:\s|$)|[ \t]|- |-$|#|\s*$)/u
const keyLine = /^[\w\p{L}][\w\p{L} .-]*:(?:\s|$)/u
const known = /^(?:title|date|layout|tags|categories):/
const marker = /^(---|\+\+\+)[ \t]*$/
const closer = /^-{4,}[ \t]*$/

/**
 * Find front matter at the start of a source.
 *
 * ```markdown
 * > | ---
 *     ^ start
 * > | title: "Some drafts"
 *     ^ valueStart        ^ valueEnd
 * > | ---
 *     ^ closeStart
 *        ^ end
 * ```
 *
 * @param source
 *   Text of a draft, without byte order mark.
 * @returns
 *   Its place, nothing if the first line opens none or it is never closed.
 */
export function findFrontMatter(source: string): Matter | undefined {
  const first = readLine(source, 0)
  const opened = marker.exec(first.text)?.[1]
  if (opened) return findClosed(source, opened, first.next)
  return keyLine.test(first.text) ? findBare(source) : undefined
}

function findClosed(
  source: string,
  opened: string,
  valueStart: number
): Matter | undefined {
  const format = opened === '---' ? 'yaml' : 'toml'
  let plausible = format === 'yaml'
  let keyed = false
  for (let at = valueStart; at < source.length;) {
    const {text, end, next} = readLine(source, at)
    const valueEnd = Math.max(valueStart, beforeEnding(source, at))
    const place = {format, valueStart, valueEnd, closeStart: at, end} as const
    if (marker.exec(text)?.[1] === opened) return {form: 'closed', ...place}
    if (plausible && keyed && closer.test(text)) {
      return {form: 'closer', ...place}
    }
    plausible &&= yamlLine.test(text)
    keyed ||= keyLine.test(text)
    at = next
  }
  return undefined
}

function findBare(source: string): Matter | undefined {
  let recognised = false
  for (let at = 0; at < source.length;) {
    const {text, end, next} = readLine(source, at)
    if (marker.exec(text)?.[1] === '---') {
      if (!recognised) return undefined
      const valueEnd = beforeEnding(source, at)
      return {
        format: 'yaml',
        form: 'bare',
        valueStart: 0,
        valueEnd,
        closeStart: at,
        end
      }
    }
    if (!yamlLine.test(text)) return undefined
    recognised ||= known.test(text)
    at = next
  }
  return undefined
}

function readLine(
  source: string,
  start: number
): {text: string; end: number; next: number} {
  let end = start
  while (end < source.length) {
    const code = source.charCodeAt(end)
    if (code === 10 || code === 13) break
    end++
  }
  const next = source.startsWith('\r\n', end) ? end + 2 : end + 1
  return {text: source.slice(start, end), end, next}
}

/** Offset before the line ending that ends at `offset`. */
function beforeEnding(source: string, offset: number): number {
  if (offset === 0) return 0
  return source.startsWith('\r\n', offset - 2) ? offset - 2 : offset - 1
}
