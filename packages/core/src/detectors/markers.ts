import type {Marker, Tier} from '../ast.js'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import type {Lexicon} from '../lexicon.js'
import type {Sentence} from '../sentences.js'
import {findMarkerWords} from './find-marker-words.js'
import {withoutTail} from './tail-of.js'

/** Tags by kind, beside the words that mean the same in a sentence. */
const tags: ReadonlyArray<[Marker['kind'], ReadonlyArray<keyof Lexicon>]> = [
  ['todo', ['todo', 'todoTag']],
  ['stub', ['stub', 'stubAlone']],
  ['certain', ['certain', 'certainTag']],
  ['guess', ['guess', 'guessTag']],
  ['unsure', ['unsure', 'unsureTag']],
  ['admitted-gap', ['admittedGap']],
  ['outdated', ['outdated', 'outdatedTag']],
  ['hedge', ['hedge']]
]
// > | 【确信】服务器一般不抢占
//     ^^^^^^^^
// > | [certain] The lease ended in June.
//     ^^^^^^^^^
// > | 已确认：押金可以退。
//     ^^^^^^
const tag =
  /^[\s\uE004]*(?:[\da-z]{1,2}[.)、]\s*)?(?:【([^【】\r\n]{1,6})】|\[([A-Za-z][A-Za-z ]{1,14})\]|([^\s\uE000-\uE004【[:：，,。]{2,10}(?: [a-z]{1,10})?)\uE004*[:：])/

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
  const [whole, han, latin, label] = match
  const name = han ?? latin ?? label ?? ''
  const {matchers} = context
  const kind = tags.find(([, keys]) =>
    keys.some((key) => matchers.equals(key, name))
  )?.[0]
  // 待办： and 疑问： are labels of what follows.
  if (!kind || (label && !matchers.equals('tagLabel', label))) return false
  const after = sentence.start + whole.length
  const start = sentence.start + whole.indexOf(name) - (label ? 0 : 1)
  const end = start + name.length + (label ? 0 : 2)
  const body = bodyOf(kind, after, leaf.end, leaf)
  emitMarker({start, end, kind, confidence: 'high'}, body, context)
  return true
}

function readWords(
  {end, mask, plain, start}: Sentence,
  leaf: DetectedLeaf,
  context: DetectorContext
): void {
  const {matchers} = context
  const bare = withoutTail(plain.replace(/^[（(\s]+/, ''), /[\p{P}\s]/u)
  if (matchers.equals('stubAlone', bare)) {
    const from = start + mask.indexOf(bare)
    const marker = {start: from, end: from + bare.length}
    const body = bodyOf('stub', start, end, leaf)
    emitMarker({...marker, kind: 'stub', confidence: 'high'}, body, context)
    return
  }
  for (const {confidence, index, kind, word} of findMarkerWords(
    mask,
    matchers
  )) {
    const from = start + index
    const marker = {start: from, end: from + word.length, kind, confidence}
    emitMarker(marker, bodyOf(kind, start, end, leaf), context)
  }
}

/** 待补充 speaks of its topic, the other marks of what they stand in. */
function bodyOf(
  kind: Marker['kind'],
  start: number,
  end: number,
  {block}: DetectedLeaf
): [number, number] {
  const {own} = block.topic
  return kind === 'stub' ? [own.start.offset, own.end.offset] : [start, end]
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
    [start, end],
    context
  )
}

function emitMarker(
  marker: {start: number; end: number; kind: Marker['kind']; confidence: Tier},
  body: [number, number],
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
      body: toSpan(...body)
    }
  })
}
