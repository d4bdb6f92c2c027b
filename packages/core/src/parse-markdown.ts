import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {mendTaskItems} from './mend-task-items.js'
import {addGrammar} from './remark-notes.js'

/** Built at the first draft, one for each way to treat front matter. */
let withMatter: ((text: string) => Root) | undefined
let withoutMatter: ((text: string) => Root) | undefined

/**
 * Parse Markdown with the grammar of drafts.
 *
 * @param text
 *   Text that does not start with a byte order mark.
 * @param matter
 *   Whether it starts with front matter that is known to end.
 * @returns
 *   Tree with positions on every node.
 */
export function parseMarkdown(text: string, matter: boolean): Root {
  if (matter) {
    withMatter ??= createParser(true)
    return withMatter(text)
  }
  withoutMatter ??= createParser(false)
  return withoutMatter(text)
}

function createParser(matter: boolean): (text: string) => Root {
  const processor = unified()
    .use(remarkParse)
    .use(function () {
      addGrammar(this, matter)
    })
    .freeze()
  return (text) => {
    const root = processor.parse(text)
    mendTaskItems(root, text)
    return root
  }
}
