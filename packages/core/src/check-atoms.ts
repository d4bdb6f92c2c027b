import type {Draft} from './ast.js'
import {longestAtom} from './atoms/atom-start.js'
import type {Report} from './check-facts.js'
import {indexDraft} from './index-draft.js'

/**
 * Check the atoms of a draft: true to the source, sorted, disjoint, each in
 * one block (I3).
 *
 * @param draft
 *   Draft.
 * @param report
 *   Called with each fault.
 */
export function checkAtoms(draft: Draft, report: Report): void {
  const index = indexDraft(draft)
  let last = 0
  for (const {kind, position, text} of draft.atoms) {
    const start = position.start.offset
    const end = position.end.offset
    const name = `${kind} at ${start}`
    if (start < last) report('I3', `${name} before the end of another atom`)
    last = Math.max(last, end)
    if (text !== draft.source.slice(start, end)) {
      report('I3', `${name} is not as written: \`${text}\``)
    }
    if (text === '' || text.length > longestAtom) {
      report('I3', `${name} has ${text.length} characters`)
    }
    const block = index.blockAt(start)
    if (!block || end > block.cell.end.offset) {
      report('I3', `${name} not in one block`)
    }
  }
}
