import * as fc from 'fast-check'

const words = [
  '内核',
  '调度器',
  'page cache',
  '`clone(3)`',
  '**重点：** 说明',
  '见 https://a.example/b，后文',
  '（https://a.example/c_(d)）',
  'CONFIG_PREEMPT',
  '原声🙂',
  '[链接](https://a.example "题")',
  '![图](a.png)',
  '上面提到的锁',
  '一共有三个阶段',
  '1.25倍',
  '_a_*b*~c~',
  'a\\_b',
  '&amp;',
  '[^1]',
  '[[别的笔记]]'
]

/** What trips parsers: unclosed, overlapping, invisible or half of a pair. */
const nasty: ReadonlyArray<string> = [
  '---',
  '----',
  '+++',
  '===',
  '***',
  '> > - a',
  '[a]: /b',
  '[a]: /b\n标题\n---',
  '```',
  '~~~',
  '<div>',
  '<!-- ',
  '-->',
  '<!-- id: mine -->',
  '|a|b|\n|-|-|',
  '* a\n\tb',
  '1. a\n * b',
  '\t缩进',
  '    code',
  '   # 缩进的标题',
  '- # 列表里的标题',
  '> ## 引用里的标题',
  '[^1]: 脚注\n\n    第二段',
  '- [ ] 为什么？',
  '- [ ] \n甲',
  '- [x]\n  recieve it',
  '> 1. [x]\n>    **乙** 丙',
  '- [ ]\n  &amp;',
  '\0',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '\u00A0',
  'title: 甲',
  '#',
  '# ',
  '## {#x}',
  '## ，',
  '## 2. ',
  '# 重复',
  '# 重复'
]

const titles = [
  '重复',
  '调度',
  '1. 起步',
  '二、内存',
  '0x02 Paging',
  '如何调试？',
  'Q：为什么会死锁',
  'What is a page',
  '[x] 完成的',
  '[ ] 待办',
  '显式 {#own-id}',
  'buffer + cache',
  '**粗** `code` 标题',
  ''
]

const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 5}),
    fc.constantFrom('。', '？', '！', '：', '', '?', ' ')
  )
  .map(([parts, end]) => parts.join('') + end)

const heading = fc
  .tuple(fc.integer({min: 1, max: 6}), fc.constantFrom(...titles))
  .map(([depth, title]) => `${'#'.repeat(depth)} ${title}`)

const setext = fc
  .tuple(
    fc.array(sentence, {minLength: 1, maxLength: 3}),
    fc.constantFrom('---', '===', '-')
  )
  .map(([lines, line]) => [...lines, line].join('\n'))

const paragraph = fc
  .array(sentence, {minLength: 1, maxLength: 4})
  .map((lines) => lines.join('\n'))

const list = fc
  .array(
    fc.tuple(
      fc.constantFrom('- ', '* ', '1. ', '  - ', '\t- ', '    1) ', '1、'),
      fc.constantFrom('', '[ ] ', '术语：'),
      sentence
    ),
    {minLength: 1, maxLength: 6}
  )
  .map((items) => items.map((parts) => parts.join('')).join('\n'))

const fence = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom('', 'sh', 'c', 'console', 'text'),
    fc.array(
      fc.constantFrom('$ ls', 'a', '# 注释', '', 'foo() {', '这里是说明'),
      {maxLength: 4}
    ),
    fc.boolean()
  )
  .map(([mark, language, lines, closed]) =>
    [mark + language, ...lines, ...(closed ? [mark] : [])].join('\n')
  )

const table = fc
  .array(fc.tuple(sentence, sentence), {maxLength: 3})
  .map((rows) =>
    ['|参数|含义|', '|-|-|', ...rows.map(([a, b]) => `|${a}|${b}|`)].join('\n')
  )

const quote = paragraph.map((text) => text.replace(/^/gm, '> '))

const matter = fc.constantFrom(
  '',
  '---\ntitle: 草稿\ndate: 2020-01-01\n---\n',
  '---\ntitle: 草稿\n----\n',
  'title: 草稿\ntags: [a]\n---\n',
  '+++\ntitle = "a"\n+++\n',
  '---\n坏的: [\n---\n',
  '---\n没有结束\n',
  '\n---\ntitle: 迟了\n---\n'
)

const block = fc.oneof(
  {weight: 4, arbitrary: paragraph},
  {weight: 3, arbitrary: heading},
  {weight: 2, arbitrary: list},
  {weight: 2, arbitrary: fc.constantFrom(...nasty)},
  {weight: 1, arbitrary: setext},
  {weight: 1, arbitrary: fence},
  {weight: 1, arbitrary: table},
  {weight: 1, arbitrary: quote}
)

/**
 * Drafts of all kinds: headings in Chinese and English, lists, fences, tables,
 * front matter, questions, and what trips parsers; with each line ending.
 *
 * @returns
 *   Arbitrary of the text.
 */
export function generateDraft(): fc.Arbitrary<string> {
  return fc
    .tuple(
      matter,
      fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n', '\n\n\n')), {
        maxLength: 12
      }),
      fc.constantFrom('\n', '\r\n', '\r')
    )
    .map(([head, blocks, ending]) =>
      (head + blocks.flat().join('')).replaceAll('\n', ending)
    )
}
