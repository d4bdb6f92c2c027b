import type {Root} from 'mdast'
import {frontmatterToMarkdown} from 'mdast-util-frontmatter'
import {gfmAutolinkLiteralToMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemToMarkdown} from 'mdast-util-gfm-task-list-item'
import {mathToMarkdown} from 'mdast-util-math'
import type {} from 'remark-parse'
import type {Data, Plugin} from 'unified'
import {createPlaces} from './create-places.js'
import {decode} from './decode.js'
import {createExtensions, matters, type Grammar} from './grammar.js'
import {is} from './is.js'
import {mendTaskItems} from './mend-task-items.js'
import {checkOptions, type ParseOptions} from './parse-options.js'
import {parseTree, prepareTree} from './parse-tree.js'

/** What `remark-stringify` reads; only its users have the type. */
interface PrinterData extends Data {
  toMarkdownExtensions?: Array<ReturnType<typeof gfmTableToMarkdown>>
}

/**
 * The grammar of drafts for any remark processor, in place of `remark-gfm`,
 * `remark-frontmatter` and `remark-math`: it then gives the tree that
 * `parseDraft` gives. Syntax of other plugins is read as well. Use it after
 * `remark-parse`.
 */
export const remarkNotes: Plugin<[(ParseOptions | null | undefined)?], Root> =
  function (options) {
    const settings = checkOptions(options)
    const {parser} = this
    if (!parser) {
      throw new Error(
        'Unexpected processor without parser, expected `remarkNotes` after `remark-parse`'
      )
    }
    const data = this.data()
    addPrinters(data, settings)
    // What is read depends on the text: the lists hold it while that is parsed.
    this.parser = (value, file) => {
      const {source} = decode(value)
      const places = createPlaces(source)
      const prepared = prepareTree(source, settings, places)
      const parse = (text: string, grammar: Grammar): Root => {
        const {fromMarkdownExtensions = [], micromarkExtensions = []} = data
        const {mdast, micromark} = createExtensions(grammar)
        data.micromarkExtensions = [...micromark, ...micromarkExtensions]
        data.fromMarkdownExtensions = [...mdast, ...fromMarkdownExtensions]
        try {
          const root = parser(text, file)
          if (!is(root, 'root')) {
            throw new Error('Unexpected parser, expected `remark-parse`')
          }
          mendTaskItems(root, text)
          return root
        } finally {
          data.micromarkExtensions = micromarkExtensions
          data.fromMarkdownExtensions = fromMarkdownExtensions
        }
      }
      return parseTree(source, prepared, parse, places).root
    }
  }

/** So that a processor can print what it has read. */
function addPrinters(data: PrinterData, {math}: ParseOptions): void {
  const {handlers = {}, ...escapes} = mathToMarkdown()
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    frontmatterToMarkdown(matters),
    gfmAutolinkLiteralToMarkdown(),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown(),
    gfmTaskListItemToMarkdown(),
    // A dollar sign is escaped only where it surely opens a formula.
    math === true ? {handlers, ...escapes} : {handlers}
  ]
}
