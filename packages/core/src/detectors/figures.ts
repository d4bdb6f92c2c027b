import type {Nodes} from 'mdast'
import type {Reference} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import {findMatches} from './find-matches.js'

type Range = [number, number]

/** Pictures, drawings, tables and captions of a draft. */
interface Figures {
  pictures: Array<Range>
  tables: Array<Range>
  /** By kind and number, `图3`. */
  captions: Map<string, Range>
}

// > | 由图 3 可见, 见图2-3
//      ^^^^         ^^^^
const numbered =
  /(?<![\w附地])(图|表|Figure |Fig\. ?|Table )\s?(\d{1,2}(?:[-.]\d{1,2})?)(?![\d%]|\s?[个种次班块天年月日倍级点分秒位套件])/g
// > | 画图 3, 手表 2: a longer word ends with the character
const inWord = /[画试企意代手外怀钟仪电腕草贴作]$/
// > | **图 3** 三次握手
const captioned =
  /^[\s\uE004（(【]*(图|表|Figure |Fig\. ?|Table )\s?(\d{1,2}(?:[-.]\d{1,2})?)(?!\d)/
// > | 如上图所示
//       ^^^^
const nearby =
  /(上|下)图(?![片像形书标层库])|[左右]图(?![片像形书标层库])|[左右上下][侧方边]的?(?:图片|图)|如图(?![片像\d\s])|(?<![\p{Script=Han}])图中/gu
/** What every picture of a source holds. */
const pictureMark = /!\[|<img\b/i

/**
 * Emit what points at a picture or a table: 图 3, 上图.
 *
 * @param context what the detector sees
 */
export function emitFigures(context: DetectorContext): void {
  const figures = listFigures(context)
  for (const leaf of context.leaves) {
    if (leaf.kind === 'code' || leaf.kind === 'heading') continue
    readNumbered(leaf, figures, context)
    readNearby(leaf, figures, context)
  }
}

function readNumbered(
  leaf: DetectedLeaf,
  {captions, pictures, tables}: Figures,
  context: DetectorContext
): void {
  const own = captioned.exec(leaf.mask)
  const isCaption =
    captions.get(nameOf(own?.[1] ?? '', own?.[2] ?? ''))?.[0] === leaf.start
  for (const match of findMatches(leaf.mask, numbered)) {
    const [whole, kind = '', number = ''] = match
    // A caption does not point at itself.
    if (isCaption && match.index < (own?.[0].length ?? 0)) continue
    if (inWord.test(leaf.mask.slice(0, match.index))) continue
    const name = nameOf(kind, number)
    const list = name.startsWith('图') ? pictures : tables
    const target = captions.get(name) ?? list[Number(number) - 1]
    const start = leaf.start + match.index
    point(start, start + whole.length, target, context)
  }
}

function readNearby(
  leaf: DetectedLeaf,
  {pictures}: Figures,
  context: DetectorContext
): void {
  for (const match of findMatches(leaf.mask, nearby)) {
    const [whole] = match
    const start = leaf.start + match.index
    const target = findNearby(whole, start, leaf, pictures)
    if (target) point(start, start + whole.length, target, context)
  }
}

/** 上图 is the last one, 左图 the one before it, 如图 the one in this topic. */
function findNearby(
  word: string,
  at: number,
  {block}: DetectedLeaf,
  pictures: ReadonlyArray<Range>
): Range | undefined {
  const next = pictures.findIndex(([from]) => from > at)
  const after = next < 0 ? pictures.length : next
  const below = pictures[after]
  const above = pictures[after - 1]
  if (word.startsWith('上')) return above
  if (word.startsWith('下')) return below
  const {end, start} = block.topic.own
  const here = (picture: Range | undefined): boolean =>
    picture !== undefined &&
    picture[0] >= start.offset &&
    picture[1] <= end.offset
  const left = pictures[after - 2]
  if (word.startsWith('左') && here(left)) return left
  if (/^[左右]/.test(word) && here(above)) return above
  if (here(below)) return below
  return here(above) ? above : undefined
}

function point(
  start: number,
  end: number,
  target: Range | undefined,
  {draft, emit, toSpan}: DetectorContext
): void {
  const status: Reference['status'] = target ? 'resolved' : 'missing'
  emit({
    type: 'reference',
    start,
    end,
    confidence: 'mid',
    rule: 'reference/figure',
    fields: {
      text: draft.source.slice(start, end),
      kind: 'figure',
      status,
      ...(target ? {target: toSpan(...target)} : {})
    }
  })
}

function listFigures({blocks, draft, leaves}: DetectorContext): Figures {
  const pictured = pictureMark.test(draft.source)
  const figures: Figures = {pictures: [], tables: [], captions: new Map()}
  for (const {node, role} of blocks) {
    const range = rangeOf(node)
    if (!range) continue
    if (node.type === 'table') figures.tables.push(range)
    const drawn =
      node.type === 'code' && (role === 'figure' || role === 'call-chain')
    if (drawn) figures.pictures.push(range)
    else if (pictured) figures.pictures.push(...findPictures(node))
  }
  for (const leaf of leaves) {
    const match = captioned.exec(leaf.mask)
    const [, kind = '', number = ''] = match ?? []
    const name = nameOf(kind, number)
    if (!match || figures.captions.has(name)) continue
    figures.captions.set(name, [leaf.start, leaf.end])
  }
  return figures
}

/** Pictures inside a block, in order. */
function findPictures(block: Nodes): Array<Range> {
  const found: Array<Range> = []
  const stack: Array<Nodes> = [block]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const picture =
      node.type === 'image' ||
      node.type === 'imageReference' ||
      (node.type === 'html' && /<img\b/i.test(node.value))
    const range = picture ? rangeOf(node) : undefined
    if (range) found.push(range)
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  return found
}

function nameOf(kind: string, number: string): string {
  return (/^[图F]/.test(kind) ? '图' : '表') + number
}

function rangeOf({position}: Nodes): Range | undefined {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? undefined : [start, end]
}
