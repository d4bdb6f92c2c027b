import type {Nodes} from 'mdast'
import {dropUndefined} from '../drop-undefined.js'
import {sha256} from '../sha256.js'
import {cardGuid} from './card-guid.js'
import type {CardIdea} from './card-idea.js'
import {cardKey} from './card-key.js'
import type {CardLimits} from './card-options.js'
import type {CardPlace, CardScope} from './card-scope.js'
import type {CardReason, CardSpec} from './card-set.js'
import {cardTags} from './card-tags.js'
import {fieldHtml, phrasingHtml} from './field-html.js'
import {hideHosts} from './hide-hosts.js'

/** Raised on purpose when all cards shall be rendered again in Anki. */
const renderEpoch = 1

/** What all cards of a draft share. */
export interface CardFrame {
  namespace: string
  fileId: string
  file: string
  deck: string
  limits: CardLimits
  sourceUrl: ((file: string, line: number) => string) | null | undefined
}

/**
 * Render an idea and judge it by what it alone says: length, pictures.
 *
 * @param scope
 *   the draft
 * @param frame
 *   what its cards share
 * @param idea
 *   the card as found
 * @returns
 *   the card
 */
export function makeCard(
  scope: CardScope,
  frame: CardFrame,
  idea: CardIdea
): CardSpec {
  const {file, fileId, namespace, sourceUrl} = frame
  const {end, kind, start} = idea
  // The key is a field as well.
  const name = hideHosts(idea.name)
  const own = scope.placeAt(start)
  const place = {...own, context: hideHosts(own.context)}
  const key = cardKey({namespace, fileId, topic: place.id, kind, name})
  const line = scope.lineAt(start)
  const tags = cardTags(scope.draft, [namespace, fileId, place.id])
  const front = phrasingHtml(idea.front.nodes)
  const back = fieldHtml(idea.back.nodes, scope.draft)
  const extra = fieldHtml(idea.extra?.nodes ?? [], scope.draft)
  const long = lengthReason(idea, frame.limits, back.plain, line)
  const missing = back.missing.map((src): CardReason => ({
    id: 'media-missing',
    line,
    data: {src}
  }))
  const reasons = [...long.reasons, ...missing]
  const held = missing.length > 0 ? 'held' : 'ready'

  return {
    v: 1,
    noteType: 'qa',
    key,
    guid: cardGuid(key),
    kind,
    status: long.refused ? 'refused' : held,
    reasons,
    topic: place.id,
    facts: idea.facts,
    context: place.context,
    source: dropUndefined({
      file,
      line,
      endLine: scope.lineAt(Math.max(end - 1, start)),
      start,
      end,
      href: sourceUrl?.(file, line),
      anchor: place.anchor,
      urls: idea.urls ?? []
    }),
    plain: {front: front.plain, back: back.plain},
    fields: {
      front: front.html,
      back: back.html,
      extra: extra.missing.length > 0 ? '' : extra.html,
      reverse: '',
      reverseAnswer: ''
    },
    deck: frame.deck,
    tags,
    lang: place.lang,
    contentHash: contentHash(idea, place, tags),
    backHash: hash([normal(idea.back.markdown)])
  }
}

/** Everything a reader sees, as written: no place, no deck, no HTML. */
function contentHash(
  idea: CardIdea,
  place: CardPlace,
  tags: Array<string>
): string {
  return hash([
    idea.kind,
    'qa',
    normal(idea.front.markdown),
    normal(idea.back.markdown),
    normal(idea.extra?.markdown ?? ''),
    '', // reverse
    place.context,
    tags,
    renderEpoch
  ])
}

function hash(parts: ReadonlyArray<Array<string> | number | string>): string {
  return sha256(JSON.stringify(parts)).slice(0, 16)
}

/** Line ends and blanks before them say nothing. */
function normal(markdown: string): string {
  return markdown
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

function lengthReason(
  {back, items}: CardIdea,
  limits: CardLimits,
  plain: string,
  line: number
): {refused: boolean; reasons: Array<CardReason>} {
  const length = Array.from(plain.replace(/\s/gu, '')).length
  const lines = codeLines(back.nodes)
  const reasons: Array<CardReason> = []
  let refused = false

  if (items !== undefined && items > limits.setAuto) {
    refused ||= items > limits.setMax
    reasons.push({id: 'set-too-long', line, data: {items}})
  }
  if (length > limits.backWarn || lines > limits.codeLines) {
    refused ||= length > limits.backMax || lines > limits.codeLines
    reasons.push({id: 'back-too-long', line, data: {length, lines}})
  }

  return {refused, reasons}
}

function codeLines(nodes: ReadonlyArray<Nodes>): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'code') return sum + node.value.split('\n').length
    return 'children' in node ? sum + codeLines(node.children) : sum
  }, 0)
}
