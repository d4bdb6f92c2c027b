import type {Root, RootContent, Yaml} from 'mdast'
import type {Places} from './create-places.js'
import {findFrontMatter, type Matter} from './find-front-matter.js'
import {findMath, type MathSyntax} from './find-math.js'
import {readFields, type Fields} from './front-matter.js'
import type {Grammar} from './grammar.js'
import type {ParseOptions} from './parse-options.js'

/** Front matter of a tree. */
export interface TreeMatter {
  /** Its node, the first of the tree. */
  node: RootContent
  /** What it says. */
  fields: Fields
  /** Whether more than three dashes close it. */
  malformed: boolean
}

/** A tree and the front matter in it. */
export interface ParsedTree {
  /** Tree whose places are those of the source. */
  root: Root
  /** Front matter, if there is any. */
  matter?: TreeMatter | undefined
}

/** What must be known of a source before it is parsed. */
export interface Prepared {
  /** Where its front matter stands. */
  matter: Matter | undefined
  /** What that says. */
  fields: Fields | undefined
  /** Grammar to read it with. */
  grammar: Grammar
}

/**
 * Settle what the front matter of a source is and whether it has formulas.
 *
 * @param source
 *   Text without byte order mark.
 * @param options
 *   Which grammar to read.
 * @param places
 *   Places of the source.
 * @returns
 *   What the parser needs.
 */
export function prepareTree(
  source: string,
  options: ParseOptions,
  places: Places
): Prepared {
  const matter = findFrontMatter(source)
  const fields = matter && readFields(source, matter, places)
  const math = options.math ?? 'auto'
  const found = (): MathSyntax =>
    findMath(source, matter?.end ?? 0, fields?.fields ?? [])
  return {
    matter,
    fields,
    grammar: {
      matter: matter !== undefined && matter.form !== 'bare',
      math: math === 'auto' ? found() : math ? 'all' : 'none',
      cjkFriendly: options.cjkFriendly ?? false
    }
  }
}

/**
 * Parse the source of a draft.
 *
 * @param source
 *   Text without byte order mark.
 * @param prepared
 *   What is known of it.
 * @param parse
 *   Parser of Markdown.
 * @param places
 *   Places of the source.
 * @returns
 *   Tree.
 */
export function parseTree(
  source: string,
  {matter, fields, grammar}: Prepared,
  parse: (text: string, grammar: Grammar) => Root,
  places: Places
): ParsedTree {
  const root = parse(toParsable(source, matter), grammar)
  if (matter?.form === 'bare') {
    root.children.unshift(toYaml(source, matter, places))
  }
  const [node] = root.children
  if (!matter || !fields || !node) return {root}
  return {root, matter: {node, fields, malformed: matter.form === 'closer'}}
}

/**
 * The text for the parser, as long as the source so that offsets stay true.
 * A mark at its start would be dropped there without being counted.
 */
function toParsable(source: string, matter: Matter | undefined): string {
  if (matter?.form === 'bare') {
    return (
      source.slice(0, matter.end).replace(/[^\n\r]/g, ' ') +
      source.slice(matter.end)
    )
  }
  if (matter?.form === 'closer') {
    const closer = source.slice(matter.closeStart, matter.end)
    return (
      source.slice(0, matter.closeStart) +
      '---'.padEnd(closer.length) +
      source.slice(matter.end)
    )
  }
  return source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source
}

function toYaml(source: string, matter: Matter, places: Places): Yaml {
  return {
    type: 'yaml',
    value: source.slice(matter.valueStart, matter.valueEnd),
    position: places.span(0, matter.end)
  }
}
