import assert from 'node:assert/strict'
import test from 'node:test'
import type {Heading, Root} from 'mdast'
import {remark} from 'remark'
import {VFile} from 'vfile'
import * as core from '@inkstone/core'
import {
  assertDraft,
  fromMdast,
  indexDraft,
  is,
  parseDraft,
  remarkDraft,
  remarkNotes,
  select,
  toJSON,
  toMdast,
  visit,
  type AnyType,
  type Draft,
  type Fact,
  type ParseOptions,
  type Topic
} from '@inkstone/core'

const source =
  '---\ntitle: 札记\n---\n\n写在前面。\n\n# 调度\n\n- 抢占：打断正在运行的任务\n- 时间片：任务一次运行的时长\n\n如何观察抢占？\n\n## 空的\n\n# 待办\n\nTODO\n'

test('the public names are these', () => {
  assert.deepEqual(Object.keys(core).toSorted(), [
    'assertDraft',
    'defineDetector',
    'fromJSON',
    'fromMdast',
    'indexDraft',
    'is',
    'openQuestions',
    'parseDraft',
    'remarkDraft',
    'remarkNotes',
    'select',
    'toBytes',
    'toJSON',
    'toMdast',
    'toSource',
    'visit'
  ])
})

test('text, bytes and files give the same draft', () => {
  const expected = parseDraft(source)
  const bytes = new TextEncoder().encode(source)
  for (const value of [bytes, new VFile(source), new VFile(bytes)]) {
    assert.deepEqual(parseDraft(value), expected)
  }
  assert.equal(parseDraft(new VFile()).source, '')
})

test('a wrong option is refused with what was expected', () => {
  const wrong: ReadonlyArray<readonly [object, RegExp]> = [
    [{encoding: 'latin1'}, /`latin1` of option `encoding`, expected `gb18030`/],
    [{maths: true}, /Unexpected option `maths`, expected `cjkFriendly`/],
    [{off: 'question'}, /option `off`, expected a list of detector ids/],
    [{off: ['nothing']}, /`nothing`/],
    [{detectors: [1]}, /option `detectors`, expected a list of detectors/],
    [{limits: {lines: 1}}, /limit `lines`, expected `bytes`/],
    [{limits: {bytes: -1}}, /limit `bytes`, expected a whole number/],
    [{ids: {explicit: 'x'}}, /`ids.explicit`, expected a regular expression/],
    [{ids: {keep: {a: 1}}}, /`ids.keep`, expected an object of strings/],
    [[], /expected an object/]
  ]
  for (const [options, message] of wrong) {
    assert.throws(() => callWith(options), message)
  }
  assert.ok(parseDraft(source, null))
  assert.ok(parseDraft(source, {limits: null, off: undefined}))
})

test('a value that is no text is refused with what was expected', () => {
  for (const value of [undefined, null, 5, {}, [1], new ArrayBuffer(2)]) {
    assert.throws(
      () => Reflect.apply(parseDraft, undefined, [value]),
      /expected a string, bytes \(`Uint8Array`\) or a `VFile`/
    )
  }
})

test('a list of the lexicon is one of words', () => {
  for (const interrogative of [['x'], {zh: '为什么'}, {en: ['']}, {zh: [1]}]) {
    assert.throws(
      () => callWith({lexicon: {interrogative}}),
      /list `interrogative` of `lexicon`, expected words/
    )
  }
})

/** As a program without types would call it. */
function callWith(options: object): void {
  Reflect.apply(parseDraft, undefined, [source, options])
}

test('visit goes topic, heading, blocks, sub-topics, facts after their block', () => {
  const draft = parseDraft(source)
  const seen: Array<string> = []
  const add = (node: {type: string}) => void seen.push(node.type)
  visit(draft, {
    draft: add,
    frontMatter: add,
    heading: add,
    list: add,
    listItem: add,
    paragraph: add,
    question: add,
    termDefinition: add,
    topic: add,
    yaml: add
  })
  assert.deepEqual(seen.slice(0, 8), [
    'draft',
    'frontMatter',
    'yaml',
    'topic',
    'paragraph',
    'topic',
    'heading',
    'list'
  ])
  const list = seen.indexOf('list')
  assert.deepEqual(seen.slice(list, list + 4), [
    'list',
    'termDefinition',
    'termDefinition',
    'listItem'
  ])
  assert.deepEqual(seen.slice(-6), [
    'question',
    'topic',
    'heading',
    'topic',
    'heading',
    'paragraph'
  ])
})

test('visit hands over each fact once, in order', () => {
  const draft = parseDraft(source)
  const seen: Array<Fact> = []
  for (const type of new Set(draft.facts.map((fact) => fact.type))) {
    visit(draft, type, (fact) => void seen.push(fact))
  }
  assert.ok(seen.length > 2)
  assert.deepEqual(new Set(seen), new Set(draft.facts))
  assert.equal(seen.length, draft.facts.length)
})

test('visit narrows, tells ancestors, skips and exits; numbers mean nothing', () => {
  const draft = parseDraft(source)
  const own: Array<number> = []
  visit(draft, 'topic', (topic) => void own.push(topic.own.start.offset))
  assert.equal(own.length, 4)
  visit(draft, 'text', (text, ancestors) => {
    assert.equal(ancestors[0], draft)
    const parent = ancestors.at(-1)
    assert.ok(parent && 'children' in parent)
    assert.ok(parent.children.some((child) => child === text))
  })
  let count = 0
  visit(draft, 'topic', (topic) => {
    count++
    return topic.title?.text === '调度' ? 'skip' : undefined
  })
  assert.equal(count, 3)
  count = 0
  visit(draft, 'topic', () => (++count === 2 ? 'exit' : undefined))
  assert.equal(count, 2)
  const all: Array<Topic> = []
  Reflect.apply(visit, undefined, [draft, 'topic', (d: Topic) => all.push(d)])
  assert.deepEqual(all, indexDraft(draft).topics())
})

test('select takes facts by their fields', () => {
  const draft = parseDraft(source)
  assert.equal(select(draft, 'question').length, 1)
  assert.equal(
    select(draft, 'question', {answered: ['no', 'partly']}).length,
    1
  )
  assert.equal(select(draft, 'question', {answered: 'yes'}).length, 0)
  const terms = select(draft, 'termDefinition', {
    form: 'bullet',
    atLeast: 'high'
  })
  assert.deepEqual(
    terms.map(({term}) => term),
    ['抢占', '时间片']
  )
  assert.equal(select(draft, 'termDefinition', {term: '时间片'}).length, 1)
})

test('is tells nodes, topics and facts apart', () => {
  const draft = parseDraft(source)
  assert.ok(is(draft, 'draft'))
  assert.ok(is(draft.children[0], 'frontMatter'))
  assert.ok(is(draft.facts[0], draft.facts[0]?.type ?? 'question'))
  assert.ok(!is(undefined, 'topic'))
  assert.ok(!is({type: 'heading'}, 'topic'))
  const sections = toMdast(draft, 'sections')
  assert.ok(is(sections, 'root'))
})

test('no node of ours has the name of a node of Markdown', () => {
  type Ours = 'draft' | 'frontMatter' | 'topic' | Fact['type']
  type Shared = Extract<Ours, import('mdast').Nodes['type']>
  const none: Array<Shared> = []
  const never: Array<never> = none
  assert.deepEqual(never, [])
})

test('sections hold the same nodes as the flat tree', () => {
  const draft = parseDraft(source)
  assert.equal(toMdast(draft), draft.root)
  const {children, position} = toMdast(draft, 'sections')
  assert.deepEqual(position, draft.position)
  assert.deepEqual(children, draft.children)
  assert.notEqual(children, draft.children)
  assert.throws(() => {
    Reflect.apply(toMdast, undefined, [draft, 'deep'])
  }, /expected `flat` or `sections`/)
})

test('the index finds topics, blocks and facts by offset and id', () => {
  const draft = parseDraft(source)
  const index = indexDraft(draft)
  assert.equal(indexDraft(draft), index)
  assert.equal(index.topicAt(0).id, 'preface')
  for (const topic of index.topics()) {
    assert.equal(index.topicAt(topic.own.start.offset), topic)
    assert.equal(index.byId(topic.id), topic)
  }
  for (const block of index.blocks()) {
    assert.equal(index.blockAt(block.cell.start.offset), block)
    assert.equal(index.topicAt(block.cell.start.offset), block.topic)
  }
  assert.equal(index.blockAt(0), undefined)
  for (const fact of draft.facts) {
    assert.equal(index.byId(fact.id), fact)
    assert.ok(index.factsIn(fact.position, fact.type).includes(fact))
  }
  assert.deepEqual(
    index.topics().flatMap((topic) => index.factsOf(topic)),
    draft.facts
  )
  assert.equal(index.byId('nothing'), undefined)
})

test('a topic is empty, a stub, open or filled', () => {
  assert.equal(statusOf('# 甲\n\n## 乙\n'), 'empty')
  assert.equal(
    statusOf('# 甲\n\n![图](a.png)\n\n<https://a.example>\n'),
    'stub'
  )
  assert.equal(statusOf('# 甲\n\n这里是如何确保编号不被复用的？\n'), 'open')
  assert.equal(statusOf('# 甲\n\n这里写着一段话。\n'), 'filled')
})

test('blocks have the role their author gave them', () => {
  for (const [text, role] of [
    ['一段话。', 'prose'],
    ['![图](a.png)', 'figure'],
    ['[题](https://a.example)', 'references'],
    ['[TOC]', 'chrome'],
    ['- [甲](#a)\n- [乙](#b)', 'chrome'],
    ['<script>a</script>', 'chrome'],
    ['<!-- -*- mode: markdown -*- -->', 'chrome'],
    ['版权所有，转载请注明出处', 'chrome'],
    ['<!-- 备注 -->', 'comment'],
    ['<img src="a.png">', 'figure'],
    ['<details>文</details>', 'html'],
    ['- 甲：一\n- 乙：二', 'definitions'],
    ['- 甲\n- 乙', 'list'],
    ['|参数|含义|\n|-|-|\n|a|b|', 'glossary-table'],
    ['|a|b|\n|-|-|\n|1|2|', 'table'],
    ['> 引用', 'quote'],
    ['> [!NOTE]\n> 注意', 'callout'],
    ['***', 'rule'],
    ['[a]: /b', 'link-definition'],
    ['```sh\nls -l\n```', 'command'],
    ['```\n$ uname -r\n6.1.0\n```', 'transcript'],
    ['```ini\n[Unit]\n```', 'config'],
    ['```c\nint a = 1;\n```', 'code'],
    ['```mermaid\ngraph\n```', 'figure'],
    ['```\n这一段其实是写在代码块里的普通文字说明\n```', 'prose-in-code'],
    ['```\ndo_fork()\n  -> copy_process()\n    -> dup_mm()\n```', 'call-chain']
  ] as const) {
    assert.deepEqual(rolesOf(text), [role], text)
  }
  assert.deepEqual(rolesOf('在文件里添加一行：\n\n```sh\na b c\n```'), [
    'prose',
    'config'
  ])
})

test('a tree of another parser may lack places inside blocks', () => {
  const text = '# 甲\n\n见 [题](https://a.example)。\n'
  const root = parseDraft(text).root
  const bare: Root = structuredClone(root)
  for (const block of bare.children) {
    if ('children' in block) {
      for (const child of block.children) delete child.position
    }
  }
  const draft = fromMdast(bare, text)
  assertDraft(draft)
  assert.equal(indexDraft(draft).topics()[0]?.id, '甲')
  const added: Heading = {
    type: 'heading',
    depth: 2,
    children: [{type: 'text', value: '插件加的'}]
  }
  const more = fromMdast({...root, children: [...root.children, added]}, text)
  assert.deepEqual(
    indexDraft(more)
      .topics()
      .map(({id}) => id),
    ['甲', '插件加的']
  )
})

test('remarkDraft sets the draft of a file and changes no node', async () => {
  const file = new VFile(`\uFEFF${source}`)
  const processor = remark().use(remarkNotes).use(remarkDraft)
  const tree = processor.parse(file)
  const before = structuredClone(tree)
  await processor.run(tree, file)
  assert.deepEqual(tree, before)
  const draft: Draft | undefined = file.data.inkstone
  assert.ok(draft)
  assert.deepEqual(draft, parseDraft(`\uFEFF${source}`))
})

test('assertDraft lists everything that is broken', () => {
  const draft = parseDraft(source)
  const [front, , topic] = draft.children
  assert.ok(is(topic, 'topic') && front)
  const broken: Draft = {
    ...draft,
    children: [front, {...topic, own: {...topic.own, end: topic.own.start}}]
  }
  assert.throws(
    () => assertDraft(broken),
    (error: Error) =>
      /I1: .+\n.*/.test(error.message) && /I4/.test(error.message)
  )
})

test('toJSON gives plain data that shares nothing with the draft', () => {
  const draft = parseDraft(source)
  const json = toJSON(draft)
  assert.deepEqual(JSON.parse(JSON.stringify(json)), json)
  assert.equal(json.markdown, source)
  assert.equal('markdown' in toJSON(draft, {source: false}), false)
  const [question] = json.questions
  assert.equal(question?.line, 12)
  assert.equal(question?.answered, 'no')
  assert.deepEqual(
    json.topics.map(({title, start, end, parentStart}) => [
      title,
      start,
      end,
      parentStart
    ]),
    [
      [undefined, 5, 6, undefined],
      ['调度', 7, 15, undefined],
      ['空的', 14, 15, 7],
      ['待办', 16, 18, undefined]
    ]
  )
  assert.ok(json.definitions.every((fact) => !('evidence' in fact)))
  const all = toJSON(draft, {all: true})
  assert.ok(all.definitions.every(({evidence}) => evidence?.length))
})

test('ids do not depend on the encoding or the line endings', () => {
  const expected = idsOf(parseDraft(source))
  for (const text of [
    `\uFEFF${source}`,
    source.replaceAll('\n', '\r\n'),
    source.replaceAll('\n', '\r')
  ]) {
    assert.deepEqual(idsOf(parseDraft(text)), expected)
  }
})

test('options of one call do not reach the next', () => {
  const limited: ParseOptions = {limits: {bytes: 1}}
  assert.equal(parseDraft(source, limited).problems[0]?.code, 'E_TOO_LARGE')
  assert.deepEqual(parseDraft(source).problems, [])
  const kinds: Array<AnyType> = ['topic', 'question', 'heading']
  assert.equal(kinds.length, 3)
})

function statusOf(text: string): string {
  const index = indexDraft(parseDraft(text))
  return index.statusOf(index.topicAt(0))
}

function rolesOf(text: string): Array<string> {
  const blocks = indexDraft(parseDraft(text)).blocks()
  return blocks.map(({role}) => role)
}

function idsOf(draft: Draft): Array<string> {
  const index = indexDraft(draft)
  const nodes = [...index.topics(), ...draft.facts, ...index.blocks()]
  return nodes.map(({id}) => id)
}
