import type {CardSet, CardSpec} from '@inkstone/export'
import {z} from 'zod'
import {ordinal, whole, type Same} from './schema-parts.js'

const hash = z.string().regex(/^[\da-f]{16}$/)

const reason = z
  .object({
    id: z.enum([
      'back-too-long',
      'duplicate-front',
      'duplicate-key',
      'lint',
      'media-missing',
      'set-too-long'
    ]),
    line: ordinal,
    data: z.record(z.string(), z.union([z.number(), z.string()])).optional()
  })
  .meta({id: 'CardReason'})

const source = z
  .object({
    file: z.string(),
    line: ordinal,
    endLine: ordinal,
    start: whole,
    end: whole,
    href: z.string().optional(),
    anchor: z.string(),
    urls: z.array(z.string())
  })
  .meta({id: 'CardSource'})

/** A card. */
export const cardSchema = z
  .object({
    v: z.literal(1),
    noteType: z.literal('qa'),
    key: z.string(),
    guid: z.string().regex(/^[\dA-Za-z]{11}$/),
    kind: z.enum(['cell', 'def', 'q', 'set']),
    status: z.enum(['held', 'ready', 'refused']),
    reasons: z.array(reason),
    topic: z.string(),
    facts: z.array(z.string()),
    context: z.string(),
    source,
    plain: z.object({front: z.string(), back: z.string()}),
    fields: z.object({
      front: z.string(),
      back: z.string(),
      extra: z.string(),
      reverse: z.string(),
      reverseAnswer: z.string()
    }),
    deck: z.string(),
    tags: z.array(z.string()),
    lang: z.enum(['en', 'zh-CN']),
    contentHash: hash,
    backHash: hash
  })
  .meta({id: 'Card'})

/** All cards of a draft. */
export const cardSetSchema = z.object({
  v: z.literal(1),
  kind: z.literal('cards'),
  namespace: z.string(),
  fileId: z.string(),
  cards: z.array(cardSchema),
  openQuestions: z.array(
    z.object({id: z.string(), line: ordinal, text: z.string()})
  )
})

// The schema says what the types say; an error here means that one moved.
void (true satisfies Same<z.infer<typeof cardSchema>, CardSpec>)
void (true satisfies Same<z.infer<typeof cardSetSchema>, CardSet>)
