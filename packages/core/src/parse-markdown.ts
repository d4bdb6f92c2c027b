import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {createExtensions, type Grammar} from './grammar.js'
import {mendTaskItems} from './mend-task-items.js'

/** Built at the first draft of each grammar. */
const parsers = new Map<string, (text: string) => Root>()

/**
 * Parse Markdown with the grammar of drafts.
 *
 * @param text
 *   Text that does not start with a byte order mark.
 * @param grammar
 *   What to read beside GFM.
 * @returns
 *   Tree with positions on every node.
 */
export function parseMarkdown(text: string, grammar: Grammar): Root {
  const key = `${grammar.matter} ${grammar.math} ${grammar.cjkFriendly}`
  let parse = parsers.get(key)
  if (!parse) {
    parse = createParser(grammar)
    parsers.set(key, parse)
  }
  return parse(text)
}

function createParser(grammar: Grammar): (text: string) => Root {
  const {micromark, mdast} = createExtensions(grammar)
  const processor = unified()
    .use(remarkParse)
    .data({fromMarkdownExtensions: mdast, micromarkExtensions: micromark})
    .freeze()
  return (text) => {
    const root = processor.parse(text)
    mendTaskItems(root, text)
    return root
  }
}
