import type {Nodes} from 'mdast'
import {asSpan} from './points.js'
import type {RuleContext, TypoFinding} from './rule-context.js'

/**
 * How a text speaks of a slip instead of making it: `corrected` in the same
 * sentence, `near` the correction in the same block, or `quoted`.
 */
export type Mention = 'corrected' | 'near' | 'quoted'

/** What is read of a block once, however many slips it has. */
interface Block {
  start: number
  text: string
  /** Latin words, lower case. */
  words: ReadonlySet<string>
  /** Where quotations start and end, in order. */
  quotations: ReadonlyArray<readonly [start: number, end: number]>
}

/**
 * Create a test that tells whether a draft speaks of a slip: `recieve 应为
 * receive` and `“登陆”是“登录”的误写` are no slips, and what stands between
 * quotation marks may be somebody else's words.
 *
 * @param context - of the rule that asks
 */
export function createMentionTest(
  context: Pick<RuleContext, 'draft' | 'parents'>
): (finding: TypoFinding, node: Nodes) => Mention | undefined {
  const blocks = new Map<Nodes, Block>()
  return (finding, node) => {
    const block = readBlock(node)
    if (!block || !finding.at) return
    const start = finding.at.start.offset - block.start
    const end = finding.at.end.offset - block.start
    const rights = listRights(finding, block.text, start, end)
    const inBlock = rights.some((right) =>
      latin.test(right)
        ? block.words.has(right.toLowerCase())
        : block.text.includes(right)
    )
    if (inBlock) {
      const sentence = cutSentence(block.text, start, end, node.type === 'code')
      const told = rights.some((right) => holds(sentence, right))
      if (told) return 'corrected'
      return node.type === 'code' ? undefined : 'near'
    }
    return isQuoted(block, start, end) ? 'quoted' : undefined
  }

  function readBlock(node: Nodes): Block | undefined {
    const holder = blockOf(node)
    let block = blocks.get(holder)
    if (block) return block
    const place = asSpan(holder.position)
    if (!place) return
    const start = place.start.offset
    const text = context.draft.source.slice(start, place.end.offset)
    const words = text.toLowerCase().match(/[a-z\d_]+/g)
    const quotations = Array.from(
      text.matchAll(quotation),
      ({0: quoted, index}) => [index, index + quoted.length] as const
    )
    block = {start, text, words: new Set(words), quotations}
    blocks.set(holder, block)
    return block
  }

  /** What is read as one: cells of a row belong together. */
  function blockOf(node: Nodes): Nodes {
    if (blockTypes.has(node.type)) return node
    return (
      context.parents(node).findLast(({type}) => blockTypes.has(type)) ?? node
    )
  }
}

/** Corrections, and the names that the slip is a part of, corrected. */
function listRights(
  {expected}: TypoFinding,
  text: string,
  start: number,
  end: number
): Array<string> {
  const before = /\w*$/.exec(text.slice(Math.max(0, start - longest), start))
  const after = /^\w*/.exec(text.slice(end, end + longest))
  return expected.flatMap((right) => {
    const name = `${before?.[0] ?? ''}${right}${after?.[0] ?? ''}`
    return name === right || !latin.test(right) ? [right] : [right, name]
  })
}

/** The sentence around a range, of code the line; at most some words. */
function cutSentence(
  text: string,
  start: number,
  end: number,
  code: boolean
): string {
  const before = text.slice(Math.max(0, start - longest), start)
  const after = text.slice(end, end + longest)
  const border = code ? /[\n\r]/ : /[。！？；!?;]|\.(?=\s|$)/
  const from = before.split(border).at(-1) ?? ''
  return from + text.slice(start, end) + (after.split(border)[0] ?? '')
}

function holds(sentence: string, right: string): boolean {
  if (!latin.test(right)) return sentence.includes(right)
  const words = new Set(sentence.toLowerCase().match(/[a-z\d_]+/g))
  return words.has(right.toLowerCase())
}

function isQuoted({quotations}: Block, start: number, end: number): boolean {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.[1] ?? Infinity) < end) low = middle + 1
    else high = middle
  }
  const first = quotations[low]
  return first !== undefined && first[0] <= start && end <= first[1]
}

const blockTypes: ReadonlySet<string> = new Set([
  'code',
  'heading',
  'paragraph',
  'tableRow'
])
const latin = /[A-Za-z]/
const longest = 200

// > | error: "permision denied"   don't say 'recieve'   写着“登陆”
//            ^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^       ^^^^
const quotation =
  /"[^"]{1,200}"|“[^”]{1,200}”|「[^」]{1,200}」|『[^』]{1,200}』|«[^»]{1,200}»|‘[^’]{1,200}’|(?<!\w)'[^'\n]{1,200}'(?!\w)/g
