import type {VFile} from 'vfile'
import type {Draft, Problem} from './ast.js'
import {buildDraft, refuseDraft} from './build-draft.js'
import {createPlaces, type Places} from './create-places.js'
import {decode, type Decoded} from './decode.js'
import {detectFacts} from './detect.js'
import {findExcess, type Excess} from './find-excess.js'
import {parseMarkdown} from './parse-markdown.js'
import {checkOptions, type ParseOptions} from './parse-options.js'
import {parseTree, prepareTree} from './parse-tree.js'

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
 *   On a wrong option, or on a value that is none of these.
 */
export function parseDraft(
  value: Compatible,
  options?: ParseOptions | null | undefined
): Draft {
  const settings = checkOptions(options)
  const content = contentOf(value)
  const decoded = decode(content, settings.encoding)
  const {source} = decoded
  const places = createPlaces(source)
  const prepared = prepareTree(source, settings, places)
  const {math} = prepared.grammar
  const size = content.length
  const excess = findExcess(source, settings.limits, size, math !== 'none')
  const problem = findFatal(decoded, places, size, excess)
  if (problem) return refuseDraft({...decoded, places}, problem)

  const tree = parseTree(source, prepared, parseMarkdown, places)
  const draft = buildDraft({...decoded, ...tree, places}, settings)
  const {facts, problems} = detectFacts(draft, settings)
  draft.facts = facts
  draft.problems.push(...problems)
  return draft
}

function contentOf(value: Compatible): string | Uint8Array {
  if (typeof value === 'string' || value instanceof Uint8Array) return value
  // A program without types may give anything.
  const unknown: unknown = value
  if (
    typeof unknown !== 'object' ||
    unknown === null ||
    !('messages' in unknown)
  ) {
    throw new TypeError(
      `Unexpected value of type ${unknown === null ? 'null' : typeof unknown}, expected a string, bytes (\`Uint8Array\`) or a \`VFile\``
    )
  }
  return value.value ?? ''
}

function findFatal(
  {source, file}: Decoded,
  places: Places,
  size: number,
  excess: Excess | undefined
): Problem | undefined {
  if (file.encoding === 'unknown') {
    const position = places.span(0, source.length)
    return {code: 'E_ENCODING', position, values: {bytes: size}}
  }
  if (!excess) return undefined
  const {code, limit, found, allowed, start, end} = excess
  return {
    code,
    limit,
    position: places.span(start, end),
    values: {found, allowed}
  }
}
