import type {VFile} from 'vfile'
import type {Draft, Problem} from './ast.js'
import {buildDraft, refuseDraft} from './build-draft.js'
import {createPlaces, type Places} from './create-places.js'
import {decode, type Decoded} from './decode.js'
import {detectFacts} from './detect.js'
import {findExcess} from './find-excess.js'
import {parseMarkdown} from './parse-markdown.js'
import {checkOptions, type ParseOptions} from './parse-options.js'
import {parseTree} from './parse-tree.js'

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
  if (problem) return refuseDraft({...decoded, places}, problem)

  const {source} = decoded
  const tree = parseTree(source, settings, parseMarkdown, places)
  const draft = buildDraft({...decoded, ...tree, places}, settings)
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
