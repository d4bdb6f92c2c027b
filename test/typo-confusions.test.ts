import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import test from 'node:test'
import {
  compileConfusions,
  findTypos,
  TypoError,
  type Confusion
} from '@inkstone/typo'

const table = readFileSync('../packages/typo/data/zh-confusions.txt', 'utf8')
const entries = table
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [, wrong = '', right = '', about = '', examples = ''] =
      /^(\S+) +(\S+) .*?(E\+?|W|V|Y) (.+)$/.exec(line) ?? []
    const [bad = '', ...good] = examples.split(' | ')
    return {wrong, rights: right.split('/'), about, bad, good}
  })
const kinds = new Map([
  ['V', 'zh-variant'],
  ['Y', 'zh-yu']
])
const certainties = new Map([
  ['E', 0.95],
  ['E+', 0.96],
  ['W', 0.9],
  ['V', 0.6],
  ['Y', 0.95]
])

test('the table has at least the 340 entries it started with', () => {
  assert.ok(entries.length >= 340, String(entries.length))
})

for (const {wrong, rights, about, bad, good} of entries) {
  test(`${wrong} is found in its bad example and nowhere in its good ones`, () => {
    const start = bad.indexOf(wrong)
    const [typo] = findTypos(bad)
    const guard =
      typo?.evidence.type === 'table' && typo.evidence.guard
        ? {guard: typo.evidence.guard}
        : {}
    assert.deepEqual(findTypos(bad), [
      {
        kind: kinds.get(about) ?? 'zh-confusion',
        start,
        end: start + wrong.length,
        actual: wrong,
        expected: rights,
        certainty: certainties.get(about),
        evidence: {type: 'table', wrong, ...guard, source: 'ours'}
      }
    ])
    for (const sentence of good) assert.deepEqual(findTypos(sentence), [])
    for (const right of rights) {
      assert.deepEqual(findTypos(bad.replace(wrong, right)), [])
    }
  })
}

const heap: Confusion = {
  wrong: '堆站',
  right: '堆栈',
  good: ['打印堆栈'],
  bad: ['打印堆站']
}
const compile = (entry: object) => () =>
  compileConfusions([{...heap, ...entry}])

test('confusions of a pack are found with their own certainty', () => {
  const confusions = compileConfusions([
    heap,
    {
      ...heap,
      wrong: '对战',
      right: ['堆栈', '队栈'],
      certainty: 0.5,
      good: ['打印堆栈'],
      bad: ['打印对战']
    }
  ])
  const [first, second] = findTypos('堆站与对战', {confusions})
  assert.equal(first?.certainty, 0.9)
  assert.deepEqual(first?.evidence, {
    type: 'table',
    wrong: '堆站',
    source: 'pack'
  })
  assert.equal(second?.certainty, 0.5)
  assert.deepEqual(second?.expected, ['堆栈', '队栈'])
})

test('a pack goes before our table, a longer form before a shorter one', () => {
  const confusions = compileConfusions([
    {...heap, wrong: '登陆', right: '登入', good: ['登录'], bad: ['登陆']},
    {...heap, wrong: '阀值表', right: '阈表', good: ['阈'], bad: ['阀值表']}
  ])
  assert.deepEqual(
    findTypos('用户登陆，查阀值表', {confusions}).map(({expected}) => expected),
    [['登入'], ['阈表']]
  )
})

const find = (guards: Partial<Confusion>, text: string) => {
  const confusions = compileConfusions([
    {...heap, ...guards, good: ['堆栈'], bad: [guards.bad?.[0] ?? '']}
  ])
  return findTypos(text, {confusions}).map(({evidence}) => evidence)
}

const hit = (guard?: string) => [
  {type: 'table', wrong: '堆站', ...(guard && {guard}), source: 'pack'}
]

test('a guard names what must and must not stand beside a form', () => {
  const edge = {before: [{edge: true}], bad: ['堆站']} as const
  assert.deepEqual(find(edge, '看\n堆站'), hit('before edge'))
  assert.deepEqual(find(edge, '看堆站'), [])
  const latin = {before: [{script: 'latin'}], bad: ['x堆站']} as const
  assert.deepEqual(find(latin, 'JVM堆站'), hit('before latin'))
  assert.deepEqual(find(latin, 'JVM 堆站'), hit('before latin'))
  assert.deepEqual(find(latin, '\u{FDD0} 堆站'), hit('before latin'))
  assert.deepEqual(find(latin, 'JVM  堆站'), [])
  const digit = {after: [{script: 'digit'}, '为'], bad: ['堆站1']} as const
  assert.deepEqual(find(digit, '堆站２'), hit('after digit'))
  assert.deepEqual(find(digit, '堆站为空'), hit('after 为'))
  assert.deepEqual(find(digit, '堆站 2'), [])
  const mark = {notAfter: [{script: 'mark'}], bad: ['堆站']} as const
  assert.deepEqual(find(mark, '堆站。'), [])
  assert.deepEqual(find(mark, '堆站'), hit())
  assert.deepEqual(find(mark, '堆站 JVM'), hit())
  const han = {notBefore: [{script: 'han'}], bad: ['堆站']} as const
  assert.deepEqual(find(han, '𠀀堆站'), [])
  assert.deepEqual(find(han, '😀堆站'), hit())
})

test('an entry whose last character is a mark hits', () => {
  const confusions = compileConfusions([
    {
      ...heap,
      wrong: '罢了。。',
      right: '罢了。',
      good: ['罢了。'],
      bad: ['罢了。。']
    }
  ])
  assert.equal(findTypos('不过如此罢了。。', {confusions}).length, 1)
})

test('an entry whose examples do not hold is refused with the entry in it', () => {
  assert.throws(compile({bad: ['打印堆栈']}), (error) => {
    assert.ok(error instanceof TypoError)
    assert.equal(error.name, 'TypoError')
    assert.match(error.message, /Unexpected 0 hits of `堆站`/)
    assert.deepEqual(error.value, {...heap, bad: ['打印堆栈']})
    return true
  })
  assert.throws(compile({bad: ['堆站堆站']}), /Unexpected 2 hits/)
  assert.throws(compile({good: ['打印堆站']}), /good example `打印堆站`/)
  assert.throws(
    () =>
      compileConfusions([
        heap,
        {...heap, wrong: '打印', right: '输出', good: ['输出'], bad: ['打印']}
      ]),
    /hit of `打印` in the good example `打印堆栈` of `堆站`/
  )
  assert.throws(() => compileConfusions([heap, heap]), /second entry/)
})

test('an entry of a wrong shape is refused', () => {
  assert.throws(compile({wrong: ''}), /Unexpected `wrong`, expected text/)
  assert.throws(compile({right: []}), /`right` of `堆站`/)
  assert.throws(compile({right: '堆站栈'}), /does not contain the wrong form/)
  assert.throws(compile({good: []}), /`good`/)
  assert.throws(compile({bad: 'x'}), /`bad`/)
  assert.throws(compile({certainty: 2}), /`certainty`.*from 0 to 1/)
  assert.throws(compile({before: []}), /`before`.*list of guards/)
  assert.throws(compile({after: [{script: 'greek'}]}), /`after`/)
  assert.throws(compile({notAfter: [{edge: false}]}), /`notAfter`/)
  // @ts-expect-error: plain JavaScript may say anything.
  assert.throws(() => compileConfusions('堆站'), TypoError)
  // @ts-expect-error: as before.
  assert.throws(() => compileConfusions([null]), TypoError)
})
