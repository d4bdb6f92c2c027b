import {defineRule} from '../define-rule.js'
import type {Prose, ProseAtom} from '../prose.js'

/**
 * A heading does not end in a full stop, comma, semicolon or colon.
 *
 * A heading is a name, not a sentence; the mark turns up again in the table of
 * contents, in links and on cards. `？` and `！` stay: a question is a topic.
 * So do abbreviations (`etc.`), ellipses, ordinals and versions. A comment or
 * an explicit id behind the heading does not belong to it.
 *
 * @example ok.md
 * ```markdown
 * ## 为什么需要反向映射？
 *
 * ## Signals, timers, etc.
 * ```
 *
 * @example not-ok.md
 * ```markdown
 * ## 反向映射的数据结构：
 *
 * ## Reading `/proc/vmstat`.
 * ```
 * ```text
 * 1:13-1:14: Unexpected `：` at the end of a heading, remove it
 * 3:26-3:27: Unexpected `.` at the end of a heading, remove it
 * ```
 *
 * @example not-ok-code.md
 * ```markdown
 * ### 单元之间的依赖怎么写？例如`After=network.target`。
 * ```
 * ```text
 * 1:40-1:41: Unexpected `。` at the end of a heading, remove it
 * ```
 */
export const noHeadingPunctuation = defineRule({
  id: 'no-heading-punctuation',
  meta: {
    family: 'structure',
    preset: 'style',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    zh: `标题末尾不用句号、逗号、分号和冒号。

标题是名称，不是句子；末尾的标点会跟着进入目录、链接和卡片。问号和叹号可以保留，因为问题也是主题。缩写（\`etc.\`）、省略号、序号和版本号不报告。`
  },
  messages: {
    unexpected: {
      en: 'Unexpected `{actual}` at the end of a heading, remove it',
      zh: '标题末尾不应有 `{actual}`'
    }
  },
  create(context) {
    return {
      prose(prose) {
        if (prose.node.type !== 'heading') return
        // A line of dashes below a sentence: a heading that nobody meant.
        const {heading, title} = prose.topic
        if (heading === prose.node && title?.accidental) return
        const end = findEnd(prose)
        const start = findMarks(prose.text.slice(0, end))
        if (start === undefined) return
        const at = prose.span(start, end)
        const edits = at && findEdits(prose, start, end)
        context.report({
          messageId: 'unexpected',
          at,
          expected: [''],
          fix: edits && {kind: 'safe', edits}
        })
      }
    }
  }
})

/** Where a heading ends for its reader: before what nobody sees. */
function findEnd({atoms, text}: Prose): number {
  const unseen = new Set(
    atoms.flatMap((atom) => (isUnseen(atom) ? [atom.index] : []))
  )
  let end = text.length
  for (;;) {
    const {length} = text.slice(0, end).trimEnd()
    if (!unseen.has(length - 1)) return end === text.length ? end : length
    end = length - 1
  }
}

/** `# 标题。{#title}`, `# 标题。%%待改%%`, `# 标题。<!-- 待改 -->` */
function isUnseen({foreign, node}: ProseAtom): boolean {
  if (foreign) return unseenKinds.has(foreign.kind)
  return node.type === 'html' && node.value.startsWith('<!--')
}

const unseenKinds: ReadonlySet<string> = new Set([
  'block-id',
  'comment',
  'kramdown',
  'more'
])

/** Where the marks at the end of a heading start, if they are to go. */
function findMarks(text: string): number | undefined {
  let start = text.length
  while (start > 0 && marks.has(text.charAt(start - 1))) start--
  const before = text.slice(0, start)
  const found = text.slice(start)
  if (found === '' || before.trim() === '') return
  if (/\.\.|。。|::/.test(found)) return
  if (found === '.' && isAbbreviation(before)) return
  // `C:`, `:smile:`, `&shy;`
  if (found === ':' && /(?:^|[^A-Za-z])[A-Za-z]$|:\w{1,40}$/.test(before))
    return
  if (found === ';' && /&#?\w{1,40}$/.test(before)) return
  return start
}

const marks: ReadonlySet<string> = new Set('。，；：．.,;:')

/** What a full stop belongs to: an ordinal or version, `etc.`, `U.S.` */
function isAbbreviation(before: string): boolean {
  const word = /[^\s（(、，]*$/u.exec(before.slice(-40))?.[0] ?? ''
  return (
    /\d$/.test(word) ||
    /^(?:[A-Za-z]\.)*[A-Za-z]$/.test(word) ||
    abbreviations.has(word.toLowerCase())
  )
}

const abbreviations: ReadonlySet<string> = new Set(
  'al approx corp dept dr e.g ed eds esp est et etc fig inc jr ltd mr mrs ms no p.s ph.d pp prof resp sr st vol vs'.split(
    ' '
  )
)

/** One edit that also takes the blanks before the marks. */
function findEdits(
  prose: Prose,
  start: number,
  end: number
): Array<{start: number; end: number; text: string}> | undefined {
  const from = prose.text.slice(0, start).trimEnd().length
  const span = prose.span(from, end)
  if (!span || !prose.editable(from, end)) return
  return [{start: span.start.offset, end: span.end.offset, text: ''}]
}
