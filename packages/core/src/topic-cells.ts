import type {RootContent} from 'mdast'
import type {Topic} from './ast.js'

/** A block of a topic, heading included, and its part of the source. */
export interface Cell {
  /** Block. */
  node: RootContent
  /** Offset of its cell, which is the start of the block. */
  start: number
  /** Offset where the next cell starts. */
  end: number
}

/**
 * Cells of the heading and own blocks of a topic. They tile `topic.own`.
 *
 * @param topic
 *   Topic.
 * @returns
 *   Cells in order.
 */
export function topicCells(topic: Topic): Array<Cell> {
  const cells: Array<Cell> = []
  const limit = topic.own.end.offset
  let end = topic.own.start.offset
  for (const node of topic.children) {
    if (node.type === 'topic') break
    const place = node.position
    const before = cells.at(-1)
    const start = before
      ? Math.min(limit, Math.max(place?.start.offset ?? end, end))
      : end
    if (before) before.end = start
    cells.push({node, start, end: limit})
    end = Math.max(start, place?.end.offset ?? start)
  }
  return cells
}
