import assert from 'node:assert/strict'
import test from 'node:test'
import {parseDraft, select} from '@inkstone/core'

/** References of a draft: kind, status, text. */
function point(source: string): Array<string> {
  return select(parseDraft(source), 'reference', {atLeast: 'mid'}).map(
    ({kind, status, text}) => `${kind} ${status} ${text}`
  )
}

const found: ReadonlyArray<[string, string]> = [
  ['见 <https://example.org/a>。', 'url external https://example.org/a'],
  ['见https://example.org/a，很好', 'url external https://example.org/a'],
  ['[手册](https://example.org)', 'url external [手册](https://example.org)'],
  ['[手册][m]\n\n[m]: https://example.org', 'url external [手册][m]'],
  ['<a href="https://example.org">x</a>', 'url external https://example.org'],
  ['[另一篇](b.md#锁)', 'cross-file external [另一篇](b.md#锁)'],
  ['[配方](../bread.md)', 'cross-file external [配方](../bread.md)'],
  ['## 锁\n\n见[上文](#锁)', 'heading-link resolved [上文](#锁)'],
  ['[here](#no-such-part)', 'heading-link missing [here](#no-such-part)'],
  ['有脚注[^1]。\n\n[^1]: 脚注。', 'footnote resolved [^1]'],
  ['有脚注[^2]。', 'footnote missing [^2]'],
  ['正文。\n\n[^3]: 没有人用。', 'footnote unused [^3]'],
  ['调用`prctl(2)`。', 'man external prctl(2)'],
  ['调用 sched_setscheduler(2)。', 'man external sched_setscheduler(2)'],
  ['See printf(3p) for the format.', 'man external printf(3p)'],
  ['入口是`criu/main.c`。', 'source-file external criu/main.c'],
  ['见 mm/vmscan.c:120。', 'source-file external mm/vmscan.c:120'],
  ['The loop is in src/oven/heat.rs.', 'source-file external src/oven/heat.rs'],
  ['提交 1da177e4c3f4 引入', 'commit external 1da177e4c3f4'],
  ['Fixed by commit deadbee.', 'commit external deadbee'],
  ['（参考代码：__soft_offline_page）', 'symbol external __soft_offline_page'],
  ['详见`do_exit()`。', 'symbol external do_exit()'],
  ['For the parser see also `parse_line`.', 'symbol external parse_line']
]

test('what a draft points at is found', () => {
  for (const [source, expected] of found) {
    assert.deepEqual(point(source), [expected], source)
  }
})

const nothing: ReadonlyArray<string> = [
  '调用`f(1)`得到结果。',
  '复杂度是 O(1)。',
  '```c\nopen(2)\n```',
  '```sh\ncat mm/vmscan.c\n```',
  '路径是 /etc/fstab。',
  '输入/输出都很慢。',
  'and/or is no path',
  '提交 12 次以后合并',
  'commit to a plan',
  '参考资料很多。',
  '见面的时候再说。',
  '[x](javascript:alert(1))',
  'a list [1, 2] of numbers',
  'TCP/IP 和 v1.2/v1.3'
]

test('what looks like a reference is none', () => {
  for (const source of nothing) assert.deepEqual(point(source), [], source)
})

test('a link to a heading carries its target', () => {
  const source = '# 配方\n\n[跳](#第二步)\n\n## 第二步\n\n烤。\n'
  const [reference] = select(parseDraft(source), 'reference')
  assert.equal(reference?.href, '#第二步')
  assert.equal(
    source.slice(
      reference?.target?.start.offset,
      reference?.target?.end.offset
    ),
    '## 第二步\n\n烤。\n'
  )
})
