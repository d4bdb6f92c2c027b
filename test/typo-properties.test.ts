import assert from 'node:assert/strict'
import test from 'node:test'
import {findTypos, type Typo} from '@inkstone/typo'
import {
  array,
  assert as check,
  constantFrom,
  oneof,
  property,
  string
} from 'fast-check'

const pieces = [
  ...'的 于 与 可 能 了 将 把 地 得 一 不 己 象 。 ， \n \t - / . _ @ ( ) 0 7f A Z é 😀 か 這'.split(
    ' '
  ),
  ...'登陆 阀值 轮训 原声 卡主 做为 有效 解决 快速 简单 写 很 清楚 需要 类似'.split(
    ' '
  ),
  ...'recieve Pysical weigthMap HTTP conncetion MMU teh ://'.split(' '),
  ' ',
  '\u{FDD0}',
  '\u{D83D}',
  '\u{DE00}'
]
const text = oneof(
  array(constantFrom(...pieces), {maxLength: 30}).map((l) => l.join('')),
  string({unit: 'binary', maxLength: 60})
)
// Which script and language a text is in is told from all of it.
const simplified = array(
  constantFrom(...pieces.filter((piece) => !'這é'.includes(piece))),
  {maxLength: 30}
).map((list) => list.join(''))
const runs = {numRuns: Number(process.env['FUZZ'] ?? 1000)}

const shift = (typo: Typo, by: number): Typo => ({
  ...typo,
  start: typo.start + by,
  end: typo.end + by
})

test('findings are sorted, disjoint and say what stands there', () => {
  check(
    property(text, (value) => {
      let end = 0
      for (const typo of findTypos(value)) {
        assert.ok(typo.start >= end && typo.end > typo.start)
        assert.equal(typo.actual, value.slice(typo.start, typo.end))
        assert.ok(typo.expected.length > 0)
        assert.ok(!typo.expected.includes(typo.actual))
        assert.ok(typo.certainty > 0 && typo.certainty < 1)
        end = typo.end
      }
    }),
    runs
  )
})

test('two lines have the findings of both', () => {
  check(
    property(simplified, simplified, (first, second) => {
      assert.deepEqual(findTypos(`${first}\n${second}`), [
        ...findTypos(first),
        ...findTypos(second).map((typo) => shift(typo, first.length + 1))
      ])
    }),
    runs
  )
})

test('applying a correction removes its finding', () => {
  check(
    property(text, (value) => {
      for (const {start, end, expected} of findTypos(value)) {
        const [right = ''] = expected
        const after = findTypos(
          value.slice(0, start) + right + value.slice(end)
        )
        assert.ok(
          after.every(
            (typo) => typo.start >= start + right.length || typo.end <= start
          ),
          JSON.stringify({value, right, after})
        )
      }
    }),
    runs
  )
})

test('what stands in an ignored word is not found', () => {
  check(
    property(text, (value) => {
      const ignore = new Set(
        findTypos(value).map(({actual}) => actual.toLowerCase())
      )
      assert.deepEqual(
        findTypos(value, {ignore}).filter(({actual}) =>
          ignore.has(actual.toLowerCase())
        ),
        []
      )
    }),
    runs
  )
})
