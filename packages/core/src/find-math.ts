import type {FrontMatterField} from './ast.js'
import {createLineEnds, fenceSize, skipQuotes} from './scan-line.js'

/**
 * Which formulas are read: none, those in text (`$x$`), or also blocks between
 * lines of `$$`.
 */
export type MathSyntax = 'all' | 'none' | 'text'

/** What the lines of a draft say about its formulas. */
interface Formulas {
  /** At least one that opens a line ends. */
  closed: boolean
  /** None makes a block that the parser would end elsewhere. */
  simple: boolean
}

/** A formula without blanks at its ends, unlike `$$ is the pid, $$ stays`. */
const tight = /^\$\$+(?![\s$])[^$\p{Script=Han}]*(?<!\s)\$\$/u

/** Keys of front matter that ask for formulas, in Jekyll, Hexo and Hugo. */
const keys = new Set(['katex', 'math', 'mathjax'])

/**
 * Decide whether a draft writes formulas, before it is parsed. A dollar sign
 * alone says nothing: prices and shell variables have it too.
 *
 * ```markdown
 * > | $$              > | $$x^2$$       > | $$ a = b
 *     ^^ a block        | ^^^^^^^ text      |   + c $$
 *   | x^2
 *   | $$
 * ```
 *
 * The last one is a block without end for the parser, which would take the rest
 * of the draft for a formula; as text it ends where its author meant.
 *
 * @param source
 *   Text of a draft.
 * @param from
 *   Where its front matter ends.
 * @param fields
 *   Fields of the front matter.
 * @returns
 *   Syntax to read.
 */
export function findMath(
  source: string,
  from: number,
  fields: ReadonlyArray<FrontMatterField>
): MathSyntax {
  const asked = fields.some(({key, value}) => keys.has(key) && value === true)
  if (!source.includes('$$', from)) return asked ? 'all' : 'none'
  const {closed, simple} = scanFormulas(source, from)
  if (!asked && !closed) return 'none'
  return simple ? 'all' : 'text'
}

/** One pass over the lines outside fences. */
function scanFormulas(source: string, from: number): Formulas {
  const formulas: Formulas = {closed: false, simple: true}
  let fence = ''
  /** The formula that is open: its `$$` alone in a line, or with text. */
  let open: 'bare' | 'begun' | undefined
  const toEnd = createLineEnds(source)
  for (let start = from; start < source.length;) {
    const end = toEnd(start)
    const {at} = skipQuotes(source, start, end, Infinity)
    const size = fenceSize(source, at, end)
    if (fence) {
      const marks = source.slice(at, end).trimEnd()
      if (size >= fence.length && marks === fence.padEnd(size, fence[0])) {
        fence = ''
      }
    } else if (size > 0) {
      if (open) leave()
      fence = source.slice(at, at + size)
    } else if (open) {
      readLine(source.slice(at, end).trimEnd())
    } else if (source.startsWith('$$', at)) {
      openFormula(source.slice(at, end).trimEnd())
    }
    start = end + 1
  }
  if (open) leave()
  return formulas

  function openFormula(line: string): void {
    const rest = line.replace(/^\$+/, '')
    if (rest.includes('$$')) {
      formulas.closed ||= endsFormula(line) || tight.test(line)
    } else if (!rest.includes('$')) open = rest === '' ? 'bare' : 'begun'
  }

  /** A line below the one that opened a formula. */
  function readLine(line: string): void {
    if (line.includes('$$')) {
      formulas.closed ||= endsFormula(line)
      if (open === 'bare' && /^\$+$/.test(line)) open = undefined
      else leave()
    } else if (line === '' && open === 'begun') {
      leave()
    }
  }

  function leave(): void {
    formulas.simple = false
    open = undefined
  }
}

/** Whether no word stands behind the last `$$`. */
function endsFormula(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line.slice(line.lastIndexOf('$$')))
}
