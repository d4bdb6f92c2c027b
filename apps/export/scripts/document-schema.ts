import type {
  DocumentFrontMatterLine,
  DocumentTopicLine,
  DraftDocument,
  Finding
} from '@inkstone/export'
import {z} from 'zod'
import {cardSchema} from './cards-schema.js'
import {rows, source as coreSource} from './core-schema.js'
import {ordinal, span, whole, type Same} from './schema-parts.js'

const place = {column: ordinal, bytes: span}
const sha256 = z.string().regex(/^[\da-f]{64}$/)

const finding = z
  .object({
    path: z.string().optional(),
    rule: z.string(),
    severity: z.enum(['error', 'info', 'warning']),
    message: z.string(),
    messageId: z.string().optional(),
    line: ordinal.optional(),
    column: ordinal.optional(),
    endLine: ordinal.optional(),
    endColumn: ordinal.optional(),
    span: span.optional(),
    bytes: span.optional(),
    topic: z.string().optional(),
    fingerprint: z.string().regex(/^[\da-f]{32}$/),
    actual: z.string().optional(),
    expected: z.array(z.string()).optional(),
    url: z.string().optional(),
    suppressed: z.boolean(),
    fix: z
      .object({
        kind: z.enum(['safe', 'suggest']),
        edits: z.array(z.object({start: whole, end: whole, text: z.string()}))
      })
      .optional()
  })
  .meta({id: 'Finding'})

const tool = z
  .object({name: z.literal('inkstone'), version: z.string()})
  .meta({id: 'Tool'})

const source = coreSource
  .extend({path: z.string().optional(), bytes: whole, sha256})
  .meta({id: 'Source'})

const meta = z
  .object({
    title: z.string(),
    date: z.string().optional(),
    lang: z.string(),
    tags: z.array(z.string()),
    category: z.string().optional(),
    span: span.optional(),
    fields: z.array(z.object({key: z.string(), value: z.string().optional()}))
  })
  .meta({id: 'Meta'})

const topic = rows.topic
  .extend({
    parent: z.string().optional(),
    path: z.array(z.string()),
    status: z.enum(['empty', 'filled', 'open', 'stub']),
    lang: z.enum(['en', 'zh']),
    bytes: span,
    text: z.string().optional()
  })
  .meta({id: 'Topic'})

const tables = {
  questions: table('Question', rows.question.extend(place)),
  answers: table('Answer', rows.answer.extend(place)),
  definitions: table(
    'Definition',
    rows.definition.extend({...place, termSpan: span.optional()})
  ),
  references: table('Reference', rows.reference.extend(place)),
  counts: table('Count', rows.count.extend(place)),
  markers: table('Marker', rows.marker.extend(place)),
  notes: table('Note', rows.note.extend(place)),
  steps: table('Step', rows.step.extend(place)),
  entities: table('Entity', rows.entity.extend(place)),
  others: table('Other', rows.other.extend(place)).optional(),
  atoms: table('Atom', rows.atom.extend(place)),
  blocks: table('Block', rows.block.extend(place)),
  code: table(
    'Code',
    z.object({
      ...place,
      line: ordinal,
      span,
      lang: z.string().optional(),
      role: rows.role,
      topic: z.string()
    })
  ),
  links: table(
    'Link',
    z.object({
      ...place,
      line: ordinal,
      span,
      url: z.string(),
      text: z.string(),
      topic: z.string()
    })
  ),
  cards: z.array(cardSchema),
  findings: z.array(finding),
  markdown: z.string().optional()
}

const problems = table('Problem', rows.problem.extend(place))

/** A draft as a document. */
export const documentSchema = z.object({
  $schema: z.string(),
  v: z.literal(1),
  kind: z.literal('document'),
  tool,
  config: z.string().optional(),
  source,
  meta,
  problems,
  topics: z.array(topic),
  ...tables
})

/** First line of a draft in lines of topics. */
export const frontMatterLineSchema = z.object({
  v: z.literal(1),
  kind: z.literal('front-matter'),
  path: z.string().optional(),
  sha256,
  tool,
  source,
  meta,
  problems,
  config: z.string().optional(),
  findings: z.array(finding),
  markdown: z.string().optional()
})

/** Line of a topic. */
export const topicLineSchema = z.object({
  v: z.literal(1),
  kind: z.literal('topic'),
  path: z.string().optional(),
  sha256,
  topic,
  ...tables
})

function table<Row extends z.ZodObject>(id: string, row: Row) {
  return z.array(row.meta({id}))
}

// The schema says what the types say; an error here means that one moved.
void (true satisfies Same<z.infer<typeof finding>, Finding>)
void (true satisfies Same<z.infer<typeof documentSchema>, DraftDocument>)
void (true satisfies Same<
  z.infer<typeof frontMatterLineSchema>,
  DocumentFrontMatterLine
>)
void (true satisfies Same<z.infer<typeof topicLineSchema>, DocumentTopicLine>)
