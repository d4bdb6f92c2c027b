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
  ['Fixed by commit dead0be.', 'commit external dead0be'],
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

/** What a phrase points at: kind, status, text, and the target's source. */
function follow(source: string): Array<string> {
  return select(parseDraft(source), 'reference', {atLeast: 'mid'}).map(
    ({kind, status, target, text}) => {
      const slice = source.slice(target?.start.offset, target?.end.offset)
      return `${kind} ${status} ${text}${target ? ` -> ${slice}` : ''}`
    }
  )
}

const phrases: ReadonlyArray<[string, string]> = [
  [
    '先建一个令牌桶。\n\n上面建的令牌桶要限速。',
    'back resolved 上面建的令牌桶 -> 先建一个令牌桶。'
  ],
  [
    '创建一个缓存目录：\n\n```sh\nmkdir a\n```\n\n清空缓存。\n\n再挂载上面创建的缓存目录。',
    'back resolved 上面创建的缓存目录 -> 创建一个缓存目录：\n\n```sh\nmkdir a\n```'
  ],
  [
    '整卷快照不一样，和文件克隆一样占空间。\n\n文件克隆：\n\n- 共享\n',
    'forward resolved 和文件克隆一样 -> 文件克隆：\n\n- 共享'
  ],
  [
    '|名称|作用|\n|-|-|\n|/run/maps|布局|\n|/run/smaps|类似/run/maps|',
    'back resolved 类似/run/maps -> |/run/maps|布局|'
  ],
  ['在启动部分还会举例。', 'section missing 在启动部分'],
  [
    '详见回收一节。\n\n## 内存回收\n\n两条水线。',
    'section resolved 详见回收一节 -> ## 内存回收\n\n两条水线。'
  ],
  [
    '## 参\n\n三个字段的含义如下。\n\n- 一\n- 二\n- 三',
    'antecedent missing 三个字段'
  ],
  [
    '由图 1 可见。\n\n![三次握手](a.png)',
    'figure resolved 图 1 -> ![三次握手](a.png)'
  ],
  ['见表 2。\n\n表 2 各层的速度', 'figure resolved 表 2 -> 表 2 各层的速度'],
  ['As Figure 3 shows, it grows.', 'figure missing Figure 3'],
  ['![曲线](a.png)\n\n如上图所示。', 'figure resolved 上图 -> ![曲线](a.png)']
]

test('phrases lead to what they name', () => {
  for (const [source, expected] of phrases) {
    assert.deepEqual(follow(source), [expected], source)
  }
})

const idle: ReadonlyArray<string> = [
  '切换时会保存上下文。\n\n上下文很大。',
  '在大部分情况下没有问题。',
  '在这部分代码里说明。',
  '睡觉之前要关灯。\n\n关灯以后睡觉。',
  '这与通过调试器查看用户态的转储文件是类似的。',
  '字段有三个。三个字段的含义很清楚。',
  '图书馆在地图 2 上。',
  '上面铺一层布。',
  '好的面包和好的茶都要时间。',
  'See the figure below.',
  'Table tennis is fun.'
]

test('phrases that name nothing in the draft are no references', () => {
  for (const source of idle) assert.deepEqual(follow(source), [], source)
})
