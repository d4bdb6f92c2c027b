import type {Draft, Edit} from '@inkstone/core'
import {lineEnd, lineStart, nextLine} from './points.js'

/**
 * Give new lines the ending of the line where their edit starts; in the last
 * line that of the line before.
 */
export function matchEndings(
  draft: Draft,
  edits: ReadonlyArray<Edit>
): Array<Edit> {
  return edits.map(({start, end, text}) =>
    text.includes('\n')
      ? {start, end, text: text.replace(/\r?\n/g, endingAt(draft, start))}
      : {start, end, text}
  )
}

function endingAt(draft: Draft, offset: number): string {
  const next = nextLine(draft, offset)
  if (next !== undefined)
    return draft.source.slice(lineEnd(draft, offset), next)
  const start = lineStart(draft, offset)
  if (start === 0) return '\n'
  return draft.source.slice(lineEnd(draft, start - 1), start)
}
