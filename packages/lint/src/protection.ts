import type {Draft, Edit} from '@inkstone/core'
import type {Nodes} from 'mdast'
import {findAtom} from './atoms.js'
import type {PlannedFix} from './plan-fixes.js'
import {asSpan} from './points.js'
import {rules} from './rules.js'

/** A range that only rules made for it may edit. */
interface Closed {
  start: number
  end: number
  type: string
}

/**
 * Create a test for fixes that enter code, URLs and the like.
 *
 * @param draft - that is fixed
 */
export function createProtection(draft: Draft): (fix: PlannedFix) => boolean {
  const closed = findClosed(draft)
  return ({edits, messages}) => {
    const [message] = messages
    const touches: ReadonlyArray<string> =
      rules.get(message?.ruleId ?? '')?.meta.touches ?? []
    return edits.some(
      (edit) =>
        entersAtom(draft, edit) ||
        findEntered(closed, edit).some(({type}) => !touches.includes(type))
    )
  }
}

function entersAtom(draft: Draft, edit: Edit): boolean {
  const atom = draft.atoms[findAtom(draft, edit.start)]
  if (!atom) return false
  const {start, end} = atom.position
  return enters(edit, {start: start.offset, end: end.offset})
}

/** Whether an edit reaches behind the border of a range. */
function enters(edit: Edit, range: Pick<Closed, 'end' | 'start'>): boolean {
  return edit.start < range.end && edit.end > range.start
}

function findEntered(closed: ReadonlyArray<Closed>, edit: Edit) {
  const found: Array<Closed> = []
  let low = 0
  let high = closed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((closed[middle]?.end ?? Infinity) <= edit.start) low = middle + 1
    else high = middle
  }
  for (let index = low; index < closed.length; index++) {
    const range = closed[index]
    if (!range || range.start >= edit.end) break
    if (enters(edit, range)) found.push(range)
  }
  return found
}

/** Closed ranges in order; none lies in another. */
function findClosed(draft: Draft): Array<Closed> {
  const found: Array<Closed> = []
  const stack: Array<Nodes> = [draft.root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const start = closedFrom(draft, node)
    const end = node.position?.end.offset
    if (start !== undefined && end !== undefined) {
      found.push({start, end, type: node.type})
      if (start === node.position?.start.offset) continue
    }
    if ('children' in node) for (const child of node.children) stack.push(child)
  }
  return found.toSorted((left, right) => left.start - right.start)
}

/** Where the part of a node starts that may not be edited. */
function closedFrom(draft: Draft, node: Nodes): number | undefined {
  const span = asSpan(node.position)
  if (!span) return
  const start = span.start.offset
  if (whole.has(node.type)) return start
  if (node.type !== 'link' && node.type !== 'linkReference') return
  if (draft.source[start] !== '[') return start
  return node.children.at(-1)?.position?.end.offset ?? start
}

const whole: ReadonlySet<string> = new Set([
  'code',
  'definition',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'math',
  'toml',
  'yaml'
])
