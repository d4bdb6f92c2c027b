import assert from 'node:assert/strict'
import test from 'node:test'
import {
  assertDraft,
  defineDetector,
  parseDraft,
  select,
  type DetectorHooks,
  type Draft
} from '@inkstone/core'

const source =
  '# 锁\n\n租约：有期限的锁。到期就失效。\n\n```c\nint a;\n```\n\n## 为什么要排队？\n\n- 公平\n'

/** Counts the calls of its hooks. */
function counter(log: Array<string>): DetectorHooks {
  return {
    topic: ({id}) => void log.push(`topic ${id}`),
    block: ({node}) => void log.push(`block ${node.type}`),
    leaf: ({kind}) => void log.push(`leaf ${kind}`),
    sentence: ({text}) => void log.push(`sentence ${text}`),
    code: ({text}) => void log.push(`code ${text.length}`),
    end: () => void log.push('end')
  }
}

test('hooks are called in the order of the draft', () => {
  const log: Array<string> = []
  const watcher = defineDetector({
    id: 'watcher',
    emits: ['note'],
    version: 1,
    create: () => counter(log)
  })
  parseDraft(source, {detectors: [watcher]})
  assert.deepEqual(log, [
    'topic 锁',
    'block heading',
    'leaf heading',
    'sentence 锁',
    'block paragraph',
    'leaf paragraph',
    'sentence 租约：有期限的锁。',
    'sentence 到期就失效。',
    'block code',
    'code 15',
    'topic 为什么要排队',
    'block heading',
    'leaf heading',
    'sentence 为什么要排队？',
    'block list',
    'leaf paragraph',
    'sentence 公平',
    'end'
  ])
})

/** Notes each sentence with 到期. */
const expiry = defineDetector({
  id: 'expiry',
  emits: ['note'],
  version: 1,
  options: {label: '到期'},
  create: (context) => ({
    sentence({start, end, text}) {
      const label = context.options?.label ?? ''
      if (!text.includes(label)) return
      const body = context.toSpan(start, end)
      context.emit({
        type: 'note',
        start,
        end,
        confidence: 'mid',
        rule: 'expiry/word',
        fields: {kind: 'note', label, body}
      })
    }
  })
})

test('the engine adds id, topic, position and evidence', () => {
  const draft = parseDraft(source, {detectors: [expiry], off: ['note']})
  const [note] = select(draft, 'note')
  assert.match(note?.id ?? '', /^锁\/note-[\da-f]{8}$/)
  assert.equal(note?.topic, '锁')
  assert.deepEqual(note?.position.start, {line: 3, column: 10, offset: 14})
  assert.equal(note?.evidence[0]?.rule, 'expiry/word')
  assertDraft(draft)
})

test('facts of one text get a number, facts stand in order', () => {
  const draft = parseDraft('到期。到期。到期。', {
    detectors: [expiry],
    off: ['note']
  })
  const ids = select(draft, 'note').map(({id}) => id)
  assert.deepEqual(
    ids.map((id) => id.replace(/^.*-/, '').slice(8)),
    ['', '.2', '.3']
  )
  const starts = draft.facts.map(({position}) => position.start.offset)
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b)
  )
})

test('a detector that throws costs only its own facts', () => {
  const broken = defineDetector({
    id: 'broken',
    emits: ['count'],
    version: 1,
    create: (context) => ({
      sentence(sentence) {
        const {start, end, text} = sentence
        const fields = {text, claimed: 2, unit: '个'}
        const rule = 'broken/x'
        context.emit({
          type: 'count',
          start,
          end,
          confidence: 'high',
          rule,
          fields
        })
        throw new Error('no luck')
      }
    })
  })
  const whole = parseDraft(source, {off: ['count']})
  const draft = parseDraft(source, {detectors: [broken], off: ['count']})
  assert.deepEqual(draft.facts, whole.facts)
  const [problem] = draft.problems
  assert.equal(problem?.code, 'E_DETECTOR')
  assert.deepEqual(problem?.values, {detector: 'broken', message: 'no luck'})
  assert.deepEqual(problem?.position, draft.position)
})

test('a detector reads the facts it needs, wherever it is listed', () => {
  const seen: Array<string> = []
  const reader = defineDetector({
    id: 'reader',
    emits: ['entity'],
    needs: ['question', 'note'],
    version: 1,
    create: (context) => ({
      end() {
        for (const {text} of context.facts('question')) seen.push(text)
        for (const {label} of context.facts('note')) seen.push(label)
      }
    })
  })
  parseDraft(source, {detectors: [reader, expiry], off: ['note', 'entity']})
  assert.deepEqual(seen, ['为什么要排队？', '到期'])
})

test('reading facts without a word of need is an error of the detector', () => {
  const greedy = defineDetector({
    id: 'greedy',
    emits: ['entity'],
    version: 1,
    create: (context) => ({end: () => void context.facts('question')})
  })
  const {problems} = parseDraft(source, {detectors: [greedy]})
  assert.equal(problems[0]?.values['message'], 'Expected `question` in `needs`')
})

test('a span outside of the draft or a foreign type is an error too', () => {
  const {problems} = parseDraft(source, {
    detectors: [wild('far', 9999, 'entity'), wild('other', 0, 'note')]
  })
  assert.deepEqual(
    problems.map(({values}) => values['message']),
    ['Unexpected span 9999-10000 of a `entity`', 'Expected `note` in `emits`']
  )
})

test('a detector written without types is told what it did wrong', () => {
  const body = {
    start: {line: 1, column: 1, offset: 0},
    end: {line: 1, column: 2, offset: 1}
  }
  const note = {
    type: 'note',
    start: 0,
    end: 1,
    confidence: 'mid',
    rule: 'x/x',
    fields: {kind: 'note', label: '甲', body}
  }
  for (const [emission, message] of [
    [{...note, start: 0.5}, 'Unexpected span 0.5-1 of a `note`'],
    [{...note, start: Number.NaN}, 'Unexpected span NaN-1 of a `note`'],
    [{...note, rule: undefined}, 'Expected a `note` to have a `rule`'],
    [
      {...note, fields: {kind: 'note', label: '甲'}},
      'Expected `body` in the `fields` of a `note`'
    ],
    [
      {...note, fields: undefined},
      'Expected `kind` in the `fields` of a `note`'
    ],
    [
      {...note, confidence: 'sure'},
      'Unexpected confidence `sure` of a `note`, expected `high`, `mid` or `low`'
    ]
  ] as const) {
    const detector = {
      id: 'untyped',
      emits: ['note'],
      version: 1,
      create: (context: {emit(emission: object): void}) => ({
        end: () => context.emit(emission)
      })
    }
    const draft: Draft = Reflect.apply(parseDraft, undefined, [
      source,
      {detectors: [detector]}
    ])
    assertDraft(draft)
    assert.equal(draft.problems[0]?.values['message'], message)
    assert.deepEqual(draft.facts, parseDraft(source).facts)
  }
})

test('hooks that come later are an error of the detector', () => {
  const later = {
    id: 'later',
    emits: ['note'],
    version: 1,
    create: () => Promise.resolve({})
  }
  const draft: Draft = Reflect.apply(parseDraft, undefined, [
    source,
    {detectors: [later]}
  ])
  assert.match(String(draft.problems[0]?.values['message']), /object of hooks/)
})

test('detectors that need each other, doubles and unknown ids are refused', () => {
  assert.throws(
    () =>
      parseDraft('', {
        detectors: [need('a', 'entity', 'step'), need('b', 'step', 'entity')],
        off: ['entity', 'step']
      }),
    /need each other: `a`, `b`/
  )
  assert.throws(
    () => parseDraft('', {detectors: [expiry, expiry]}),
    /second detector `expiry`/
  )
  assert.throws(() => parseDraft('', {off: ['questoin']}), /`questoin`/)
  assert.throws(
    () =>
      defineDetector({id: '', emits: ['note'], version: 1, create: () => ({})}),
    /`id`/
  )
  assert.throws(
    () => defineDetector({id: 'x', emits: [], version: 1, create: () => ({})}),
    /`x` to emit/
  )
})

test('switching off a detector changes no fact of another', () => {
  const ids = ['question', 'definition', 'reference']
  const whole = parseDraft(source)
  for (const id of ids) {
    const rest = parseDraft(source, {off: [id]})
    const types = new Set(rest.facts.map(({type}) => type))
    assert.deepEqual(
      rest.facts,
      whole.facts.filter(({type}) => types.has(type))
    )
  }
})

function wild(id: string, start: number, type: 'entity' | 'note') {
  return defineDetector({
    id,
    emits: ['entity'],
    version: 1,
    create: (context) => ({
      end() {
        const body = context.toSpan(0, 1)
        const fields = {kind: 'note', label: 'x', body} as const
        if (type === 'note') {
          const rule = 'x/x'
          const span = {start, end: start, rule}
          context.emit({type, confidence: 'low', fields, ...span})
        } else {
          context.emit({
            type,
            start,
            end: start + 1,
            confidence: 'low',
            rule: 'x/x',
            fields: {kind: 'unit', name: 'x'}
          })
        }
      }
    })
  })
}

function need(id: string, emits: 'entity' | 'step', needs: 'entity' | 'step') {
  return defineDetector({
    id,
    emits: [emits],
    needs: [needs],
    version: 1,
    create: () => ({})
  })
}
