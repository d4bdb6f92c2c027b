import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/**
 * A warning on the first place where words stand in a source.
 *
 * @param source
 *   Source of a draft.
 * @param words
 *   Words that are in it.
 */
export function messageOn(source: string, words: string): VFileMessage {
  const start = source.indexOf(words)
  const message = new VFile().message(
    `Unexpected \`${words}\`, expected \`…\``,
    {
      place: {start: pointAt(start), end: pointAt(start + words.length)},
      ruleId: 'no-x',
      source: 'test'
    }
  )
  message.url = 'https://example.com/rules'
  message.note = 'Said once. The rest is on the page of the rule.'
  return message

  function pointAt(offset: number) {
    const lines = source.slice(0, offset).split('\n')
    return {
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      offset
    }
  }
}
