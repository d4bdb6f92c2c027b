import {defineRule} from '../define-rule.js'
import {findManSections, isNumberCall} from '../packs/man-index.js'

/**
 * A manual page is cited with a section that has it.
 *
 * A wrong section sends a reader to a page that does not exist. The rule knows the
 * names and sections of the usual pages of a Linux system; a name that it does
 * not know, a section with letters (`3p`) and a function that may well be
 * called with that number (`close(3)`, or the signal of `kill(9)`) are left
 * alone.
 *
 * @example ok.md
 * ```markdown
 * 先看`epoll_wait(2)`，再看 signal(7) 和 fstab(5)；exit(1) 是一次调用。
 * ```
 *
 * @example not-ok.md
 * ```markdown
 * 阻塞在`epoll_wait(3)`里的线程会被唤醒。
 * ```
 * ```text
 * 1:5-1:18: Unexpected `epoll_wait(3)`, expected `epoll_wait(2)`
 * ```
 *
 * @example not-ok-choice.md
 * ```markdown
 * The list of mounts is described in fstab(8), the descriptor in pipe(3).
 * ```
 * ```text
 * 1:36-1:44: Unexpected `fstab(8)`, expected `fstab(5)`
 * 1:64-1:71: Unexpected `pipe(3)`, expected `pipe(2)` or `pipe(7)`
 * ```
 */
export const manPageSection = defineRule({
  id: 'man-page-section',
  meta: {
    family: 'references',
    preset: 'recommended',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    touches: ['inlineCode'],
    zh: `引用手册页时，章节号应当真有这一页。

\`clone(3)\` 会把读者引向不存在的页面。本规则知道 Linux 系统上常见手册页的名称和章节；不认识的名称、带字母的章节（\`3p\`），以及很可能是以该数字为参数的函数调用（\`close(3)\`、信号 \`kill(9)\`）不报告。`
  },
  messages: {
    unexpected: {
      en: 'Unexpected `{actual}`, expected `{expected}`',
      zh: '`{actual}` 应为 `{expected}`'
    }
  },
  create(context) {
    const ours = context.pack('manPages')
    return {
      reference(reference) {
        if (reference.kind !== 'man') return
        const [, name, section] = page.exec(reference.text) ?? []
        if (name === undefined || section === undefined) return
        const known = findSections(name)
        if (known.length === 0 || known.includes(section)) return
        if (isNumberCall(name)) return
        // `clone(3)`: often the number belongs to the name, `clone3(2)`.
        const numbered = name + section
        const expected = [
          ...findSections(numbered).map((other) => `${numbered}(${other})`),
          ...known.map((other) => `${name}(${other})`)
        ]
        const {end, start} = reference.position
        const [text = ''] = expected
        const edits = [{start: start.offset, end: end.offset, text}]
        context.report({
          messageId: 'unexpected',
          at: reference.position,
          expected,
          fix: {kind: 'suggest', edits, changes: ['inlineCode']}
        })
      }
    }

    function findSections(name: string): ReadonlyArray<string> {
      return [...new Set([...findManSections(name), ...(ours.get(name) ?? [])])]
    }
  }
})

// `clone(3)`, `systemd.unit(5)`; not `printf(3p)`.
const page = /^([\w.+:@-]+)\((\d)\)$/
