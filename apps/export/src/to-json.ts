import {toJSON, type Draft, type PlacedJson} from '@inkstone/core'
import {byteOffset} from './byte-offset.js'
import {documentMeta} from './document-meta.js'
import type {DocumentOptions} from './document-options.js'
import {documentTables} from './document-tables.js'
import {documentTopics} from './document-topics.js'
import type {DocumentRow, DraftDocument} from './draft-document.js'
import {dropUndefined} from './drop-undefined.js'
import {placesOf} from './line-places.js'
import {sourceSha256} from './source-sha256.js'
import {toFinding} from './to-finding.js'
import {version} from './version.js'

/** Where the schema of a document is found. */
const schema = 'https://unpkg.com/@inkstone/export@1/schema/draft.v1.json'

/**
 * Turn a draft into data to query. Same draft, options and version: same
 * document; nothing of the machine is in it.
 *
 * @param draft
 *   the draft
 * @param options
 *   how much of it, its path, findings, cards
 * @returns
 *   plain data, for `JSON.stringify`
 */
export function toJson(
  draft: Draft,
  options?: DocumentOptions | null
): DraftDocument {
  const {cards, config, messages} = options ?? {}
  const path = options?.path ?? undefined
  const detail = options?.detail ?? 'standard'
  const full = detail === 'full'
  const outline = detail === 'outline'
  const json = toJSON(draft, {all: full})
  const tables = outline ? {code: [], links: []} : documentTables(draft)
  const {columnAt} = placesOf(draft)

  return dropUndefined({
    $schema: schema,
    v: 1,
    kind: 'document',
    tool: {name: 'inkstone', version},
    config: config ?? undefined,
    source: dropUndefined({
      ...json.source,
      path,
      bytes: byteOffset(draft, draft.source.length),
      sha256: options?.sourceSha256 ?? sourceSha256(draft)
    }),
    meta: documentMeta(draft, path),
    problems: json.problems.map(place),
    topics: documentTopics(draft, json.topics, full),
    questions: json.questions.map(place),
    answers: outline ? [] : json.answers.map(place),
    definitions: outline
      ? []
      : json.definitions.map((row) => {
          const {termSpan, ...rest} = place(row)
          return full ? {...rest, termSpan} : rest
        }),
    references: outline ? [] : json.references.map(place),
    counts: full ? json.counts.map(place) : [],
    markers: outline ? [] : json.markers.map(place),
    notes: full ? json.notes.map(place) : [],
    steps: full ? json.steps.map(place) : [],
    entities: full ? json.entities.map(place) : [],
    others: full ? json.others?.map(place) : undefined,
    atoms: full ? json.atoms.map(place) : [],
    blocks: full ? json.blocks.map(place) : [],
    code: tables.code.map(place),
    links: tables.links.map(place),
    cards: outline ? [] : [...(cards?.cards ?? [])],
    findings: outline
      ? []
      : (messages ?? []).map((message) => toFinding(message, draft, path)),
    markdown: outline ? undefined : json.markdown
  } satisfies DraftDocument)

  function place<Row extends PlacedJson>(row: Row): DocumentRow<Row> {
    const [start, end] = row.span
    return {
      ...row,
      column: columnAt(start),
      bytes: [byteOffset(draft, start), byteOffset(draft, end)]
    }
  }
}
