import {is, type SectionRoot} from '@inkstone/core'
import type {Root as HastRoot} from 'hast'
import type {List, ListItem, Root} from 'mdast'
import type {Handler, Options} from 'mdast-util-to-hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, {defaultHandlers} from 'remark-rehype'
import {unified} from 'unified'
import {element} from './element.js'
import {sanitizeSchema} from './sanitize-schema.js'
import {withoutComments} from './without-comments.js'

/** Words that the tree needs beside those of the draft. */
export interface HastOptions {
  /** Heading over the footnotes (default: `'Footnotes'`). */
  footnoteLabel?: string | null | undefined
  /**
   * Label of a link from a footnote to its call; `{n}` is the number of the
   * note (default: `'Back to reference {n}'`).
   */
  footnoteBackLabel?: string | null | undefined
}

/**
 * Turn mdast into sanitised hast: topics become sections, front matter is left
 * out, and HTML in the draft is shown as the text it is. Positions are kept.
 *
 * @param tree
 *   What `toMdast` of the core gives, in either shape, or a part of it in a
 *   root of its own.
 * @param options
 *   Words for footnotes.
 * @returns
 *   New tree, safe to show: nothing in it runs or loads.
 */
export function toHast(
  tree: Root | SectionRoot,
  options?: HastOptions | null
): HastRoot {
  // Always true: it tells the compiler that both shapes are roots.
  if (!is(tree, 'root')) throw new TypeError('Unexpected node, expected a root')
  const backLabel = options?.footnoteBackLabel ?? 'Back to reference {n}'
  const settings: Options = {
    footnoteBackLabel: (call, again) =>
      backLabel.replace(
        '{n}',
        () => `${call + 1}${again > 1 ? `-${again}` : ''}`
      ),
    footnoteLabel: options?.footnoteLabel ?? 'Footnotes',
    handlers
  }
  return unified()
    .use(remarkRehype, settings)
    .use(rehypeSanitize, sanitizeSchema)
    .runSync(tree)
}

/** Front matter is data. */
const frontMatter: Handler = () => undefined

/** A topic without anything to show has no section. */
const topic: Handler = (state, node) => {
  const children = state.all(node)
  if (children.length === 0) return undefined
  const result = element('section', {}, ...state.wrap(children, true))
  state.patch(node, result)
  return state.applyData(node, result)
}

/**
 * HTML as text: `remark-rehype` would drop it without a word. A comment is
 * meant for nobody who reads the page.
 */
const html: Handler = (state, node, parent) => {
  const value = withoutComments(String(node.value))
  if (value.trim() === '') return undefined
  if (isPhrasing(parent?.type)) {
    const text = {type: 'text' as const, value}
    state.patch(node, text)
    return text
  }
  const code = element('code', {}, `${value}\n`)
  const result = element('pre', {}, code)
  state.patch(node, code)
  state.patch(node, result)
  return result
}

/**
 * A list is loose as a whole. The default asks all items for each item; here
 * the list tells them.
 */
const list: Handler = (state, node: List) => {
  const spread = node.spread || node.children.some(isLoose)
  const children = node.children.map((item) => ({...item, spread}))
  return defaultHandlers.list(state, {...node, children})
}

const listItem: Handler = (state, node: ListItem, parent) =>
  defaultHandlers.listItem(
    state,
    node,
    parent?.type === 'list' ? undefined : parent
  )

/** Two of these are for nodes of our own, so mdast's map has no key for them. */
const handlers = {frontMatter, html, list, listItem, topic}

function isLoose({children, spread}: ListItem): boolean {
  return spread ?? children.length > 1
}

function isPhrasing(type: string | undefined): boolean {
  return (
    type === 'delete' ||
    type === 'emphasis' ||
    type === 'heading' ||
    type === 'link' ||
    type === 'linkReference' ||
    type === 'paragraph' ||
    type === 'strong' ||
    type === 'tableCell'
  )
}
