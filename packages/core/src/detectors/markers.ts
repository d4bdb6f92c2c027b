import type {Marker, Tier} from '../ast.js'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import type {Lexicon} from '../lexicon.js'
import type {Sentence} from '../sentences.js'

/** What each kind is called in the lexicon, in the order of trial. */
const kinds: ReadonlyArray<[Marker['kind'], keyof Lexicon]> = [
  ['todo', 'todo'],
  ['stub', 'stub'],
  ['certain', 'certain'],
  ['guess', 'guess'],
  ['unsure', 'unsure'],
  ['admitted-gap', 'admittedGap'],
  ['outdated', 'outdated'],
  ['hedge', 'hedge']
]
// > | 【确信】服务器一般不抢占
//     ^^^^^^^^
const tag = /^[\s\uE004]*【([^【】\r\n]{1,6})】/

/** Finds what an author says about the state of a text: 待补充, 【猜测】. */
export const markers = defineDetector({
  id: 'marker',
  emits: ['marker'],
  version: 1,
  create: (context) => ({
    sentence(sentence, leaf) {
      if (leaf.kind === 'cell') return
      if (!readTag(sentence, leaf, context)) readWords(sentence, leaf, context)
    },
    leaf(leaf) {
      readTask(leaf, context)
    }
  })
})

/** 【确信】 speaks of the rest of its block. */
function readTag(
  sentence: Sentence,
  leaf: DetectedLeaf,
  context: DetectorContext
): boolean {
  const match = tag.exec(sentence.mask)
  if (!match) return false
  const [whole, name = ''] = match
  const {matchers} = context
  const kind = matchers.equals('unsureTag', name)
    ? 'unsure'
    : kinds.find(([, key]) => matchers.equals(key, name))?.[0]
  if (!kind) return false
  const end = sentence.start + whole.length
  const start = end - name.length - 2
  emitMarker({start, end, kind, confidence: 'high'}, end, leaf.end, context)
  return true
}

function readWords(
  sentence: Sentence,
  leaf: DetectedLeaf,
  context: DetectorContext
): void {
  const {end, mask, start} = sentence
  const {matchers} = context
  for (const [kind, key] of kinds) {
    const found = matchers.find(key, mask)
    if (!found) continue
    const from = start + found.index
    const to = from + found.word.length
    // 未完成 is not 未完; TODO列表 speaks of one.
    const behind = mask.slice(found.index + found.word.length)
    if (/^[\w列清表成的率]/.test(behind)) continue
    const {topic} = leaf.block
    const [bodyStart, bodyEnd] =
      kind === 'stub'
        ? [topic.own.start.offset, topic.own.end.offset]
        : [start, end]
    const confidence = tierOf(kind, mask.slice(0, found.index), behind)
    const marker = {start: from, end: to, kind, confidence}
    emitMarker(marker, bodyStart, bodyEnd, context)
    return
  }
}

/** A word for work counts if it opens or ends what is said. */
function tierOf(kind: Marker['kind'], before: string, behind: string): Tier {
  if (kind !== 'todo' && kind !== 'stub') return 'mid'
  const opens = !/[\p{L}\p{N}]/u.test(before)
  const ends = !/[\p{L}\p{N}]/u.test(behind)
  return opens || ends || /^\s*[(（:：]/.test(behind) ? 'high' : 'low'
}

/** An open box is work to be done. */
function readTask({item, node}: DetectedLeaf, context: DetectorContext): void {
  const {draft} = context
  if (item?.checked !== false || item.children[0] !== node) return
  const start = item.position?.start.offset
  const end = item.position?.end.offset
  if (start === undefined || end === undefined) return
  const box = draft.source.slice(start, end).indexOf('[')
  if (box < 0) return
  const from = start + box
  emitMarker(
    {start: from, end: from + 3, kind: 'todo', confidence: 'high'},
    start,
    end,
    context
  )
}

function emitMarker(
  marker: {start: number; end: number; kind: Marker['kind']; confidence: Tier},
  bodyStart: number,
  bodyEnd: number,
  {draft, emit, toSpan}: DetectorContext
): void {
  const {confidence, end, kind, start} = marker
  emit({
    type: 'marker',
    start,
    end,
    confidence,
    rule: `marker/${kind}`,
    fields: {
      text: draft.source.slice(start, end),
      kind,
      body: toSpan(bodyStart, bodyEnd)
    }
  })
}
