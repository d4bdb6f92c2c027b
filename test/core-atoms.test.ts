import assert from 'node:assert/strict'
import test from 'node:test'
import {
  assertDraft,
  fromMdast,
  indexDraft,
  parseDraft,
  select,
  toJSON,
  toMdast,
  type Draft
} from '@inkstone/core'

/** Atoms of a draft as `kind text`. */
function atomsOf(draft: Draft | string): Array<string> {
  const {atoms} = typeof draft === 'string' ? parseDraft(draft) : draft
  return atoms.map(({kind, text}) => `${kind} ${text}`)
}

/** References of a draft as `kind status href`. */
function referencesOf(source: string): Array<string> {
  return select(parseDraft(source), 'reference').map(
    ({href, kind, status}) => `${kind} ${status} ${href ?? ''}`
  )
}

const dialects = `# 设置 {#setup}

{: .no_toc }

版本 {{ site.version }}，{% include toc.html %}{{< ref "plan.md" >}}
{{% notice tip %}}多看{{% /notice %}}

<!-- more -->

> [!Tip]- 题目
> 见 [[页缓存#回收|回收]] 和 ![[plan.png]]，这是==重点==。

关于 #kernel/mm 的笔记 %%还要核对%%。 ^mm-note
`

test('syntax of other tools becomes atoms, in the order of the source', () => {
  const draft = parseDraft(dialects)
  assertDraft(draft)
  assert.deepEqual(atomsOf(draft), [
    'kramdown {#setup}',
    'kramdown {: .no_toc }',
    'liquid {{ site.version }}',
    'liquid {% include toc.html %}',
    'shortcode {{< ref "plan.md" >}}',
    'shortcode {{% notice tip %}}',
    'shortcode {{% /notice %}}',
    'more <!-- more -->',
    'callout [!Tip]-',
    'wiki-link [[页缓存#回收|回收]]',
    'embed ![[plan.png]]',
    'highlight ==',
    'highlight ==',
    'tag #kernel/mm',
    'comment %%还要核对%%',
    'block-id ^mm-note'
  ])
  assert.deepEqual(
    draft.atoms.flatMap(({target}) => target ?? []),
    ['页缓存#回收', 'plan.png']
  )
})

test('atoms do not depend on detectors and are in drafts of other trees', () => {
  const draft = parseDraft(dialects)
  const off: Array<string> = ['reference', 'note', 'question', 'marker']
  assert.deepEqual(parseDraft(dialects, {off}).atoms, draft.atoms)
  assert.deepEqual(fromMdast(toMdast(draft), dialects).atoms, draft.atoms)
  assert.equal(toJSON(draft).atoms.length, draft.atoms.length)
})

for (const text of [
  '如果 if [[ -f x ]]; then 就退出',
  '取 a[[1]] 和 [[1, 2], [3, 4]] 和 [[3]]',
  '[[toc]]',
  '函数 [[nodiscard]] int f()',
  '条件 a==b，c == d，e === f，g==1 and h==2，`i`==3，==>，x !== y',
  '#include <stdio.h> 和 x #include "a.h"',
  '单 #1，语言 C#、F# 等，颜色 #fff 和 #1a2b3c，# tag',
  '#标题',
  '#标题 后面的话',
  '敲 git merge dev #合并指定的分支到当前分支',
  '加了 100%%，写 printf("%d%%") 和 50%%，再 100%%',
  '%% 第一行\n%% 第二行',
  '循环 for %%i in (*.txt) do echo %%i',
  '二次 x ^2',
  '异或 a ^b',
  '返回 {:ok, pid} 或 {:error}，{:a => 1}',
  '数组 {{1, 2}, {3, 4}}，公式 \\hat{{x}}，{{}}，填空 {{c1::页}}',
  '没有合上 {{ page.title 和 {% if x 和 [[page 和 %%to',
  '不是引用里的 [!NOTE]',
  '`{{ x }}` `[[x]]` `%%x%%` `==x==` `#tag` [链接]({{x}} "[[x]]")',
  '网址 https://example.org/a#tag==x==',
  '[[甲][乙]] 和 [[甲](乙.md)]'
]) {
  test(`no atom is in: ${text.replaceAll('\n', '⏎')}`, () => {
    assert.deepEqual(atomsOf(`${text}\n`), [])
  })
}

test('code blocks, front matter and underlines of headings hold no atoms', () => {
  const source =
    '---\ntitle: "{{ x }}"\n---\n\n标题\n====\n\n```\n[[x]]\n```\n\n    %%x%%\n'
  assert.deepEqual(atomsOf(source), [])
})

test('an atom may hold links and emphasis, and has at most 1000 characters', () => {
  assert.deepEqual(
    atomsOf('{{ "https://example.org" | a_b_c }} [[__init__]] ==**粗**==\n'),
    [
      'liquid {{ "https://example.org" | a_b_c }}',
      'wiki-link [[__init__]]',
      'highlight ==',
      'highlight =='
    ]
  )
  assert.equal(atomsOf(`{{ ${'a'.repeat(994)} }}`).length, 1)
  assert.equal(atomsOf(`{{ ${'a'.repeat(995)} }}`).length, 0)
  assert.equal(atomsOf(`%%${'批'.repeat(997)}%%`).length, 0)
})

test('atoms of quotes, lists and tables lie where they are written', () => {
  const draft = parseDraft(
    '> 一 %%甲\r\n> 乙%% 二\r\n\r\n- 项 [[丙]] ^item-1\r\n\r\n| a | b |\r\n|--|--|\r\n| [[丁\\|戊]] | %%己%% |\r\n'
  )
  assertDraft(draft)
  assert.deepEqual(atomsOf(draft), [
    'comment %%甲\r\n> 乙%%',
    'wiki-link [[丙]]',
    'block-id ^item-1',
    'wiki-link [[丁\\|戊]]',
    'comment %%己%%'
  ])
})

test('a line of tags is tags, a list of attributes may stand behind a picture', () => {
  assert.deepEqual(
    atomsOf('#linux #kernel\n\n![图](a.png){.wide} `x`{: #x}\n'),
    ['tag #linux', 'tag #kernel', 'kramdown {.wide}', 'kramdown {: #x}']
  )
})

test('text of HTML has liquid and the mark of an excerpt, tags have none', () => {
  assert.deepEqual(
    atomsOf(
      '<p class="{{ a }}">{{ b }} [[c]] ==d== %%e%%</p>\n\n一 <!--more--> 二 <!-- 三 -->\n'
    ),
    ['liquid {{ b }}', 'more <!--more-->']
  )
})

test('links of other tools are references, in the draft or out of it', () => {
  assert.deepEqual(
    referencesOf(
      '[[页]] [[页#节|名]] [[页#^abc]] ![[图.png|200]] [[#回收]] [[#1. 总览]] [[#回收#脏页]] [[#^a1b]] [[#没有]]\n\n# 回收\n\n## 脏页\n\n写回。 ^a1b\n\n# 1. 总览\n'
    ),
    [
      'cross-file external 页',
      'cross-file external 页#节',
      'cross-file external 页#^abc',
      'cross-file external 图.png',
      'heading-link resolved #回收',
      'heading-link resolved #1. 总览',
      'heading-link resolved #回收#脏页',
      'heading-link resolved #^a1b',
      'heading-link missing #没有'
    ]
  )
  assert.deepEqual(
    referencesOf(
      '[甲]({% post_url 2020-01-01-a %}) {% link _posts/b.md %} {% post_link c 题目 %} {{< ref "d.md#e" >}} {{% relref path="f" %}} {{< relref "#setup" >}} [本节](#setup)\n\n# 设置 {#setup}\n'
    ),
    [
      'cross-file external 2020-01-01-a',
      'cross-file external _posts/b.md',
      'cross-file external c',
      'cross-file external d.md#e',
      'cross-file external f',
      'heading-link resolved #setup',
      'heading-link resolved #setup'
    ]
  )
})

test('a link of Markdown is one reference, a URL in a tag or comment is none', () => {
  assert.deepEqual(
    referencesOf(
      '[[甲]](a.md) {{ "https://example.org" }} %%见 <b.md> [c](c.md)[^1]%%\n\n[^1]: 注\n'
    ),
    ['cross-file external a.md', 'footnote unused ']
  )
})

test('nothing is asked, marked or defined in an atom', () => {
  const draft = parseDraft(
    '页面 %%为什么要回收？TODO%% 会回收。\n\n{{ "什么是页？" }}\n\n- {{ 名称：值 }}\n- [[脏页：写过]]\n'
  )
  assert.deepEqual(
    draft.facts.map(({type}) => type),
    ['reference']
  )
})

test('what nobody sees answers nothing and is in no sentence', () => {
  for (const body of ['{: .no_toc}', '%%以后再写一段很长的话%%', '{% toc %}']) {
    const [question] = select(
      parseDraft(`## 什么是回收？\n\n${body}\n`),
      'question'
    )
    assert.equal(question?.answered, 'no')
  }
  const asked = select(
    parseDraft(
      '> [!question]- 什么是页？\n> 一块内存。\n\n%%待查%% 为什么会这样？\n'
    ),
    'question'
  )
  assert.deepEqual(
    asked.map(({text}) => text),
    ['什么是页？', '为什么会这样？']
  )
})

test('wiki links, embeds and highlights are read like links, pictures, bold', () => {
  const forms = ['[[回收]]', '![[回收.png]]'].map((body) => {
    const draft = parseDraft(`## 什么是回收？\n\n${body}\n`)
    return select(draft, 'answer').map(({form}) => form)
  })
  assert.deepEqual(forms, [['link'], ['figure']])
  const draft = parseDraft('- ==脏页==：写过的页\n\n什么是==缓存==？\n')
  const [definition] = select(draft, 'termDefinition')
  assert.equal(definition?.term, '脏页')
  assert.equal(select(draft, 'question').length, 1)
})

test('callouts of any kind and case are notes', () => {
  const source =
    '> [!WARNING]\n> 会丢数据。\n\n> [!tip]+ 题目\n> 多看。\n\n> [!quote|left] 话\n\n> [!注意]\n> 小心\n'
  assert.deepEqual(
    select(parseDraft(source), 'note').map(
      ({body, kind, label}) =>
        `${kind} ${label} ${source.slice(body.start.offset, body.end.offset)}`
    ),
    [
      'warning WARNING 会丢数据。',
      'tip tip 题目\n> 多看。',
      'note quote 话',
      'note 注意 小心'
    ]
  )
})

test('a title has no attributes and does not end in a comment', () => {
  const draft = parseDraft(
    '# 设置 {#setup}\n\n## 1. 用法 {: .wide #use}\n\n## 集合 {a}\n\n## 后记 %% fold %%\n\n[[#后记  %% fold %%]]\n'
  )
  assert.deepEqual(
    indexDraft(draft)
      .topics()
      .map(({title}) => title?.text),
    ['设置', '用法', '集合 {a}', '后记']
  )
  assert.equal(select(draft, 'reference')[0]?.status, 'resolved')
})

test('a broken atom is found', () => {
  const draft = parseDraft('一 [[甲]] 二 %%乙%%\n')
  const [first, second] = draft.atoms
  assert.ok(first && second)
  const check = (atoms: Draft['atoms']) => () => assertDraft({...draft, atoms})
  assert.throws(check([second, first]), /before the end of another atom/)
  assert.throws(check([{...first, text: '[[乙]]'}]), /not as written/)
  assert.throws(check([{...first, position: draft.position}]), /not as written/)
})
