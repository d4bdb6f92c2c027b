import type {Draft} from '@inkstone/core'
import type {Nodes} from 'mdast'
import {defineRule} from '../define-rule.js'
import {lineEnd, lineStart, toSpan} from '../points.js'

/**
 * A fenced block of code has a blank line before and after it.
 *
 * Without it some renderers take the fence for text of the paragraph, and in
 * the source the code is hard to see. In a quote the new line carries the `>`.
 * Items of a tight list are left alone, because a blank line would make the
 * list loose; so are comments and tags of other tools beside the fence.
 *
 * @example ok.md
 * ````markdown
 * 查看内存碎片：
 *
 * ```sh
 * cat /proc/buddyinfo
 * ```
 *
 * - 重新整理内存：
 *   ```sh
 *   echo 1 > /proc/sys/vm/compact_memory
 *   ```
 * ````
 *
 * @example not-ok.md
 * ````markdown
 * 查看内存碎片：
 * ```sh
 * cat /proc/buddyinfo
 * ```
 * 每一列是一个阶。
 * ````
 * ```text
 * 2:1-2:6: Unexpected code fence right after text, expected a blank line before it
 * 4:1-4:4: Unexpected text right after a code fence, expected a blank line after it
 * ```
 * ````fixed
 * 查看内存碎片：
 *
 * ```sh
 * cat /proc/buddyinfo
 * ```
 *
 * 每一列是一个阶。
 * ````
 *
 * @example not-ok-quote.md
 * ````markdown
 * > Compact the zone first:
 * > ~~~
 * > echo 1 > /proc/sys/vm/compact_memory
 * > ~~~
 * ````
 * ```text
 * 2:3-2:6: Unexpected code fence right after text, expected a blank line before it
 * ```
 * ````fixed
 * > Compact the zone first:
 * >
 * > ~~~
 * > echo 1 > /proc/sys/vm/compact_memory
 * > ~~~
 * ````
 */
export const blanksAroundFences = defineRule({
  id: 'blanks-around-fences',
  meta: {
    family: 'structure',
    preset: 'style',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    zh: `围栏代码块的前后各有一个空行。

缺少空行时，有的渲染器会把围栏当作段落文字，源文件里也不容易看出代码。引用块中补上的行带有 \`>\`。紧凑列表的条目不报告，因为空行会让列表变松散；代码块旁边的注释和其他工具的标签也不报告。`
  },
  messages: {
    before: {
      en: 'Unexpected code fence right after text, expected a blank line before it',
      zh: '代码块前应有空行'
    },
    after: {
      en: 'Unexpected text right after a code fence, expected a blank line after it',
      zh: '代码块后应有空行'
    }
  },
  create(context) {
    const {draft} = context
    return {
      code(node, ancestors) {
        const start = node.position?.start.offset
        if (start === undefined || !isFence(draft, start)) return
        const parent = ancestors.at(-1)
        if (parent?.type === 'listItem' && !parent.spread) return
        const previous = context.previous(node)
        if (previous && touches(draft, previous, node)) {
          const text = draft.source.slice(start, lineEnd(draft, start))
          report('before', start, start + text.trimEnd().length, start)
        }
        const next = context.next(node)
        // Of two fences in a row the second one says it.
        if (!next || next.type === 'code' || !touches(draft, node, next)) return
        const end = node.position?.end.offset
        const below = next.position?.start.offset
        if (end === undefined || below === undefined) return
        report('after', findMarker(draft, end), end, below)
      }
    }

    /** Ask for an empty line above the block that starts at `below`. */
    function report(
      messageId: 'after' | 'before',
      from: number,
      to: number,
      below: number
    ): undefined {
      const start = lineStart(draft, below)
      const prefix = draft.source.slice(start, below)
      // `>` of quotes, without the blanks and list markers behind them.
      const text = `${prefix.slice(0, prefix.lastIndexOf('>') + 1)}\n`
      context.report({
        messageId,
        at: toSpan(draft, from, to),
        fix: {kind: 'safe', edits: [{start, end: start, text}]}
      })
    }
  }
})

/** Whether a block of code opens with a fence, not with blanks. */
function isFence(draft: Draft, offset: number): boolean {
  return draft.source[offset] === '`' || draft.source[offset] === '~'
}

/** Whether the lower block follows at once, and both are the author's. */
function touches(draft: Draft, upper: Nodes, lower: Nodes): boolean {
  const end = upper.position?.end
  const start = lower.position?.start
  if (end?.offset === undefined || start?.offset === undefined) return false
  // A list in a quote ends behind the `>` line below it.
  const above = lineStart(draft, start.offset) - 1
  const line = draft.source.slice(lineStart(draft, above), above)
  return (
    end.line + 1 === start.line &&
    /[^\s>]/.test(line) &&
    !isMarkup(draft, upper, end.offset - 1) &&
    !isMarkup(draft, lower, start.offset)
  )
}

/** A comment, a rule, or a line that is syntax of another tool. */
function isMarkup(draft: Draft, node: Nodes, offset: number): boolean {
  if (node.type === 'html' || node.type === 'thematicBreak') return true
  if (node.type !== 'paragraph') return false
  const line = draft.source.slice(
    lineStart(draft, offset),
    lineEnd(draft, offset)
  )
  return markup.test(line)
}

// `::: tip`, `=== "C"`, `{% raw %}`, `{{< tabs >}}`, `{: .line-numbers}`
const markup = /^[\s>]*(?::::|===|\{[%:{])/

/** Where the closing fence starts that ends at an offset. */
function findMarker(draft: Draft, end: number): number {
  let start = end
  while (start > 0 && isFence(draft, start - 1)) start--
  return start
}
