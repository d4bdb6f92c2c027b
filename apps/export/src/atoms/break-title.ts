import type {PhrasingContent} from 'mdast'
import {alignText} from '../align-text.js'
import type {AtomScope} from './atom-scope.js'

/**
 * End the first line of a callout: its title is a line of its own.
 *
 *     > [!NOTE] 标题⏎> 正文
 *                   ^
 *
 * @param nodes
 *   phrasing of the paragraph that opens with the callout
 * @param scope
 *   its draft
 * @returns
 *   phrasing with a break in it
 */
export function breakTitle(
  nodes: ReadonlyArray<PhrasingContent>,
  scope: AtomScope
): Array<PhrasingContent> {
  const at = nodes.findIndex(
    (node) =>
      node.type === 'break' ||
      (node.type === 'text' && /[\n\r]/.test(node.value))
  )
  const node = nodes[at]
  const start = node?.position?.start.offset
  const end = node?.position?.end.offset
  if (node?.type !== 'text' || start === undefined || end === undefined) {
    return [...nodes]
  }
  const {value} = node
  const index = value.search(/[\n\r]/)
  const offsets = alignText(value, scope.draft.source, start, end)
  const stop = offsets?.[index] ?? end
  const title = value.slice(0, index)
  const rest = value.slice(index).replace(/^\r?\n?/, '')
  return [
    ...nodes.slice(0, at),
    ...(title.trim() ? [textOf(title, start, stop)] : []),
    {type: 'break', position: scope.spanOf(stop, stop)},
    ...(rest ? [textOf(rest, stop, end)] : []),
    ...nodes.slice(at + 1)
  ]

  function textOf(text: string, from: number, to: number): PhrasingContent {
    return {type: 'text', value: text, position: scope.spanOf(from, to)}
  }
}
