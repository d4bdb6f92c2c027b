import type {DraftJson} from '@inkstone/core'
import {z} from 'zod'
import {lines, ordinal, span, whole, type Same} from './schema-parts.js'

const tier = z.enum(['high', 'low', 'mid'])
const placed = {line: ordinal, span}

const role = z
  .enum([
    'call-chain',
    'callout',
    'chrome',
    'code',
    'command',
    'comment',
    'config',
    'definitions',
    'figure',
    'glossary-table',
    'html',
    'link-definition',
    'list',
    'other',
    'prose',
    'prose-in-code',
    'quote',
    'references',
    'rule',
    'table',
    'transcript'
  ])
  .meta({id: 'BlockRole'})

const label = z
  .object({text: z.string(), number: z.number().optional(), span})
  .meta({id: 'Label'})

const fact = {
  ...placed,
  id: z.string(),
  topic: z.string(),
  confidence: tier,
  evidence: z
    .array(z.object({...placed, rule: z.string(), note: z.string().optional()}))
    .optional()
}

/** About the text of a draft. */
export const source = z.object({
  encoding: z.enum(['gb18030', 'unknown', 'utf-16be', 'utf-16le', 'utf-8']),
  bom: z.boolean(),
  eol: z.enum(['cr', 'crlf', 'lf', 'mixed', 'none']),
  lines: whole,
  length: whole
})

/** Rows of all tables of core. */
export const rows = {
  problem: z.object({
    ...placed,
    code: z.enum([
      'E_COMPLEX',
      'E_DEPTH',
      'E_DETECTOR',
      'E_ENCODING',
      'E_TOO_LARGE',
      'W_FRONT_MATTER'
    ]),
    limit: z
      .enum([
        'backticks',
        'brackets',
        'bytes',
        'containers',
        'delimiters',
        'footnotes',
        'groups',
        'lazyLines'
      ])
      .optional(),
    values: z.record(z.string(), z.union([z.number(), z.string()]))
  }),
  topic: z.object({
    id: z.string(),
    title: z.string().optional(),
    titleSpan: span.optional(),
    anchor: z.string().optional(),
    ordinal: z.string().optional(),
    checkbox: z.enum(['done', 'open']).optional(),
    accidental: z.literal(true).optional(),
    origin: z.enum([
      'front-matter-title',
      'heading',
      'lead-in',
      'preface',
      'rule'
    ]),
    depth: z.literal([0, 1, 2, 3, 4, 5, 6]),
    outlineDepth: whole,
    start: ordinal,
    end: ordinal,
    parentStart: ordinal.optional(),
    span,
    own: span
  }),
  question: z.object({
    ...fact,
    text: z.string(),
    answered: z.enum(['deferred', 'no', 'partly', 'yes']),
    tier: tier.optional(),
    form: z.enum([
      'admission',
      'interrogative',
      'label',
      'mark',
      'marker',
      'task'
    ]),
    where: z.enum(['html', 'list-item', 'paragraph', 'quote', 'title']),
    rhetorical: z.boolean(),
    group: z.string().optional(),
    label: label.optional(),
    answers: z.array(z.string()),
    answerLines: z.array(lines)
  }),
  answer: z.object({
    ...fact,
    questions: z.array(z.string()),
    lines,
    label: label.optional(),
    scope: z.enum([
      'elsewhere',
      'list-children',
      'next-block',
      'next-topic',
      'ordinal',
      'same-block',
      'self',
      'sibling-item',
      'subtree'
    ]),
    form: z.enum([
      'code',
      'figure',
      'link',
      'list',
      'prose',
      'quotation',
      'table'
    ])
  }),
  definition: z.object({
    ...fact,
    term: z.string(),
    form: z.enum([
      'alias',
      'bullet',
      'code-line',
      'lead-in',
      'ordered',
      'paragraph',
      'pseudo-list',
      'sentence',
      'table-row'
    ]),
    kind: z.enum(['command', 'concept', 'parameter', 'path', 'symbol']),
    aliases: z.array(z.string()),
    termSpan: span,
    gloss: span
  }),
  reference: z.object({
    ...fact,
    text: z.string(),
    kind: z.enum([
      'antecedent',
      'back',
      'citation',
      'commit',
      'cross-file',
      'figure',
      'footnote',
      'forward',
      'heading-link',
      'man',
      'section',
      'source-file',
      'symbol',
      'url'
    ]),
    status: z.enum(['ambiguous', 'external', 'missing', 'resolved', 'unused']),
    target: span.optional(),
    targetLines: lines.optional(),
    href: z.string().optional(),
    candidates: z.array(span).optional()
  }),
  count: z.object({
    ...fact,
    text: z.string(),
    claimed: z.number(),
    unit: z.string(),
    actual: z.number().optional(),
    counted: span.optional(),
    countedLines: lines.optional()
  }),
  marker: z.object({
    ...fact,
    text: z.string(),
    kind: z.enum([
      'admitted-gap',
      'certain',
      'guess',
      'hedge',
      'outdated',
      'stub',
      'todo',
      'unsure'
    ]),
    body: span
  }),
  note: z.object({
    ...fact,
    kind: z.enum(['note', 'tip', 'warning']),
    label: z.string(),
    body: span
  }),
  step: z.object({
    ...fact,
    form: z.enum(['commands', 'config', 'transcript']),
    index: ordinal,
    lead: span.optional(),
    comments: z.array(span),
    commands: z.array(
      z.object({
        ...placed,
        value: z.string(),
        program: z.string(),
        prompt: z.string().optional(),
        output: span.optional()
      })
    )
  }),
  entity: z.object({
    ...fact,
    kind: z.enum([
      'acronym',
      'command',
      'config',
      'man',
      'path',
      'source-file',
      'symbol',
      'unit'
    ]),
    name: z.string()
  }),
  other: z.object({
    ...fact,
    type: z.string(),
    fields: z.record(z.string(), z.unknown())
  }),
  atom: z.object({
    ...placed,
    kind: z.enum([
      'block-id',
      'callout',
      'comment',
      'embed',
      'highlight',
      'kramdown',
      'liquid',
      'more',
      'shortcode',
      'tag',
      'wiki-link'
    ]),
    text: z.string(),
    target: z.string().optional()
  }),
  block: z.object({
    ...placed,
    id: z.string(),
    type: z.string(),
    role,
    topic: z.string(),
    cell: span
  }),
  role
}

/** What `toJSON` of the core gives. */
export const draftSchema = z.object({
  v: z.literal(1),
  kind: z.literal('draft'),
  source,
  problems: z.array(rows.problem),
  frontMatter: z
    .object({
      ...placed,
      format: z.enum(['toml', 'yaml']),
      malformed: z.literal('closer').optional(),
      fields: z.array(
        z.object({...placed, key: z.string(), value: z.unknown().optional()})
      )
    })
    .optional(),
  topics: z.array(rows.topic),
  questions: z.array(rows.question),
  definitions: z.array(rows.definition),
  references: z.array(rows.reference),
  answers: z.array(rows.answer),
  counts: z.array(rows.count),
  markers: z.array(rows.marker),
  notes: z.array(rows.note),
  steps: z.array(rows.step),
  entities: z.array(rows.entity),
  others: z.array(rows.other).optional(),
  atoms: z.array(rows.atom),
  blocks: z.array(rows.block),
  markdown: z.string().optional()
})

// The schema says what the types say; an error here means that one moved.
void (true satisfies Same<z.infer<typeof draftSchema>, DraftJson>)
