import type {Root, Yaml} from 'mdast'
import type {VFile} from 'vfile'
import type {Draft, Problem} from './ast.js'
import {buildDraft, type DraftSource} from './build-draft.js'
import {createPlaces, type Places} from './create-places.js'
import {decode, type Decoded} from './decode.js'
import {detectFacts} from './detect.js'
import {findExcess} from './find-excess.js'
import {findFrontMatter, type Matter} from './find-front-matter.js'
import {readFields} from './front-matter.js'
import {parseMarkdown} from './parse-markdown.js'
import {checkOptions, type ParseOptions} from './parse-options.js'

/** What can be parsed: text, bytes, or a file that holds either. */
export type Compatible = string | Uint8Array | VFile

/**
 * Parse a draft into topics and facts.
 *
 * What keeps a draft from being read is a `Problem` of the result, never an
 * error.
 *
 * @param value
 *   Text, bytes, or a file.
 * @param options
 *   Configuration (optional).
 * @returns
 *   Draft.
 * @throws
 *   On a wrong option.
 */
export function parseDraft(
  value: Compatible,
  options?: ParseOptions | null | undefined
): Draft {
  const settings = checkOptions(options)
  const content =
    typeof value === 'string' || value instanceof Uint8Array
      ? value
      : (value.value ?? '')
  const decoded = decode(content, settings.encoding)
  const places = createPlaces(decoded.source)
  const problem = findFatal(decoded, places, settings, content.length)
  if (problem) return refuse(decoded, places, problem)

  const draft = buildDraft(readTree(decoded, places), settings)
  const {facts, problems} = detectFacts(draft, settings)
  draft.facts = facts
  draft.problems.push(...problems)
  return draft
}

function findFatal(
  {source, file}: Decoded,
  places: Places,
  {limits}: ParseOptions,
  size: number
): Problem | undefined {
  if (file.encoding === 'unknown') {
    const position = places.span(0, source.length)
    return {code: 'E_ENCODING', position, values: {bytes: size}}
  }
  const excess = findExcess(source, limits, size)
  if (!excess) return undefined
  const {code, limit, found, allowed, start, end} = excess
  return {
    code,
    limit,
    position: places.span(start, end),
    values: {found, allowed}
  }
}

/** One topic over all of it, so that no character is lost. */
function refuse(decoded: Decoded, places: Places, problem: Problem): Draft {
  const position = places.span(0, decoded.source.length)
  const root: Root = {type: 'root', children: [], position}
  const draft = buildDraft({root, places, ...decoded}, {})
  draft.problems.push(problem)
  return draft
}

function readTree(decoded: Decoded, places: Places): DraftSource {
  const {source} = decoded
  const matter = findFrontMatter(source)
  const text = toParsable(source, matter)
  const root = parseMarkdown(
    text,
    matter !== undefined && matter.form !== 'bare'
  )
  if (matter?.form === 'bare') {
    root.children.unshift(toYaml(source, matter, places))
  }
  const node = matter && root.children[0]
  return {
    ...decoded,
    root,
    places,
    ...(node && {
      matter: {
        node,
        fields: readFields(source, matter, places),
        malformed: matter.form === 'closer'
      }
    })
  }
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
