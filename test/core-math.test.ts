import assert from 'node:assert/strict'
import test from 'node:test'
import type {Nodes} from 'mdast'
import {lintDraft} from '@inkstone/lint'
import {toCards, toHtml} from '@inkstone/export'
import {
  assertDraft,
  indexDraft,
  parseDraft,
  select,
  type ParseOptions
} from '@inkstone/core'

/** Formulas of a draft: `$x$` as `x`, blocks with their type. */
function formulasOf(
  source: string,
  options?: ParseOptions | null
): Array<string> {
  const draft = parseDraft(source, options)
  assertDraft(draft)
  const found: Array<string> = []
  const stack: Array<Nodes> = [draft.root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'inlineMath') found.push(node.value)
    if (node.type === 'math') found.push(`block ${node.value}`)
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  return found
}

test('a formula that opens a line turns formulas on', () => {
  for (const [source, expected] of [
    ['$$\nx^2\n$$\n\n边长 $x$。', ['block x^2', 'x']],
    ['$$x^2$$\n\n边长 $x$。', ['x^2', 'x']],
    ['> $$\n> y\n> $$\n\n$y$', ['block y', 'y']],
    ['- 甲\n\n  $$\n  z\n  $$\n\n$z$', ['block z', 'z']],
    ['$$\r\nx\r\n$$\r\n\r\n$x$', ['block x', 'x']],
    ['$$x$$，见下。\n\n$y$', ['x', 'y']],
    ['---\nmath: true\n---\n$x$', ['x']],
    ['---\nmathjax: true\n---\n$x$', ['x']],
    ['---\nkatex: true\n---\n$x$', ['x']],
    ['---\nkatex: false\n---\n$x$', []],
    ['math: true\ntitle: 甲\n---\n$x$', ['x']]
  ] as const) {
    assert.deepEqual(formulasOf(source), expected, source)
  }
})

test('prices and variables of a shell are no formulas', () => {
  for (const source of [
    '从 $5 涨到 $6。',
    '用 $HOME 而不是 $PATH。',
    '进程号在 $$ 里，后台的在 $! 里。',
    '$$ 是自己的进程号，\n$! 是后台的。\n\n再看 $1 和 $2。',
    '$$ 是自己的进程号，$$ 不会变。\n\n再看 $1 和 $2。',
    '```sh\n$$\nx\n$$\n```\n\n再看 $1 和 $2。',
    '~~~~\n~~~\n$$\nx\n$$\n~~~~\n\n再看 $1 和 $2。',
    '文中的 $$x$$ 不在行首，$1 和 $2 也不是。'
  ]) {
    assert.deepEqual(formulasOf(source), [], source)
  }
})

test('a formula whose end is not where the parser looks swallows nothing', () => {
  const source =
    '# 甲\n\n$$ a = b\n= c $$\n\n## 乙\n\n$$\nd\n$$ 完\n\n## 丙\n\n$e$\n'
  const draft = parseDraft(source)
  assert.deepEqual(
    indexDraft(draft)
      .topics()
      .map(({id}) => id),
    ['甲', '乙', '丙']
  )
  assert.deepEqual(formulasOf(source), ['a = b\n= c', 'd', 'e'])
  assert.deepEqual(formulasOf('$$x$$\n\n$$\ny\n\n# 甲\n\n$z$'), ['x', 'z'])
})

test('the option decides where the draft does not', () => {
  assert.deepEqual(formulasOf('从 $5 涨到 $6。', {math: true}), ['5 涨到 '])
  assert.deepEqual(formulasOf('$$\nx\n$$', {math: false}), [])
  assert.deepEqual(formulasOf('$$\nx\n$$', {math: null}), ['block x'])
})

test('no detector reads a formula as text', () => {
  const draft = parseDraft(
    '$$\nx\n$$\n\n其中 $a? b：TODO$ 是常数，见 $上面的公式$。\n'
  )
  assert.deepEqual(
    draft.facts.filter(({position}) => {
      const at = draft.source.indexOf('$a?')
      return position.start.offset > at
    }),
    []
  )
})

test('a formula answers a question, as code does', () => {
  for (const answer of ['$$\nE = mv^2\n$$', '$$E = mv^2$$']) {
    const [question] = select(
      parseDraft(`动能怎么算？\n\n${answer}\n`),
      'question'
    )
    assert.equal(question?.answered, 'yes', answer)
  }
  const [found] = select(
    parseDraft('## 动能怎么算？\n\n$$\nE = mv^2\n$$\n'),
    'answer'
  )
  assert.equal(found?.form, 'code')
  const [open] = select(
    parseDraft('动能怎么算？\n\n# 乙\n\n$$\nx\n$$'),
    'question'
  )
  assert.notEqual(open?.answered, 'yes')
})

test('pages, cards and rules show the source of a formula, and enter none', async () => {
  const source =
    '# 动能 $E_k$\n\n- 动能：等于 $E_k=mv^2/2$ 的量\n\n## 如何推导？\n\n$$\nE_k = \\int <F> dx\n$$\n'
  const draft = parseDraft(source)
  const page = toHtml(draft)
  assert.match(
    page,
    /<code class="language-math math-inline"[^>]*>E_k=mv\^2\/2<\/code>/
  )
  assert.match(
    page,
    /<code class="language-math math-display"[^>]*>E_k = \\int &lt;F> dx/
  )
  const {cards} = toCards(draft, {fileId: 'a', namespace: 'a'})
  const backs = cards.map(({plain}) => plain.back)
  assert.ok(backs.includes('等于 E_k=mv^2/2 的量'), backs.join('|'))
  assert.ok(backs.some((back) => back.includes('E_k = \\int <F> dx')))
  const {file} = await lintDraft(draft)
  assert.deepEqual(file.messages.map(String), [])
})

test('dollar signs that open no formula are limited only where formulas are', () => {
  const runs = Array.from({length: 32}, (_, at) => '$'.repeat(2 * at + 1))
  const text = `${runs.join(' ')} ${'word '.repeat(10_000)}`
  const [problem] = parseDraft(text, {math: true}).problems
  assert.equal(problem?.limit, 'backticks')
  assert.deepEqual(parseDraft(text).problems, [])
  assert.deepEqual(
    parseDraft('价 $5，$HOME 在 $PATH 里。'.repeat(9000), {math: true})
      .problems,
    []
  )
})
