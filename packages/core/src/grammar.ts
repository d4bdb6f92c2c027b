import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {mathFromMarkdown} from 'mdast-util-math'
import {cjkFriendlyExtension} from 'micromark-extension-cjk-friendly'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {math} from 'micromark-extension-math'
import type {Construct, Extension} from 'micromark-util-types'
import {endUrl} from './end-url.js'
import type {MathSyntax} from './find-math.js'

/** Which grammar a text is read with. */
export interface Grammar {
  /**
   * Whether to read front matter. An unclosed `---` in line 1 makes its
   * construct hold on to the rest of the text, where then no list, quote or
   * footnote is recognised: leave it out unless the block is known to end.
   */
  matter: boolean
  /** Which formulas to read. */
  math: MathSyntax
  /** Whether emphasis may end next to full-width marks. */
  cjkFriendly: boolean
}

/** Extensions of the parser. */
export interface Extensions {
  /** For text to tokens. */
  micromark: Array<Extension>
  /** For tokens to a tree. */
  mdast: Array<FromMarkdownExtension>
}

/** Languages of front matter. */
export const matters: Array<'toml' | 'yaml'> = ['yaml', 'toml']

const urls = new Set(['protocolAutolink', 'wwwAutolink'])

/**
 * Make the extensions of a grammar: GFM, with literal URLs that end before
 * Chinese text and no node without a position; and what the grammar says.
 *
 * @param grammar
 *   Grammar.
 * @returns
 *   Extensions.
 */
export function createExtensions(grammar: Grammar): Extensions {
  const micromark: Array<Extension> = [
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTable(),
    gfmTaskListItem(),
    literalUrls()
  ]
  const mdast: Array<FromMarkdownExtension> = [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    // Its transform makes nodes without position.
    {...gfmAutolinkLiteralFromMarkdown(), transforms: []}
  ]
  if (grammar.matter) {
    micromark.push(frontmatter(matters))
    mdast.push(frontmatterFromMarkdown(matters))
  }
  if (grammar.math !== 'none') {
    const {flow, text} = math()
    micromark.push(grammar.math === 'all' ? {flow, text} : {text})
    mdast.push(mathFromMarkdown())
  }
  if (grammar.cjkFriendly) micromark.push(cjkFriendlyExtension())
  return {micromark, mdast}
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
