import type {Draft, PlacedJson, SpanJson} from '@inkstone/core'
import {utf8ToBytes} from '@noble/hashes/utils.js'
import type {DocumentOptions} from './document-options.js'
import type {
  DocumentFrontMatterLine,
  DocumentTopicLine
} from './document-line.js'
import type {DraftDocument} from './draft-document.js'
import type {Finding} from './finding.js'
import {lastAt, placesOf} from './line-places.js'
import {toJson} from './to-json.js'

/** What lines hold. */
export interface LinesOptions extends DocumentOptions {
  /** What a line is (default: `'document'`). */
  per?: 'document' | 'topic' | null | undefined
}

/** DuckDB refuses longer lines unless it is told otherwise. */
const longestLine = 16 * 1024 * 1024

/**
 * Turn a draft into lines of JSON: one for the whole, or one for the front
 * matter and one for each topic, whose `markdown` together is the source.
 *
 * @param draft
 *   the draft
 * @param options
 *   what the document holds, what a line is
 * @returns
 *   lines, each with its line feed
 * @throws RangeError
 *   if a document is longer than readers of such lines take
 */
export function toLines(draft: Draft, options?: LinesOptions | null): string {
  const document = toJson(draft, options)
  if (options?.per === 'topic')
    return topicLines(draft, document).map(toLine).join('')
  const line = toLine(document)
  if (isTooLong(line))
    throw new RangeError(
      "Unexpected document of more than 16 MiB in one line, expected `per: 'topic'`"
    )
  return line
}

/** In bytes, of which a UTF-16 unit takes one to three. */
function isTooLong(line: string): boolean {
  return (
    line.length > longestLine ||
    (line.length * 3 > longestLine && utf8ToBytes(line).length > longestLine)
  )
}

/** JSON may hold U+2028 and U+2029, which other readers take for line ends. */
function toLine(value: object): string {
  return (
    JSON.stringify(value)
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029') + '\n'
  )
}

function topicLines(
  draft: Draft,
  document: DraftDocument
): Array<DocumentFrontMatterLine | DocumentTopicLine> {
  const {source: text} = draft
  const {config, meta, problems, source, tool, topics} = document
  const {path, sha256} = source
  const whole = document.markdown !== undefined
  const findings = new Map<number, Array<Finding>>()
  for (const finding of document.findings) {
    const start = findingStart(draft, finding)
    const at = lastAt(topics, start, ({own}) => own[0])
    const known = findings.get(at)
    if (known) known.push(finding)
    else findings.set(at, [finding])
  }
  const first: DocumentFrontMatterLine = {
    v: 1,
    kind: 'front-matter',
    path,
    sha256,
    tool,
    source,
    meta,
    problems,
    config,
    findings: findings.get(-1) ?? [],
    markdown: whole ? text.slice(0, meta.span?.[1] ?? 0) : undefined
  }

  return [
    first,
    ...topics.map((topic, index): DocumentTopicLine => {
      const [start, end] = topic.own
      const rows = <Row extends PlacedJson>(table: ReadonlyArray<Row>) =>
        within(table, topic.own, ({span}) => span[0])

      return {
        v: 1,
        kind: 'topic',
        path,
        sha256,
        topic,
        questions: rows(document.questions),
        answers: rows(document.answers),
        definitions: rows(document.definitions),
        references: rows(document.references),
        counts: rows(document.counts),
        markers: rows(document.markers),
        notes: rows(document.notes),
        steps: rows(document.steps),
        entities: rows(document.entities),
        others: document.others && rows(document.others),
        atoms: rows(document.atoms),
        blocks: rows(document.blocks),
        code: rows(document.code),
        links: rows(document.links),
        cards: within(document.cards, topic.own, (card) => card.source.start),
        findings: findings.get(index) ?? [],
        markdown: whole ? text.slice(start, end) : undefined
      }
    })
  ]
}

/** A finding without a place is about the whole: in front of all topics. */
function findingStart(draft: Draft, {column, line, span}: Finding): number {
  return line === undefined || column === undefined
    ? -1
    : placesOf(draft).offsetAt({line, column, offset: span?.[0]})
}

/** Rows, sorted by start, that start in a span. */
function within<Row>(
  rows: ReadonlyArray<Row>,
  [start, end]: SpanJson,
  startOf: (row: Row) => number
): Array<Row> {
  return rows.slice(
    lastAt(rows, start - 1, startOf) + 1,
    lastAt(rows, end - 1, startOf) + 1
  )
}
