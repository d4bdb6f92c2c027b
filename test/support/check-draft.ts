import assert from 'node:assert/strict'
import type {Nodes, Root} from 'mdast'
import {
  assertDraft,
  fromMdast,
  parseDraft,
  toBytes,
  toMdast,
  toSource,
  type Draft
} from '@inkstone/core'
import {freeze} from './freeze.js'
import {reEncode, type Copy} from './re-encode.js'

/**
 * Check all that must hold of any draft, however it was written.
 *
 * @param source
 *   Text.
 * @returns
 *   Its draft.
 * @throws
 *   On the first invariant that is broken.
 */
export function checkDraft(source: string): Draft {
  const draft = parseDraft(source)
  assertDraft(draft)
  assert.equal(toSource(draft), source)
  assert.deepEqual(findUnplaced(draft.root), [])
  if (!isRefused(draft)) {
    const frozen = freeze(structuredClone(toMdast(draft)))
    assert.deepEqual(fromMdast(frozen, source), draft)
  }
  return draft
}

/**
 * Check that copies of a draft in other encodings and with other line endings
 * say the same at the same places, and come back byte for byte.
 *
 * @param source
 *   Text with line feeds only.
 * @param choose
 *   Which of the copies to check (default: all).
 * @returns
 *   Names of the copies that were checked.
 */
export function checkCopies(
  source: string,
  choose: (copies: Array<Copy>) => Array<Copy> = (copies) => copies
): Array<string> {
  const original = parseDraft(source)
  const expected = toComparable(original, (offset) => offset)
  // A byte order mark at its start is none of the source.
  return choose(reEncode(original.source)).map(({name, value, toOriginal}) => {
    const draft = parseDraft(value)
    assertDraft(draft)
    if (typeof value === 'string') assert.equal(toSource(draft), value)
    else assert.equal(toBytes(draft, value), value)
    assert.deepEqual(toComparable(draft, toOriginal), expected, name)
    return name
  })
}

function isRefused({problems}: Draft): boolean {
  return problems.some(({code}) => code.startsWith('E_'))
}

/** Types of the nodes whose position lacks an offset. */
function findUnplaced(root: Root): Array<string> {
  const missing: Array<string> = []
  const stack: Array<Nodes> = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const {start, end} = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) {
      missing.push(node.type)
    }
    if ('children' in node) stack.push(...node.children)
  }
  return missing
}

/** Topics, facts and problems with the places and line feeds of the original. */
function toComparable(
  {atoms, children, facts, problems}: Draft,
  toOriginal: (offset: number) => number
): unknown {
  return map({atoms, children, facts, problems})

  function map(value: unknown, key = ''): unknown {
    if (typeof value === 'number' && key === 'offset') return toOriginal(value)
    if (typeof value === 'string') return value.replace(/\r\n?/g, '\n')
    if (Array.isArray(value)) return value.map((item) => map(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, map(item, name)])
    )
  }
}
