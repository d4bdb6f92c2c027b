import assert from 'node:assert/strict'
import test from 'node:test'
import {fromMdast, indexDraft, parseDraft, visit} from '@inkstone/core'
import {
  LintError,
  collectDraft,
  definePack,
  defineRule,
  lintDraft,
  renderMessage,
  rules,
  settleRecord,
  type LintOptions,
  type Rule,
  type Setting
} from '@inkstone/lint'
import {toRemarkRule} from '@inkstone/lint/remark'
import type {Root} from 'mdast'
import {visit as visitTree} from 'unist-util-visit'
import {VFile} from 'vfile'
import {parseAtoms, runVisitors} from './support/collect-prose.js'

const draft = `# 进程

criu的原声支持还不完整，reciever也是。

\`\`\`sh
einsler@debian:~$ free -h
\`\`\`

# 回收

什么时候会触发回收？
`

test('messages carry place, ancestors, values and what a fingerprint needs', async () => {
  const {crashes, file, suppressed} = await lintDraft(draft)
  assert.deepEqual(crashes, [])
  assert.deepEqual(suppressed, [])
  assert.deepEqual(file.messages.map(String), [
    '3:6-3:8: Unexpected `原声`, expected `原生`',
    '3:15-3:23: Unexpected `reciever`, expected `receiver`',
    '6:1-6:18: Unexpected user and host in the prompt `einsler@debian:~$`, expected `$`',
    '11:1-11:11: Unexpected question without an answer, expected an answer below it'
  ])
  const [message] = file.messages
  assert.ok(message)
  assert.equal(message.source, 'inkstone')
  assert.equal(message.ruleId, 'zh-confusable')
  assert.equal(message.severity, 'error')
  assert.equal(message.fatal, true)
  assert.equal(message.actual, '原声')
  assert.deepEqual(message.expected, ['原生'])
  assert.equal(message.excerpt, '原声')
  assert.equal(message.ordinal, 0)
  assert.equal(message.topic, indexDraft(parseDraft(draft)).topicAt(9).id)
  assert.deepEqual(
    message.ancestors?.map(({type}) => type),
    ['root', 'paragraph', 'text']
  )
  assert.deepEqual(message.fix, {
    kind: 'suggest',
    edits: [{start: 11, end: 13, text: '原生'}]
  })
  assert.ok(message.note)
  assert.equal(file.messages[2]?.fatal, false)
})

test('a message is rendered in the other language from its parts', async () => {
  const english = await lintDraft(draft)
  const chinese = await lintDraft(draft, {locale: 'zh-CN'})
  assert.deepEqual(
    english.file.messages.map((message) => renderMessage(message, 'zh-CN')),
    chinese.file.messages.map(({reason}) => reason)
  )
  assert.deepEqual(
    chinese.file.messages.map((message) => renderMessage(message, 'en')),
    english.file.messages.map(({reason}) => reason)
  )
  assert.equal(chinese.file.messages[0]?.reason, '`原声` 应为 `原生`')
})

test('values hold backticks, show line ends, and are cut in their middle', async () => {
  const long = '长'.repeat(40) + 'x'.repeat(40)
  const [ticks, lines, cut] = await runVisitors('一`` ` ``\n', (context) => ({
    paragraph({position}) {
      for (const actual of ['a`b', '甲\r\n乙', long]) {
        context.report({messageId: 'found', at: position, actual})
      }
    }
  })).then((found) => found.map((line) => line.replace(/^.*?Unexpected /, '')))
  assert.equal(ticks, '``a`b``')
  assert.equal(lines, '`甲⏎乙`')
  assert.equal([...(cut ?? '')].length, 62)
  assert.match(cut ?? '', /^`长{30}…x{29}`$/)
})

test('the tree is walked once, however many rules are on', async () => {
  const parsed = parseDraft(draft)
  let nodes = 0
  const types = new Set<string>()
  visitTree(parsed.root, (node) => void types.add(node.type))
  for (const type of [...types, ...parsed.facts.map((fact) => fact.type)]) {
    types.add(type)
  }
  visit(
    parsed,
    Object.fromEntries([...types].map((type) => [type, () => void nodes++]))
  )
  let seen = 0
  const count = () => void seen++
  await runVisitors(draft, () =>
    Object.fromEntries([...types].map((type) => [type, count]))
  )
  assert.ok(nodes > 6)
  assert.equal(seen, nodes)
})

test('facts of low confidence are handed only to those who ask', async () => {
  const parsed = parseDraft(draft)
  const question = parsed.facts.find(({type}) => type === 'question')
  assert.ok(question)
  for (const confidence of ['low', 'mid'] as const) {
    question.confidence = confidence
    for (const low of [true, false]) {
      let seen = 0
      const rule = createRule(
        'low-facts',
        () => ({question: () => void seen++}),
        low
      )
      await lintDraft(parsed, {extends: [], remark: [toRemarkRule(rule)]})
      assert.equal(seen, low || confidence === 'mid' ? 1 : 0)
    }
  }
})

test('a rule that throws is stopped, the others go on', async () => {
  const bad = createRule('bad-rule', () => ({
    paragraph() {
      throw new TypeError('broken')
    },
    end() {
      throw new Error('never reached')
    }
  }))
  const options = {remark: [toRemarkRule(bad)]}
  const {crashes, file} = await lintDraft(draft, options)
  assert.deepEqual(
    crashes.map(({error, rule}) => [rule, error.message]),
    [['inkstone:bad-rule', 'broken']]
  )
  assert.equal(file.messages.length, 4)
})

test('a rule of remark-lint that throws is a crash, not a warning', async () => {
  const plugin = Object.assign(
    () => () => {
      throw new TypeError('broken')
    },
    {}
  )
  Object.defineProperty(plugin, 'name', {value: 'remark-lint:broken'})
  const {crashes} = await lintDraft(draft, {remark: [plugin]})
  assert.deepEqual(
    crashes.map(({error, rule}) => [rule, error.message]),
    [['remark-lint:broken', 'broken']]
  )
})

test('wrong options throw at once, with the nearest known name', async () => {
  const cases: Array<[LintOptions, RegExp]> = [
    [
      {rules: {'no-know-typo': 'error'}},
      /Unknown rule `no-know-typo`, did you mean `no-known-typo`/
    ],
    [
      {rules: {'remark-lint:no-empty-ulr': 'off'}},
      /did you mean `remark-lint:no-empty-url`/
    ],
    [
      {rules: {'zh-confusable': wrong('fatal')}},
      /Unexpected severity `fatal` for `zh-confusable`/
    ],
    [
      {rules: {'zh-confusable': ['error', {sounds: true}]}},
      /Wrong options for `zh-confusable`/
    ],
    [
      {rules: {'no-shell-prompt': ['error', {x: 1}]}},
      /Unexpected options for `no-shell-prompt`|Wrong options/
    ],
    [
      {rules: {'list-item-indent': ['warning', 'three']}},
      /Wrong options for `remark-lint:list-item-indent`/
    ],
    [
      {extends: [wrongPreset('recomended')]},
      /Unknown preset `recomended`, did you mean `recommended`/
    ],
    [{locale: wrongLocale('fr')}, /Unexpected locale `fr`, expected `en` or/]
  ]
  for (const [options, message] of cases) {
    await assert.rejects(lintDraft(draft, options), (error) => {
      assert.ok(error instanceof LintError)
      assert.match(error.message, message)
      return true
    })
  }
})

test('a rule id that says nothing of its kind is refused', () => {
  assert.throws(() => createRule('No_Such', () => ({})), LintError)
})

test('severity and options are set by bare and by qualified id', async () => {
  const source = '# 甲\n\n### 乙\n\n见 https://a.b/c 。\n'
  const off = await lintDraft(source, {rules: {'heading-increment': 'off'}})
  assert.deepEqual(off.file.messages.map(String), [])
  const info = await lintDraft(source, {
    rules: {'remark-lint:heading-increment': 'info', 'no-literal-urls': 'error'}
  })
  assert.deepEqual(
    info.file.messages.map(({fatal, ruleId, severity, source: from}) => [
      from,
      ruleId,
      severity,
      fatal
    ]),
    [
      ['remark-lint', 'heading-increment', 'info', undefined],
      ['remark-lint', 'no-literal-urls', 'error', true]
    ]
  )
})

test('a report inside syntax of another tool is dropped', async () => {
  const source = '甲 {{ site.url }} 乙\n'
  const atoms = parseAtoms(source, [['liquid', '{{ site.url }}']])
  const lines = await runVisitors(atoms, (context) => ({
    text(node) {
      const {position} = node
      if (!position) return
      const at = (from: number, to: number) => ({
        start: {...position.start, column: from + 1, offset: from},
        end: {...position.end, column: to + 1, offset: to}
      })
      context.report({messageId: 'found', at: at(5, 9)})
      context.report({messageId: 'found', at: at(0, 1)})
    }
  }))
  assert.deepEqual(lines, ['1:1-1:2: Unexpected `甲`'])
})

test('a report without a place goes to the node that is visited', async () => {
  const rule = createRule('no-place', (context) => ({
    prose({node}) {
      context.report({
        messageId: 'found',
        at: undefined,
        expected: ['x'],
        fix: 'safe'
      })
      assert.equal(context.topic(node).title?.text, '进程')
    }
  }))
  const {file} = await lintDraft('# 进程\n\n一段话。\n', {
    extends: [],
    remark: [toRemarkRule(rule)]
  })
  assert.deepEqual(
    file.messages.map(({fix, place}) => [
      place && 'start' in place && place.start.line,
      fix
    ]),
    [
      [1, undefined],
      [3, undefined]
    ]
  )
})

test('neighbours and parents of a node are at hand', async () => {
  const lines = await runVisitors('# 甲\n\n- 乙\n\n# 丙\n', (context) => ({
    list(node) {
      assert.equal(context.previous(node)?.type, 'heading')
      assert.equal(context.next(node)?.type, 'heading')
    },
    paragraph(node) {
      const types = context.parents(node).map(({type}) => type)
      assert.deepEqual(types, ['root', 'list', 'listItem'])
      assert.equal(context.next(node), undefined)
      context.report({messageId: 'found', at: node.position})
    }
  }))
  assert.deepEqual(lines, ['3:3-3:4: Unexpected `乙`'])
})

test('each rule is silent or at least does not throw without positions', async () => {
  const parsed = parseDraft(draft)
  const root: Root = JSON.parse(JSON.stringify(parsed.root))
  visitTree(root, (node) => void delete node.position)
  const bare = fromMdast(root, parsed.source)
  const {crashes} = await lintDraft(bare, {extends: ['strict', 'kernel']})
  assert.deepEqual(crashes, [])
})

test('a record is plain JSON, and settling it says the same', async () => {
  const parsed = parseDraft(draft)
  const record = await collectDraft(parsed, {extends: ['strict']})
  const copy = JSON.parse(JSON.stringify(record))
  assert.deepEqual(copy, record)
  const direct = await lintDraft(parsed, {extends: ['strict']})
  const settled = settleRecord({...copy, path: 'notes/criu.md'})
  assert.deepEqual(
    settled.file.messages.map(({reason}) => reason),
    direct.file.messages.map(({reason}) => reason)
  )
  assert.equal(settled.file.messages[0]?.ancestors, undefined)
  assert.equal(settled.file.messages[0]?.file, 'notes/criu.md')
})

test('messages are sorted by start, end and rule', async () => {
  const two = ['rule-b', 'rule-a'].map((id) =>
    toRemarkRule(
      createRule(id, (context) => ({
        end() {
          for (const node of context.draft.root.children.toReversed()) {
            context.report({messageId: 'found', at: node.position})
          }
        }
      }))
    )
  )
  const {file} = await lintDraft('甲\n\n乙\n', {extends: [], remark: two})
  assert.deepEqual(
    file.messages.map(({line, ruleId}) => [line, ruleId]),
    [
      [1, 'rule-a'],
      [1, 'rule-b'],
      [3, 'rule-a'],
      [3, 'rule-b']
    ]
  )
})

test('lines put in above change no part of a fingerprint', async () => {
  const source = `${draft}\n又一处原声。又一处原声。\n`
  const before = await parts(source)
  assert.equal(new Set(before.map((part) => part.join())).size, before.length)
  for (let lines = 1; lines <= 10; lines++) {
    const filler = '一行正文。\n'.repeat(lines)
    assert.deepEqual(
      await parts(source.replace('\n\n', `\n\n${filler}\n`)),
      before
    )
  }
})

test('what cannot be read is one error, and no rule runs', async () => {
  const deep = `${'>'.repeat(2000)} 原声的criu\n`
  const {crashes, file} = await lintDraft(deep)
  assert.deepEqual(crashes, [])
  assert.deepEqual(
    file.messages.map(({fatal, ruleId}) => [ruleId, fatal]),
    [['E_DEPTH', true]]
  )
  assert.match(
    file.messages[0]?.reason ?? '',
    /`2000` deep, expected at most `100`/
  )
})

test('front matter that cannot be read is a warning, and rules run', async () => {
  const {file} = await lintDraft('---\ntitle: [\n---\n\n原声的criu\n')
  assert.deepEqual(
    file.messages.map(({fatal, ruleId}) => [ruleId, fatal]),
    [
      ['W_FRONT_MATTER', false],
      ['zh-confusable', true]
    ]
  )
})

test('a detector that throws is an error and a crash, and rules run', async () => {
  const parsed = parseDraft('原声的criu\n', {
    detectors: [
      {
        id: 'custom/broken',
        emits: ['note'],
        version: 1,
        create() {
          throw new Error('broken')
        }
      }
    ]
  })
  const {crashes, file} = await lintDraft(parsed)
  assert.deepEqual(
    crashes.map(({error, rule}) => [rule, error.message]),
    [['custom/broken', 'broken']]
  )
  assert.deepEqual(
    file.messages.map(({ruleId}) => ruleId),
    ['zh-confusable', 'E_DETECTOR']
  )
})

test('known words of any script are no typos', async () => {
  const source = '原声的criu，recieve一下。\n'
  const {file} = await lintDraft(source, {words: ['原声', 'Recieve']})
  assert.deepEqual(file.messages.map(String), [])
})

test('a pack brings confusions of a project, and tries its examples', async () => {
  const pack = definePack({
    name: 'ours',
    confusions: [
      {
        wrong: '内和',
        right: '内核',
        good: ['国内和国外'],
        bad: ['Linux内和模块'],
        notBefore: ['国']
      }
    ]
  })
  const {file} = await lintDraft('Linux内和模块，国内和国外。\n', {
    packs: [pack]
  })
  assert.deepEqual(file.messages.map(String), [
    '1:6-1:8: Unexpected `内和`, expected `内核`'
  ])
  assert.throws(
    () =>
      definePack({
        name: 'x',
        terms: [
          {
            term: 'FileSiz',
            variants: ['FileSize'],
            where: 'both',
            good: [],
            bad: ['MemSiz']
          }
        ]
      }),
    LintError
  )
})

test('a message gives way to one that supersedes it', async () => {
  const {file, suppressed} = await lintDraft('见https://a.b/c。后文\n', {
    rules: {'no-literal-urls': 'warning'}
  })
  assert.deepEqual(
    file.messages.map(({ruleId}) => ruleId),
    ['no-bare-url-near-cjk']
  )
  assert.deepEqual(
    suppressed.map(({by, message}) => [by, message.ruleId]),
    [['superseded', 'no-literal-urls']]
  )
})

test('a title elsewhere clears a message that waits for it', async () => {
  const record = await collectDraft(parseDraft('# 甲\n'))
  const pending = (key: string) => ({
    ...record,
    messages: [
      {
        rule: 'x',
        source: 'inkstone',
        reason: key,
        severity: 'warning' as const,
        pending: {unless: {kind: 'title' as const, key}}
      }
    ]
  })
  const other = (await collectDraft(parseDraft('# 3. VFIO 直通\n'))).summary
  const shown = (key: string) =>
    settleRecord(pending(key), {summaries: [other]}).file.messages.length
  assert.equal(shown('vfio'), 0)
  assert.equal(shown('fio'), 1)
  assert.equal(shown('直通'), 0)
  assert.equal(shown('甲'), 0)
  assert.equal(settleRecord(pending('vfio')).file.messages.length, 1)
})

test('the path of a file is kept, and its text is not changed', async () => {
  const file = new VFile({path: 'notes/a.md', value: draft})
  const result = await lintDraft(file)
  assert.equal(result.file.path, 'notes/a.md')
  assert.equal(String(file), draft)
  assert.deepEqual(file.messages, [])
})

test('all rules stay silent on an empty draft', async () => {
  for (const source of ['', '\n', ' ', '\uFEFF', '\uD800']) {
    const {crashes, file} = await lintDraft(source, {
      extends: ['recommended']
    })
    assert.deepEqual(crashes, [])
    assert.deepEqual(file.messages.map(String), [])
  }
  assert.ok(rules.size >= 10)
})

/** What a fingerprint is made of, per message. */
async function parts(text: string): Promise<Array<Array<unknown>>> {
  const {file} = await lintDraft(text)
  return file.messages.map(({excerpt, ordinal, ruleId, topic}) => [
    ruleId,
    topic,
    excerpt,
    ordinal
  ])
}

function createRule(
  id: string,
  create: Parameters<typeof defineRule<'found'>>[0]['create'],
  low = false
): Rule<'found', undefined> {
  return defineRule({
    id,
    meta: {
      family: 'words',
      preset: 'strict',
      severity: 'warning',
      since: '0.1.0',
      zh: '测试。',
      low
    },
    messages: {found: {en: 'Unexpected `{actual}`', zh: '`{actual}`'}},
    create
  })
}

// What a program without types may hand in.
function wrong(value: string): Setting {
  return JSON.parse(JSON.stringify(value))
}

function wrongPreset(value: string): 'recommended' {
  return JSON.parse(JSON.stringify(value))
}

function wrongLocale(value: string): 'en' {
  return JSON.parse(JSON.stringify(value))
}

test('a note ends with a sentence, never within code', async () => {
  const {file} = await lintDraft('见https://example.com/a。后文\n')
  const [message] = file.messages
  assert.equal(message?.ruleId, 'no-bare-url-near-cjk')
  assert.match(message.note ?? '', /`…\/a。后文`, which .*\. Angle .*\.$/)
})
