import {is, visit} from '@inkstone/core'
import type {Ancestor, AnyType, Draft} from '@inkstone/core'
import type {Node} from 'unist'
import {createContext} from './create-context.js'
import type {Locale, NodeVisitors, Visitors} from './define-rule.js'
import type {MessageRecord} from './lint-message.js'
import {makeRecord} from './make-record.js'
import type {ActiveRule} from './make-record.js'
import type {PackMap} from './pack.js'
import {readProse} from './prose.js'

/** What a run over a draft gives. */
export interface RuleRun {
  /** Findings in the order they were made. */
  messages: Array<MessageRecord>
  /** Rules that threw, each once. */
  crashes: Array<{rule: string; error: Error}>
}

/** One function of one rule. */
interface Handler {
  active: ActiveRule
  call(node: unknown, ancestors: ReadonlyArray<Ancestor>): undefined | void
}

/**
 * Run rules over a draft in one walk: each node is visited once, however many
 * rules there are. A rule that throws is stopped, the others go on.
 *
 * @param draft - to read; not changed
 * @param rules - that are on
 * @param packs - that are on
 * @param locale - language of the messages
 */
export function runRules(
  draft: Draft,
  rules: ReadonlyArray<ActiveRule>,
  packs: PackMap,
  locale: Locale
): RuleRun {
  const run: RuleRun = {messages: [], crashes: []}
  const stopped = new Set<ActiveRule>()
  const handlers = new Map<AnyType, Array<Handler>>()
  const ends: Array<() => undefined> = []
  let visited: Node | undefined

  for (const active of rules) guard(active, () => start(active))
  visit(draft, createTable())
  visited = undefined
  for (const end of ends) end()
  return run

  function start(active: ActiveRule): undefined {
    const {options, rule} = active
    const visitors = rule.create(
      createContext(draft, packs, options, (report) => {
        const record = makeRecord(draft, active, report, visited, locale)
        if (record) run.messages.push(record)
      })
    )
    for (const key of Object.keys(visitors)) {
      if (isType(key)) add(key, adapt(active, key, visitors))
    }
    if (visitors.prose) {
      const handler = adaptProse(draft, active, visitors)
      for (const type of proseTypes) add(type, handler)
    }
    if (visitors.end) ends.push(() => guard(active, () => visitors.end?.()))
  }

  function add(type: AnyType, handler: Handler): undefined {
    const known = handlers.get(type)
    if (known) known.push(handler)
    else handlers.set(type, [handler])
  }

  function createTable(): NodeVisitors {
    const table: NodeVisitors = {}
    for (const [type, list] of handlers) {
      table[type] = (node: Node, ancestors: ReadonlyArray<Ancestor>) => {
        visited = node
        for (const handler of list) {
          guard(handler.active, () => handler.call(node, ancestors))
        }
      }
    }
    return table
  }

  function guard(active: ActiveRule, call: () => undefined | void): undefined {
    if (stopped.has(active)) return
    try {
      call()
    } catch (error) {
      stopped.add(active)
      run.crashes.push({rule: active.rule.id, error: toError(error)})
    }
  }
}

function adapt<T extends AnyType>(
  active: ActiveRule,
  type: T,
  visitors: NodeVisitors
): Handler {
  const visitor = visitors[type]
  return {
    active,
    call(node, ancestors) {
      if (!is(node, type)) return
      const low = 'confidence' in node && node.confidence === 'low'
      if (!low || active.rule.meta.low) visitor?.(node, ancestors)
    }
  }
}

function adaptProse(
  draft: Draft,
  active: ActiveRule,
  visitors: Visitors
): Handler {
  return {
    active,
    call(node) {
      const prose =
        is(node, 'heading') || is(node, 'paragraph') || is(node, 'tableCell')
      if (prose) visitors.prose?.(readProse(draft, node))
    }
  }
}

/** Whether a name is that of a node or fact; all others are. */
function isType(name: string): name is AnyType {
  return name !== 'prose' && name !== 'end'
}

function toError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value))
}

const proseTypes = ['heading', 'paragraph', 'tableCell'] as const
