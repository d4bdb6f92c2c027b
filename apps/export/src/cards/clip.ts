import type {PhrasingContent, Text} from 'mdast'

/** Where to cut, in UTF-16 units of the source. */
export interface Cut {
  /** First unit that is kept. */
  start: number
  /** First unit that is not. */
  end: number
}

/**
 * Take the part of a phrasing tree that lies in a range of the source. Text is
 * cut at the ends of the range; what cannot be cut (code, an image) is kept if
 * it starts in it. The tree is not changed.
 *
 * @param nodes
 *   phrasing
 * @param source
 *   source of the draft
 * @param cut
 *   the range
 * @returns
 *   new nodes where something is cut, else the same ones
 */
export function clip(
  nodes: ReadonlyArray<PhrasingContent>,
  source: string,
  cut: Cut
): Array<PhrasingContent> {
  return nodes.flatMap((node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return []
    if (end <= cut.start || start >= cut.end) return []
    if (start >= cut.start && end <= cut.end) return node
    if (node.type === 'text') return clipText(node, start, end)
    if ('children' in node) {
      return {...node, children: clip(node.children, source, cut)}
    }
    return start >= cut.start ? node : []
  })

  function clipText(node: Text, start: number, end: number): Array<Text> {
    const raw = source.slice(start, end)
    const from = toValue(node.value, raw, Math.max(cut.start - start, 0))
    const to = toValue(node.value, raw, Math.min(cut.end - start, raw.length))
    const value = node.value.slice(from, to)
    return value === '' ? [] : [{type: 'text', value}]
  }
}

/**
 * Index in the value of a text node that belongs to an index in its source:
 * they differ after `\*`, `&amp;`, and the indent of a continued line.
 */
function toValue(value: string, raw: string, index: number): number {
  if (value.length === raw.length) return index
  let at = 0

  for (let seen = 0; seen < index && at < value.length; seen++) {
    const [entity] =
      /^&(?:#\w{1,8}|\w{2,31});/.exec(raw.slice(seen, seen + 33)) ?? []
    if (entity !== undefined && !value.startsWith(entity, at)) {
      seen += entity.length - 1
      at += (value.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1
    } else if (raw[seen] === value[at]) at++
  }

  return at
}
