import type {Draft, Span, Topic} from './ast.js'
import {copyData} from './copy-data.js'
import {placesOf} from './create-places.js'
import type {
  BlockJson,
  DraftJson,
  FrontMatterJson,
  PlacedJson,
  ProblemJson,
  TopicJson
} from './draft-json.js'
import {factsToJson, toPair} from './facts-to-json.js'
import {indexDraft} from './index-draft.js'
import {withoutAbsent} from './without-absent.js'

/** What `toJSON` gives. */
export interface JsonOptions {
  /** Facts of low confidence and evidence too (default: `false`). */
  all?: boolean | null | undefined
  /** The source as `markdown` (default: `true`). */
  source?: boolean | null | undefined
}

/**
 * Turn a draft into plain data, for `JSON.stringify` and other programs.
 *
 * @param draft
 *   Draft.
 * @param options
 *   What to give (optional).
 * @returns
 *   Data that shares nothing with the draft.
 */
export function toJSON(
  draft: Draft,
  options?: JsonOptions | null | undefined
): DraftJson {
  const {file, source} = draft
  const {others, ...facts} = factsToJson(draft, options?.all ?? false)
  return withoutAbsent({
    v: 1,
    kind: 'draft',
    source: {
      ...file,
      lines: placesOf(draft).lineCount,
      length: source.length
    },
    problems: draft.problems.map(({code, limit, position, values}) =>
      withoutAbsent<ProblemJson>({
        code,
        limit,
        ...toPlace(position),
        values: {...values}
      })
    ),
    frontMatter: toFrontMatter(draft),
    topics: toTopics(draft),
    ...facts,
    others: others.length > 0 ? others : undefined,
    atoms: draft.atoms.map(({kind, text, target, position}) =>
      withoutAbsent({kind, text, target, ...toPlace(position)})
    ),
    blocks: toBlocks(draft),
    markdown: (options?.source ?? true) ? source : undefined
  })
}

function toPlace(position: Span): PlacedJson {
  return {line: position.start.line, span: toPair(position)}
}

function toFrontMatter(draft: Draft): FrontMatterJson | undefined {
  const node = draft.children[0]
  if (node?.type !== 'frontMatter') return undefined
  const {format, malformed, fields} = node
  return withoutAbsent({
    format,
    malformed,
    ...toPlace(node.position),
    fields: fields.map(({key, value, position}) =>
      withoutAbsent({
        key,
        value: copyData(value) ?? undefined,
        ...toPlace(position)
      })
    )
  })
}

function toTopics(draft: Draft): Array<TopicJson> {
  const index = indexDraft(draft)
  const places = placesOf(draft)
  const list: Array<TopicJson> = []
  const open: Array<{topic: Topic; start: number}> = []
  for (const topic of index.topics()) {
    while ((open.at(-1)?.topic.outlineDepth ?? 0) >= topic.outlineDepth) {
      open.pop()
    }
    const start = firstLine(topic)
    const {title} = topic
    list.push(
      withoutAbsent({
        id: topic.id,
        title: title?.text,
        titleSpan: title && toPair(title.position),
        anchor: title?.anchor,
        ordinal: title?.ordinal,
        checkbox: title?.checkbox,
        accidental: title?.accidental,
        origin: topic.origin,
        depth: topic.depth,
        outlineDepth: topic.outlineDepth,
        start,
        end: Math.max(start, index.lines(topic)[1]),
        parentStart: open.at(-1)?.start,
        span: toPair(topic.position),
        own: toPair(topic.own)
      })
    )
    open.push({topic, start})
  }
  return list

  /** Blank lines before the first block are no line of its own to a reader. */
  function firstLine(topic: Topic): number {
    const first = topic.children[0]?.position?.start.offset ?? 0
    const {offset} = topic.own.start
    return Math.min(places.spot(Math.max(first, offset)).line, places.lineCount)
  }
}

function toBlocks(draft: Draft): Array<BlockJson> {
  return indexDraft(draft)
    .blocks()
    .map(({id, role, node, topic, cell}) => {
      const place = node.position
      const start = place?.start.offset ?? cell.start.offset
      const end = place?.end.offset ?? cell.end.offset
      return {
        id,
        type: node.type,
        role,
        topic: topic.id,
        line: place?.start.line ?? cell.start.line,
        span: [start, end],
        cell: toPair(cell)
      }
    })
}
