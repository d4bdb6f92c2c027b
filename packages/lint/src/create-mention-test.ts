import type {Nodes} from 'mdast'
import {asSpan} from './points.js'
import type {RuleContext, TypoFinding} from './rule-context.js'

/**
 * How a text speaks of a slip instead of making it: `corrected` right beside
 * it, `near` the correction in the same block, or `quoted`.
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
  /** Corrections that were looked for, and whether they stand in it. */
  holds: Map<string, boolean>
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
    const names = listNames(finding, block.text, start, end)
    for (const {from, right, to} of names) {
      if (isCorrected(block.text, from, to, right)) return 'corrected'
    }
    if (node.type === 'code') return
    const near = names.some(({right}) =>
      latin.test(right)
        ? block.words.has(right.toLowerCase())
        : holdsText(block, right)
    )
    if (near) return 'near'
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
    block = {start, text, words: new Set(words), quotations, holds: new Map()}
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

/** Searches a block once for a correction, however often it is asked. */
function holdsText({holds, text}: Block, right: string): boolean {
  let found = holds.get(right)
  if (found === undefined) {
    found = text.includes(right)
    holds.set(right, found)
  }
  return found
}

/** A slip, or a name that it is a part of, with the right spelling. */
interface Name {
  from: number
  to: number
  right: string
}

/** `Adress` in `cacheAdress`: `Address`, and the name, `cacheAddress`. */
function listNames(
  {expected}: TypoFinding,
  text: string,
  from: number,
  to: number
): Array<Name> {
  const [before = ''] =
    /\w*$/.exec(text.slice(Math.max(0, from - 64), from)) ?? []
  const [after = ''] = /^\w*/.exec(text.slice(to, to + 64)) ?? []
  return expected.flatMap((right) => {
    const word = {from, to, right}
    if (before + after === '' || !latin.test(right)) return [word]
    const name = `${before}${right}${after}`
    return [
      word,
      {from: from - before.length, to: to + after.length, right: name}
    ]
  })
}

/** Whether the correction stands beside the slip, with few words between. */
function isCorrected(
  text: string,
  from: number,
  to: number,
  right: string
): boolean {
  const reach = right.length + longestGap
  const after = text.slice(to, to + reach).toLowerCase()
  const before = text.slice(Math.max(0, from - reach), from).toLowerCase()
  const wanted = right.toLowerCase()
  const next = after.indexOf(wanted)
  const last = before.lastIndexOf(wanted)
  const behind = last + wanted.length
  return (
    (next >= 0 &&
      !goesOn(after, next + wanted.length) &&
      connective.test(after.slice(0, next))) ||
    (last >= 0 &&
      !(latin.test(wanted) && /\w$/.test(before.slice(0, last))) &&
      connective.test(before.slice(behind)))
  )
}

function goesOn(text: string, at: number): boolean {
  return /[a-z\d_]/.test(text.charAt(at - 1)) && /\w/.test(text.charAt(at))
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
const longestGap = 24

// > | recieve→receive   把 recieve 写成 receive   recieve (should be receive)
//            ^                    ^^^^^^                 ^^^^^^^^^^^^
const connective =
  /^[\s\p{P}\p{S}]*(?:(?:应该?|常?被)?(?:写|拼|打|改|更正|修正|误写|误作|改名|重命名)?(?:成|作|为|是)了?|(?:而|并)?不是|(?:should|must) (?:be|read)|instead of|is|to|not|for|as|with|becomes)?[\s\p{P}\p{S}]*$/u

// > | error: "permision denied"   don't say 'recieve'   写着“登陆”
//            ^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^       ^^^^
const quotation =
  /"[^"]{1,200}"|“[^”]{1,200}”|「[^」]{1,200}」|『[^』]{1,200}』|«[^»]{1,200}»|‘[^’]{1,200}’|(?<!\w)'[^'\n]{1,200}'(?!\w)/g
