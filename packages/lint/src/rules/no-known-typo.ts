import type {Code, Heading, InlineCode, Paragraph, TableCell} from 'mdast'
import {createMentionTest, type Mention} from '../create-mention-test.js'
import {defineRule, type FixKind} from '../define-rule.js'
import type {Fix, TypoFinding} from '../rule-context.js'
import {typoOwner} from '../typo-owner.js'

/**
 * No word is spelt in a way that is known to be wrong.
 *
 * A list of known misspellings, never a guess: a word that is on no list, such
 * as the name of a command, is left alone. Words inside Chinese text, in code
 * and in parts of `camelCase` and `snake_case` names are read too. A part of a
 * name is reported once a draft, at its first place, because the name may
 * really be spelt so in somebody else's program; a listed word that a draft
 * uses again and again, and never its correction, is taken for a name (option
 * `names: true` reports it all the same).
 *
 * Where the correction stands beside the slip the text speaks about it, which
 * is left alone: `recieve 应为 receive`. In prose a whole word with one correction is
 * repaired by `--fix`; in code, in parts of names, between quotation marks and
 * beside its correction the repair is a suggestion.
 *
 * @example ok.md
 * ```markdown
 * kdump 会为 crash kernel 预留内存，`makedumpfile` 负责过滤页面。
 * ```
 *
 * @example not-ok.md
 * ```markdown
 * The driver will recieve the interrupt on CPU 0.
 * ```
 * ```text
 * 1:17-1:24: Unexpected `recieve`, expected `receive`
 * ```
 *
 * @example not-ok-code.md
 * ```markdown
 * 在内核命令行里加上`crashkernel=256M`，由`kexec`在pysical内存中留出一段。
 *
 * `grep -i adress /proc/iomem`可以看到它。
 * ```
 * ```text
 * 1:38-1:45: Unexpected `pysical`, expected `physical`
 * 3:10-3:16: Unexpected `adress`, expected `address`
 * ```
 */
export const noKnownTypo = defineRule({
  id: 'no-known-typo',
  meta: {
    family: 'words',
    preset: 'recommended',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    touches: ['code', 'inlineCode'],
    zh: `不写已知的拼写错误。

依据是一张已知错误的词表，从不猜测：不在表中的词（例如命令名）一律放过。中文里夹着的英文、代码、\`camelCase\` 与 \`snake_case\` 的各个部分也会检查。标识符的一部分在一篇笔记中只报告第一处，因为别人的程序里也许真是这样拼的；反复出现而正确写法一次也没有的词当作名字（选项 \`names: true\` 仍然报告）。

紧挨着就写出正确写法的，是在谈论这个错误，不报告：\`recieve 应为 receive\`。正文中的整词、只有一个改法时由 \`--fix\` 修复；代码、标识符、引号之内，以及同一段里另有正确写法的，只作建议。`
  },
  messages: {
    unexpected: {
      en: 'Unexpected `{actual}`, expected `{expected}`',
      zh: '`{actual}` 应为 `{expected}`'
    }
  },
  options: readOptions,
  create(context) {
    const findMention = createMentionTest(context)
    const parts = new Map<string, [finding: TypoFinding, node: Readable]>()
    return {
      prose: (prose) => read(prose.node),
      code: (node) => read(node),
      inlineCode: (node) => read(node),
      end() {
        for (const [finding, node] of parts.values()) report(finding, node)
      }
    }

    function read(node: Readable): undefined {
      for (const finding of context.typos(node)) {
        if (typoOwner[finding.kind] !== 'no-known-typo') continue
        if (finding.evidence.type !== 'list') continue
        if (finding.evidence.name && !context.options.names) continue
        if (finding.evidence.part) keepFirst(finding, node)
        else report(finding, node)
      }
    }

    function keepFirst(finding: TypoFinding, node: Readable): undefined {
      const word = finding.actual.toLowerCase()
      const known = parts.get(word)?.[0].at?.start.offset
      const start = finding.at?.start.offset
      if (known === undefined || (start !== undefined && start < known)) {
        parts.set(word, [finding, node])
      }
    }

    function report(finding: TypoFinding, node: Readable): undefined {
      const mention = findMention(finding, node)
      if (mention === 'corrected') return
      context.report({
        messageId: 'unexpected',
        at: finding.at,
        node,
        actual: finding.actual,
        expected: finding.expected,
        fix: toFix(finding, node, mention),
        severity: finding.certainty < 0.85 ? 'info' : undefined
      })
    }
  }
})

/** A block or a piece of code that can hold a misspelling. */
type Readable = Code | Heading | InlineCode | Paragraph | TableCell

/** Safe for a whole word in prose with one correction, if it is a slip. */
function toFix(
  finding: TypoFinding,
  node: Readable,
  mention: Mention | undefined
): Fix | FixKind | undefined {
  const {at, certainty, editable, expected, where} = finding
  if (where === 'prose') {
    const sure = certainty >= 0.95 && expected.length === 1 && !mention
    return sure ? 'safe' : 'suggest'
  }
  const [text] = expected
  if (!at || !editable || text === undefined) return
  const edits = [{start: at.start.offset, end: at.end.offset, text}]
  return {kind: 'suggest', edits, changes: [node.type]}
}

function readOptions(value: unknown): {names: boolean} {
  if (value === undefined || value === null) return {names: false}
  if (typeof value === 'object' && Object.keys(value).every(isName)) {
    const names = 'names' in value ? value.names : false
    if (typeof names === 'boolean') return {names}
  }
  throw new Error('expected `{names: true}` or `{names: false}`')
}

function isName(key: string): boolean {
  return key === 'names'
}
