import type {Nodes} from 'mdast'
import {defineRule} from '../define-rule.js'
import {toSpan} from '../points.js'

/**
 * A bare URL does not run into Chinese text.
 *
 * Most renderers take every character up to the next blank for the URL:
 * in `见https://example.com/a。后文` the link leads to `…/a。后文`, which
 * exists nowhere. Angle brackets say where it ends. A URL that is followed by
 * a blank or by the end of the line is left alone.
 *
 * Where the Chinese may be a part of the URL, or marks for emphasis may, only
 * you know the end: both readings are offered and none is written by `--fix`.
 *
 * @example ok.md
 * ```markdown
 * 详见<https://docs.kernel.org/mm/>。
 *
 * 参考：https://docs.kernel.org/mm/
 * ```
 *
 * @example not-ok.md
 * ```markdown
 * 水位的含义见https://docs.kernel.org/mm/，后面不再重复。
 * ```
 * ```text
 * 1:7-1:34: Unexpected bare URL next to Chinese text, expected `<https://docs.kernel.org/mm/>`
 * ```
 *
 * @example not-ok-brackets.md
 * ```markdown
 * * 补丁的讨论（https://lwn.net/Articles/32452/）
 * ```
 * ```text
 * 1:9-1:40: Unexpected bare URL next to Chinese text, expected `<https://lwn.net/Articles/32452/>`
 * ```
 *
 * @example not-ok-choice.md
 * ```markdown
 * 见https://zh.wikipedia.org/wiki/页表。
 * ```
 * ```text
 * 1:2-1:34: Unexpected bare URL next to Chinese text, expected `<https://zh.wikipedia.org/wiki/页表>` or `<https://zh.wikipedia.org/wiki/>页表`
 * ```
 */
export const noBareUrlNearCjk = defineRule({
  id: 'no-bare-url-near-cjk',
  meta: {
    family: 'references',
    preset: 'recommended',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    supersedes: ['remark-lint:no-literal-urls'],
    touches: ['link'],
    zh: `裸网址后面不紧跟中文。

多数渲染器会把空格之前的所有字符都算进网址：\`见https://example.com/a。后文\` 会链接到并不存在的 \`…/a。后文\`。用尖括号标明网址在哪里结束。后面是空格或行末的网址不报告。

后面的中文或强调标记可能是网址的一部分时，只有作者知道它在哪里结束：两种写法都列出，\`--fix\` 不会自行改写。`
  },
  messages: {
    unexpected: {
      en: 'Unexpected bare URL next to Chinese text, expected `{expected}`',
      zh: '网址紧挨中文，应写作 `{expected}`'
    }
  },
  create(context) {
    const {source} = context.draft
    return {
      link(node) {
        const start = node.position?.start.offset
        const end = node.position?.end.offset
        if (start === undefined || end === undefined) return
        const text = source.slice(start, end)
        if (!literal.test(text)) return
        // A parser that knows nothing of Chinese has it inside the URL.
        const swallowed = text.search(cjk)
        const length = swallowed === -1 ? text.length : swallowed
        const url = text.slice(0, length)
        const rest = source.slice(start + length, start + length + longest)
        const more = findMore(url, rest, context.next(node))
        if (more === undefined) return
        // `www.` alone is no URL between angle brackets, and what a reader
        // reads changes; the same goes for a URL that was cut.
        const known = /^www\./i.test(url) ? `http://${url}` : url
        const same = known === url && swallowed === -1 && more === ''
        context.report({
          messageId: 'unexpected',
          at: toSpan(context.draft, start, start + length + more.length),
          expected:
            more === ''
              ? [`<${known}>`]
              : [`<${known}${more}>`, `<${known}>${more}`],
          fix: same ? 'safe' : 'suggest'
        })
      }
    }
  }
})

/**
 * What stands behind a URL and may belong to it; nothing if no Chinese follows.
 *
 * > | https://a.b/c，后文   https://a.b/wiki/中文   https://a.b/*c*。
 *                                           ^^^^              ^^^
 */
function findMore(
  url: string,
  rest: string,
  next: Nodes | undefined
): string | undefined {
  if (startsCjk.test(rest)) {
    return endsOpen.test(url) ? (path.exec(rest)?.[0] ?? '') : ''
  }
  const [marks = ''] = marked.exec(rest) ?? []
  if (marks === '' || !startsCjk.test(rest.slice(marks.length))) return
  // `**https://…**`: the marks are those around the URL.
  if (!next) return
  return opening.test(marks) && next.type !== 'text' ? '' : marks
}

// What GFM links without brackets; not mail.
const literal = /^(?:https?:\/\/|www\.)[^<>]+$/i

// Han and what is set as wide as Han, and the quotes of Chinese text.
const wide =
  '\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}' +
  '\\u2E80-\\u303F\\uFE30-\\uFE4F\\uFF00-\\uFFEF—‘’“”…'
const cjk = new RegExp(`[${wide}]`, 'u')
const startsCjk = new RegExp(`^[${wide}]`, 'u')

// Behind these a path or a query goes on, in Chinese too.
const endsOpen = /[/=\-_?#]$/
const path =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\w/%&=#-]+/u
const marked = /^[*_~][\w*~/.-]*/
const opening = /^[*_~]+$/
const longest = 200
