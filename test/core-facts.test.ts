import assert from 'node:assert/strict'
import test from 'node:test'
import {parseDraft, select} from '@inkstone/core'

/** `四个 4 = 4` for each count. */
function count(source: string): Array<string> {
  return select(parseDraft(source), 'count').map(
    ({actual, claimed, text}) => `${text} ${claimed} = ${actual}`
  )
}

test('what is counted is held against the number claimed', () => {
  const cases: ReadonlyArray<[string, string]> = [
    [
      '四个参数的含义如下。\n\n1. 甲一\n2. 乙二\n3. 丙三\n4. 丁四',
      '四个 4 = 4'
    ],
    ['有以下 3 种方式：\n\n- 推\n- 拉', '3 种 3 = 2'],
    ['分为两步：一是备料。二是下锅。', '两步 2 = 2'],
    ['要两把锁：读锁、写锁。', '两把 2 = 2'],
    ['三个阶段：准备、提交和回滚。', '三个 3 = 3'],
    ['四种颜色：红、黄、蓝。', '四种 4 = 3'],
    ['两个步骤：\n\n1. 停机\n\n```sh\nhalt\n```\n\n2. 换盘', '两个 2 = 2'],
    ['共 5 个锁：\n\n- 2 个读锁\n- 3 个写锁', '5 个 5 = 5'],
    [
      'There are three kinds of bread:\n\n- rye\n- wheat\n- oat',
      'three kinds 3 = 3'
    ],
    ['It takes 2 steps:\n\n1. mix\n2. bake\n3. wait', '2 steps 2 = 3']
  ]
  for (const [source, expected] of cases) {
    assert.deepEqual(count(source), [expected], source)
  }
})

test('numbers without anything to count are no claims', () => {
  const sources: ReadonlyArray<string> = [
    '第三个参数如下：\n\n- a\n- b',
    '是原来的1.5倍：\n\n- a\n- b',
    '在 4 个节点上执行以下步骤：\n\n1. 甲\n2. 乙',
    '一个例子：\n\n- a\n- b',
    '几种办法：\n\n- a\n- b',
    '有两个缓冲区。',
    '每两个小时一次：\n\n- a\n- b',
    '三种颜色：红、黄等。',
    'v2.3 个版本：\n\n- a\n- b',
    'Two thirds of it: a and b.'
  ]
  for (const source of sources) assert.deepEqual(count(source), [], source)
})

/** Kind, text and body of each marker. */
function mark(source: string): Array<string> {
  return select(parseDraft(source), 'marker', {atLeast: 'mid'}).map(
    ({body, kind, text}) =>
      `${kind} ${text} | ${source.slice(body.start.offset, body.end.offset)}`
  )
}

test('markers qualify the rest of a block, a sentence, an item or a topic', () => {
  const cases: ReadonlyArray<[string, string]> = [
    [
      '【确信】服务器不抢占。都这样。',
      'certain 【确信】 | 服务器不抢占。都这样。'
    ],
    ['【询问】谁负责清理', 'unsure 【询问】 | 谁负责清理'],
    ['先这样。TODO：补图', 'todo TODO | TODO：补图'],
    ['- [ ] 补一张图', 'todo [ ] | - [ ] 补一张图'],
    ['## 甲\n\n待补充\n', 'stub 待补充 | ## 甲\n\n待补充\n'],
    ['似乎和缓存有关。别的没变。', 'hedge 似乎 | 似乎和缓存有关。'],
    ['这一段没搞懂。', 'admitted-gap 没搞懂 | 这一段没搞懂。'],
    ['这个选项已过时。', 'outdated 已过时 | 这个选项已过时。'],
    [
      'FIXME(me): the oven is too hot',
      'todo FIXME | FIXME(me): the oven is too hot'
    ]
  ]
  for (const [source, expected] of cases) {
    assert.deepEqual(mark(source), [expected], source)
  }
  const idle: ReadonlyArray<string> = [
    '这件事未完成的部分不多。',
    '放到TODO列表里了。',
    '`TODO` 是一个词。',
    '可能会慢一些。',
    '【总结】以上。',
    '读者可以询问作者。',
    '各种策略都试过。',
    '- [x] 补了一张图'
  ]
  for (const source of idle) assert.deepEqual(mark(source), [], source)
})

test('notes are told by their label, call-outs by their mark', () => {
  const cases: ReadonlyArray<[string, string]> = [
    ['注意：先停服务。', 'note 注意 | 先停服务。'],
    ['**警告：** 会删数据。', 'warning 警告 | 会删数据。'],
    ['- 提示：按一下空格。', 'tip 提示 | 按一下空格。'],
    ['PS：这里很简略。', 'note PS | 这里很简略。'],
    ['Note: ovens differ.', 'note Note | ovens differ.'],
    ['> [!TIP]\n> 预热十分钟。', 'tip TIP | 预热十分钟。'],
    ['> [!warning]+\n> Hot.', 'warning warning | Hot.'],
    ['> [!faq]- 能用吗\n> 能。', 'note faq | 能用吗\n> 能。'],
    ['::: tip\n少放盐。\n:::', 'tip tip | 少放盐。']
  ]
  for (const [source, expected] of cases) {
    assert.deepEqual(note(source), [expected], source)
  }
  const idle: ReadonlyArray<string> = [
    '注意力：看一处的能力。',
    '请注意前面的人。',
    'ps：列出进程',
    '标注：用红笔。',
    '> 不是 [!TIP]',
    'Notebook: a book of notes.',
    '备注如下。',
    '`注意：`'
  ]
  for (const source of idle) assert.deepEqual(note(source), [], source)
})

test('steps hold commands, comments, prompts and output', () => {
  const source =
    '先挂载：\n\n```sh\n# 建目录\nmkdir -p /mnt/a\nmount \\\n  /dev/sdb /mnt/a\ncat <<EOF > /mnt/a/b\nx\nEOF\n```\n\n```console\nme@box:~$ sudo df -h\n/dev/sdb 10G\n/dev/sdc 20G\nme@box:~$ ls\n```\n\n在文件中添加如下行：\n\n```sh\ntmp /a none\n```\n'
  const steps = select(parseDraft(source), 'step')
  assert.deepEqual(
    steps.map(({commands, comments, form, index, lead}) => ({
      form,
      index,
      lead: source.slice(lead?.start.offset ?? 0, lead?.end.offset ?? 0),
      comments: comments.map(({start, end}) =>
        source.slice(start.offset, end.offset)
      ),
      commands: commands.map(({output, position, program, prompt, value}) => ({
        program,
        value,
        prompt,
        text: source.slice(position.start.offset, position.end.offset),
        output: source.slice(output?.start.offset ?? 0, output?.end.offset ?? 0)
      }))
    })),
    [
      {
        form: 'commands',
        index: 1,
        lead: '先挂载：',
        comments: ['# 建目录'],
        commands: [
          ['mkdir', 'mkdir -p /mnt/a'],
          ['mount', 'mount \\\n  /dev/sdb /mnt/a'],
          ['cat', 'cat <<EOF > /mnt/a/b\nx\nEOF']
        ].map(([program, value]) => ({
          program,
          value,
          prompt: undefined,
          text: value,
          output: ''
        }))
      },
      {
        form: 'transcript',
        index: 2,
        lead: '',
        comments: [],
        commands: [
          {
            program: 'df',
            value: 'sudo df -h',
            prompt: 'me@box:~$',
            text: 'sudo df -h',
            output: '/dev/sdb 10G\n/dev/sdc 20G'
          },
          {
            program: 'ls',
            value: 'ls',
            prompt: 'me@box:~$',
            text: 'ls',
            output: ''
          }
        ]
      },
      {
        form: 'config',
        index: 3,
        lead: '在文件中添加如下行：',
        comments: [],
        commands: []
      }
    ]
  )
})

test('a step in a quoted list has its places in the source', () => {
  const source =
    '> - 执行：\n>\n>   ```sh\n>   make\n>   # 安装\n>   make install\n>   ```\n'
  const [step] = select(parseDraft(source), 'step')
  assert.deepEqual(
    step?.commands.map(({position: {start, end}}) =>
      source.slice(start.offset, end.offset)
    ),
    ['make', 'make install']
  )
})

test('entities are names a reader may look up', () => {
  const cases: ReadonlyArray<[string, ReadonlyArray<string>]> = [
    ['打开`CONFIG_NUMA=y`。', ['config CONFIG_NUMA']],
    ['调用`mmap(2)`。', ['man mmap(2)']],
    ['在 kernel/fork.c 里。', ['source-file kernel/fork.c']],
    ['改`/etc/fstab`。', ['path /etc/fstab']],
    ['会走到do_exit()。', ['symbol do_exit()']],
    ['释放task_struct。', ['symbol task_struct']],
    ['看`MemFree`一行。', ['symbol MemFree']],
    ['执行`lsof -p 1`。', ['command lsof']],
    ['慢了1.25倍。', ['unit 1.25倍']],
    ['等 100 ms。', ['unit 100 ms']],
    ['Bake at `oven_temp` for it.', ['symbol oven_temp']],
    ['The RFC says so.', ['acronym RFC']],
    ['[见 /a/b](https://example.org/a_b)', []],
    ['和/或者都行', []],
    ['约 12 天', []],
    ['a <b/> c', []]
  ]
  for (const [source, expected] of cases) {
    assert.deepEqual(name(source), expected, source)
  }
})

function note(source: string): Array<string> {
  return select(parseDraft(source), 'note').map(
    ({body, kind, label}) =>
      `${kind} ${label} | ${source.slice(body.start.offset, body.end.offset)}`
  )
}

function name(source: string): Array<string> {
  return select(parseDraft(source), 'entity').map(
    ({kind, name: text}) => `${kind} ${text}`
  )
}
