import type {Reference, Tier} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import {findMatches} from './find-matches.js'
import {readableText} from './readable-text.js'

/** A mention, offsets relative to the leaf. */
interface Mention {
  start: number
  end: number
  kind: Reference['kind']
  confidence: Tier
}

// > | clone(3), printf(3p)
const manPage = /(?<![\w.:$/-])[a-z_][\w.+-]{1,40}\([1-9][a-z]{0,3}\)(?![\w(])/g
// > | `loginctl`(1)
const spanPage = /`[a-z_][\w.+-]{1,40}`\([1-9][a-z]{0,3}\)(?![\w(])/g
// > | mm/vmscan.c:120
//     ^^^^^^^^^^^^^^^
const pathToken = /(?<![\w./~-])[\w.+~-]{1,200}\/[\w.+/~-]{1,200}(?::\d{1,6})?/g
const codeFile =
  /\.(?:asm|bash|bpf|c|cc|cfg|cmake|cpp|cs|css|cxx|dts|dtsi|erl|ex|go|h|hh|hpp|hs|java|js|jsx|kt|ld|lua|m|mjs|ml|php|pl|proto|py|rb|rs|S|s|scala|scss|sh|sql|swift|tcl|ts|tsx|vue|zig)(?::\d{1,6})?$/
// > | commit 1da177e4c3f4
const commit = /(?:commit|提交)[:：\s]{0,3}`?([\da-f]{7,40})(?![\w])/gi
const identifier = /^[:：\s]{0,3}`?([A-Za-z_]\w{1,80}(?:\(\))?)/

/**
 * Emit the manual pages, source files, commits and symbols a leaf names.
 *
 * @param leaf a leaf
 * @param context what the detector sees
 */
export function emitMentions(
  leaf: DetectedLeaf,
  context: DetectorContext
): void {
  if (leaf.kind === 'code') return
  const text = readableText(leaf)
  const mentions = [
    ...findPages(text, context),
    ...findSpanPages(leaf),
    ...findFiles(text),
    ...findCommits(text),
    ...findSymbols(text, leaf, context)
  ]
  for (const {start, end, kind, confidence} of mentions) {
    context.emit({
      type: 'reference',
      start: leaf.start + start,
      end: leaf.start + end,
      confidence,
      rule: `reference/${kind}`,
      fields: {text: leaf.text.slice(start, end), kind, status: 'external'}
    })
  }
}

function findPages(text: string, {matchers}: DetectorContext): Array<Mention> {
  const mentions: Array<Mention> = []
  for (const {0: name, index} of findMatches(text, manPage)) {
    // The sine of one is no page.
    if (matchers.equals('mathFunction', name.replace(/\(.*/, ''))) continue
    const end = index + name.length
    mentions.push({start: index, end, kind: 'man', confidence: 'high'})
  }
  return mentions
}

function findSpanPages({mask, text}: DetectedLeaf): Array<Mention> {
  if (!mask.includes('\uE000(')) return []
  return Array.from(findMatches(text, spanPage), ({0: name, index}) => ({
    start: index,
    end: index + name.length,
    kind: 'man',
    confidence: 'high'
  }))
}

function findFiles(text: string): Array<Mention> {
  const mentions: Array<Mention> = []
  for (const {0: token, index} of findMatches(text, pathToken)) {
    const path = token.replace(/[.~-]+$/, '')
    if (!codeFile.test(path)) continue
    const end = index + path.length
    mentions.push({start: index, end, kind: 'source-file', confidence: 'high'})
  }
  return mentions
}

function findCommits(text: string): Array<Mention> {
  const mentions: Array<Mention> = []
  for (const match of findMatches(text, commit)) {
    const hash = match[1] ?? ''
    // Neither an amount nor a word: 提交 1234567 元, commit effaced.
    if (!/\d/.test(hash) || !/[a-f]/i.test(hash)) continue
    const end = match.index + match[0].length
    const start = end - hash.length
    mentions.push({start, end, kind: 'commit', confidence: 'high'})
  }
  return mentions
}

/** `（参考代码：__soft_offline_page）` */
function findSymbols(
  text: string,
  {mask}: DetectedLeaf,
  {matchers}: DetectorContext
): Array<Mention> {
  const mentions: Array<Mention> = []
  for (const {index, word} of matchers.findAll('seeAlso', mask)) {
    const from = index + word.length
    const match = identifier.exec(text.slice(from, from + 100))
    const name = match?.[1]
    if (!match || !name || !/_|\(\)$|[a-z][A-Z]/.test(name)) continue
    const end = from + match[0].length
    // Not a piece of a file name or of a manual page.
    if (/^(?:[/(-]|\.\w)/.test(text.slice(end, end + 2))) continue
    mentions.push({
      start: end - name.length,
      end,
      kind: 'symbol',
      confidence: 'high'
    })
  }
  return mentions
}
