import assert from 'node:assert/strict'
import test from 'node:test'
import {parseDraft, select} from '@inkstone/core'

/** Terms of a draft that are at least fairly sure. */
function define(source: string): Array<string> {
  return select(parseDraft(source), 'termDefinition', {atLeast: 'mid'}).map(
    ({form, term}) => `${form}: ${term}`
  )
}

const found: Record<string, ReadonlyArray<[string, string]>> = {
  bullet: [
    ['* 租约：有期限的锁', '租约'],
    ['- 第三范式：不依赖别的列', '第三范式'],
    ['- Python 3: the one with real text', 'Python 3'],
    ['- `-n`：只显示，不执行', '-n'],
    ['- **心跳**：定期报告自己还活着', '心跳'],
    ['- **酵母：** 让面团发起来', '酵母'],
    ['- ps：列出进程', 'ps'],
    ['- 幂等（idempotent）：做一次和做两次一样', '幂等'],
    ['- 元数据（Metadata），描述数据的数据', '元数据'],
    ['- TLB: caches address translations', 'TLB'],
    ['- `fsync` - flushes a file', 'fsync'],
    ['- **crumb** — the soft part of a loaf', 'crumb'],
    ['- starter: flour and water left to ferment', 'starter'],
    ['- `-w:` 写入文件', '-w']
  ],
  ordered: [
    ['1. 互斥：一次只给一个人用', '互斥'],
    ['2. 副本数：数据存几份', '副本数'],
    ['1. Knead: work the dough until it is smooth', 'Knead']
  ],
  'pseudo-list': [
    ['1、水位：触发回收的界线\n2、回收：把页还回去', '水位'],
    ['（1）选主：投票\n（2）复制：发日志', '选主'],
    ['① 焯水：开水里过一遍\n② 收汁：大火烧干', '焯水']
  ],
  paragraph: [
    ['写放大：写一份，磁盘上写了几份。', '写放大'],
    ['Copy on write: pages are shared until one writes.', 'Copy on write'],
    ['TCP:Transmission Control Protocol，负责重传。', 'TCP'],
    ['R（Running）：正在运行。', 'R'],
    ['io.stat：本组的统计。', 'io.stat']
  ],
  'lead-in': [
    ['**日志：** 先写它，再写页。', '日志'],
    ['**SCHED_RR**:按时间片轮转。', 'SCHED_RR'],
    ['**注水：**后文没有变粗。', '注水'],
    ['**Proofing:** letting the dough rest.', 'Proofing']
  ],
  'table-row': [
    ['|参数|含义|\n|-|-|\n|a\\|b|任选一个|', 'a|b'],
    ['|参数|含义|\n|-|-|\n|depth|队列的长度|', 'depth'],
    ['|命令|作用|备注|\n|-|-|-|\n|`lsof`|看打开的文件||', 'lsof'],
    ['|功能|命令|\n|-|-|\n|建卷|lvcreate|', 'lvcreate'],
    ['|Option|Meaning|\n|-|-|\n|`-r`|recurse|', '-r'],
    ['|Tool|Description|\n|-|-|\n|whisk|beats eggs|', 'whisk'],
    ['|字段|类型|缺省|说明|\n|-|-|-|-|\n|ttl|int|0|存活的秒数|', 'ttl'],
    ['|Flags|含义|\n|-|-|\n|`[S]`|建立连接|', '[S]'],
    ['|/路径|说明|\n|-|-|\n|/etc/hosts|主机名|', '/etc/hosts']
  ]
}

for (const [form, cases] of Object.entries(found)) {
  test(`a term is found in the form \`${form}\``, () => {
    for (const [source, term] of cases) {
      assert.equal(define(source)[0], `${form}: ${term}`, source)
    }
  })
}

const nothing: Record<string, ReadonlyArray<string>> = {
  label: [
    '- 第一步：和面',
    '第二天：再揉一次。',
    '- Step 1: knead the dough',
    'Day 2: bake it again.',
    '- 2023-01-01：开张',
    '- 2023年1月：开张',
    '小结：进程是分配资源的单位。',
    '输出：一个数字',
    '版本：1.0',
    '- 优点：快',
    '- Pros: cheap and fast'
  ],
  bullet: [
    '- [ ] 备份：还没有做',
    '- 参考：<https://example.org>',
    '- 注意：先停服务',
    '- 普通页：（见 migrate_pages）',
    '- 常用的命令有：',
    '- 分为：前端、后端',
    '- 如果失败：重试三次',
    '- https://example.org/a',
    '- 每天18:00重启',
    '- 三种情况：新建、修改、删除',
    '- 查看版本：`make -v`',
    '- note: this is old',
    '- See also: the manual',
    '- There are two kinds of bread here: white and brown',
    '- std::move moves nothing'
  ],
  paragraph: [
    '执行手动清除命令：`sync`',
    '标记页面为`X`：`SetX`。',
    '抢占的前提条件是：配置了标记。',
    '我们可以这样配置：改文件，再重启。',
    '如下：先停，再改。',
    '背景：单机放不下。',
    'PS：这里写得很简略。',
    '> 环境：虚拟机',
    '现在时间是12:30：该吃饭了',
    'You can see it here: it grows.',
    'Note: ovens differ.',
    '配方如下：\n面粉和水。'
  ],
  table: [
    '|年份|甲|乙|丙|\n|-|-|-|-|\n|2020|1|2|3|',
    '|对比|内存|磁盘|\n|-|-|-|\n|速度|快|慢|',
    '|参数|含义|\n|-|-|\n|12|34|',
    '|参数|含义|\n|-|-|\n|depth||',
    '|a|b|\n|-|-|\n|1|2|'
  ]
}

for (const [form, sources] of Object.entries(nothing)) {
  test(`no term, though it looks like \`${form}\``, () => {
    for (const source of sources) assert.deepEqual(define(source), [], source)
  })
}

test('the kind of a term is read from it, its gloss or its lead-in', () => {
  const kinds: ReadonlyArray<[string, string]> = [
    ['- /etc/fstab：挂载表', 'path'],
    ['- kmalloc()：分配内存', 'symbol'],
    ['- nr_free：空闲的个数', 'symbol'],
    ['- dis：反汇编，常用`dis -l`', 'command'],
    ['常用的命令有：\n\n- top：看负载', 'command'],
    ['各个参数的含义如下。\n\n1. 长度：队列的长度', 'parameter'],
    ['Options:\n\n- depth: length of the queue', 'parameter'],
    ['- 面团：揉好的面', 'concept']
  ]
  for (const [source, kind] of kinds) {
    const [term] = select(parseDraft(source), 'termDefinition')
    assert.equal(term?.kind, kind, source)
  }
})

test('marks are stripped from the term, not from its position', () => {
  const source = '- **`dd`（data dump）**：按块复制'
  const [term] = select(parseDraft(source), 'termDefinition')
  assert.equal(term?.term, 'dd')
  assert.deepEqual(term?.aliases, ['data dump'])
  const {start, end} = term?.termPosition ?? {}
  assert.equal(
    source.slice(start?.offset, end?.offset),
    '**`dd`（data dump）**'
  )
  const gloss = term?.gloss
  assert.equal(source.slice(gloss?.start.offset, gloss?.end.offset), '按块复制')
})

test('names that share a gloss are one term', () => {
  const terms = select(
    parseDraft('- `min`, `low`: 回收从这里开始'),
    'termDefinition'
  )
  assert.deepEqual(
    terms.map(({term}) => term),
    ['min, low']
  )
})

test('a gloss ends where the next labelled line starts', () => {
  const source = '**冷备：** 停机复制。\n**热备：** 不停机。\n多花一点空间。'
  const glosses = select(parseDraft(source), 'termDefinition').map(({gloss}) =>
    source.slice(gloss.start.offset, gloss.end.offset)
  )
  assert.deepEqual(glosses, ['停机复制。', '不停机。\n多花一点空间。'])
})

test('what prose explains is a term of low confidence', () => {
  const cases: ReadonlyArray<[string, string]> = [
    ['写放大是指多写了几份。', 'sentence: 写放大'],
    ['cryptsetup用于加密磁盘。', 'sentence: cryptsetup'],
    ['A crumb is the soft part of a loaf.', 'sentence: crumb'],
    ['内核里有页高速缓存（page cache）。', 'alias: 页高速缓存'],
    ['```sh\n# 水位：触发回收的界线\n```', 'code-line: 水位']
  ]
  for (const [source, expected] of cases) {
    assert.deepEqual(low(source), [expected], source)
  }
  const idle: ReadonlyArray<string> = [
    '这是指什么都不做。',
    '它用于加密。',
    'This is the end.',
    'It is a cake.',
    '先停机（十分钟以内就够了吧）。'
  ]
  for (const source of idle) assert.deepEqual(low(source), [], source)
})

function low(source: string): Array<string> {
  return select(parseDraft(source), 'termDefinition')
    .filter(({confidence}) => confidence === 'low')
    .map(({form, term}) => `${form}: ${term}`)
}
