import type {Root} from 'mdast'
import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import type {Construct, Extension} from 'micromark-util-types'
import type {} from 'remark-parse'
import type {Plugin, Processor} from 'unified'
import {endUrl} from './end-url.js'
import {mendTaskItems} from './mend-task-items.js'
import type {ParseOptions} from './parse-options.js'

const matters: Array<'toml' | 'yaml'> = ['yaml', 'toml']
const urls = new Set(['protocolAutolink', 'wwwAutolink'])

/**
 * The grammar of drafts for any remark processor: front matter and GFM, with
 * literal URLs that end before Chinese text and no node without a position.
 */
export const remarkNotes: Plugin<[(ParseOptions | null | undefined)?], Root> =
  function () {
    addGrammar(this, true)
    return (tree, file) => {
      mendTaskItems(tree, String(file))
    }
  }

/**
 * Add the grammar of drafts to a processor.
 *
 * @param processor
 *   Processor, changed.
 * @param matter
 *   Whether to read front matter. An unclosed `---` in line 1 makes its
 *   construct hold on to the rest of the text, where then no list, quote or
 *   footnote is recognised: leave it out unless the block is known to end.
 */
export function addGrammar(processor: Processor, matter: boolean): void {
  const data = processor.data()
  const micromark: Array<Extension> = [
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTable(),
    gfmTaskListItem(),
    literalUrls()
  ]
  const mdast: Array<FromMarkdownExtension | Array<FromMarkdownExtension>> = [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    // Its transform makes nodes without position.
    {...gfmAutolinkLiteralFromMarkdown(), transforms: []}
  ]
  if (matter) {
    micromark.push(frontmatter(matters))
    mdast.push(frontmatterFromMarkdown(matters))
  }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...micromark]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...mdast
  ]
}

function literalUrls(): Extension {
  const extension = gfmAutolinkLiteral()
  const text: NonNullable<Extension['text']> = {}
  const made = new Map<Construct, Construct>()
  for (const [code, constructs] of Object.entries(extension.text ?? {})) {
    if (!constructs) continue
    text[Number(code)] = [constructs].flat().map(wrap)
  }
  return {...extension, text}

  function wrap(construct: Construct): Construct {
    if (!urls.has(construct.name ?? '')) return construct
    const known = made.get(construct) ?? endUrl(construct)
    made.set(construct, known)
    return known
  }
}
