import type {FootnoteDefinition, Nodes} from 'mdast'
import {isInAtom} from '../atoms/find-atom.js'
import type {DetectorContext} from '../define-detector.js'

/** A call of a footnote that has no definition stays text. */
const deadCall = /(?<!\\)\[\^[^\]\s[^]{1,60}\](?!:)/g

/**
 * Emit the footnote calls of a draft, and the footnotes nobody calls.
 *
 * @param context what the detector sees
 */
export function emitFootnotes(context: DetectorContext): void {
  const {draft, emit, leaves, toSpan} = context
  if (!draft.source.includes('[^')) return
  const definitions = new Map<string, FootnoteDefinition>()
  const calls: Array<{identifier: string; start: number; end: number}> = []
  const stack: Array<Nodes> = draft.root.children.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (node.type === 'footnoteDefinition') {
      if (!definitions.has(node.identifier)) {
        definitions.set(node.identifier, node)
      }
    } else if (
      node.type === 'footnoteReference' &&
      start !== undefined &&
      end !== undefined &&
      !isInAtom(draft.atoms, start)
    ) {
      calls.push({identifier: node.identifier, start, end})
    }
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  for (const {identifier, start, end} of calls) {
    const {position} = definitions.get(identifier) ?? {}
    const from = position?.start.offset
    const to = position?.end.offset
    if (from === undefined || to === undefined) continue
    point(start, end, 'resolved', toSpan(from, to))
  }
  for (const leaf of leaves) {
    if (leaf.kind === 'code' || !leaf.mask.includes('[^')) continue
    for (const match of leaf.mask.matchAll(deadCall)) {
      const start = leaf.start + match.index
      point(start, start + match[0].length, 'missing')
    }
  }
  const called = new Set(calls.map(({identifier}) => identifier))
  for (const [identifier, {position}] of definitions) {
    const start = position?.start.offset
    if (called.has(identifier) || start === undefined) continue
    const label = /^\[\^[^\]]*\]/.exec(draft.source.slice(start, start + 200))
    point(start, start + (label?.[0].length ?? 0), 'unused')
  }

  function point(
    start: number,
    end: number,
    status: 'missing' | 'resolved' | 'unused',
    target?: ReturnType<typeof toSpan>
  ): void {
    const text = draft.source.slice(start, end)
    emit({
      type: 'reference',
      start,
      end,
      confidence: 'high',
      rule: 'reference/footnote',
      fields: {text, kind: 'footnote', status, ...(target ? {target} : {})}
    })
  }
}
