import type {Draft} from '@inkstone/core'
import type {ElementContent, Root as HastRoot} from 'hast'
import {toString} from 'hast-util-to-string'
import type {Definition, Nodes, PhrasingContent, RootContent} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import {highlightCode} from '../highlight-code.js'
import {toHast} from '../to-hast.js'
import {dropControls, escapeField} from './escape-field.js'
import {hideHostsIn} from './hide-hosts.js'
import {makePortable} from './make-portable.js'
import {blocksWithoutTags} from './without-tags.js'

/** Content of a field. */
export interface FieldContent {
  /** Finished HTML. */
  html: string
  /** The same without markup. */
  plain: string
  /** Sources of pictures that cannot be shown. */
  missing: Array<string>
}

const processor = unified().use(rehypeStringify).freeze()

/**
 * Render blocks as a field; a single paragraph goes without its `<p>`.
 *
 * @param children
 *   blocks
 * @param draft
 *   the draft they are from
 * @returns
 *   finished HTML and plain text
 */
export function fieldHtml(
  children: ReadonlyArray<RootContent>,
  draft?: Draft
): FieldContent {
  const blocks = blocksWithoutTags(children)
  const tree = toHast({
    type: 'root',
    children: draft ? [...blocks, ...definitionsFor(blocks, draft)] : blocks
  })

  hideHostsIn(tree)
  highlightCode(tree, draft)
  const missing = makePortable(tree)
  const [first, ...others] = tree.children.filter(({type}) => type !== 'text')
  if (others.length === 0 && first?.type === 'element' && first.tagName === 'p')
    tree.children = first.children

  return {html: finish(tree), plain: toString(tree).trim(), missing}
}

/**
 * Render phrasing as a field.
 *
 * @param children
 *   phrasing
 * @returns
 *   finished HTML and plain text
 */
export function phrasingHtml(children: Array<PhrasingContent>): FieldContent {
  return fieldHtml([{type: 'paragraph', children}])
}

/**
 * Render plain text as a field.
 *
 * @param value
 *   text
 * @returns
 *   finished HTML
 */
export function textHtml(value: string): string {
  return finish({type: 'root', children: [{type: 'text', value}]})
}

/** `[a][b]` and `![a][b]` need the addresses of the draft; most have none. */
function definitionsFor(
  nodes: ReadonlyArray<RootContent>,
  draft: Draft
): Array<Definition> {
  const wanted = new Set(nodes.flatMap(referencesIn))
  return [...wanted].flatMap((id) => definitionsOf(draft).get(id) ?? [])
}

function referencesIn(node: Nodes): Array<string> {
  if (node.type === 'linkReference' || node.type === 'imageReference') {
    const inner = 'children' in node ? node.children.flatMap(referencesIn) : []
    return [node.identifier, ...inner]
  }
  return 'children' in node ? node.children.flatMap(referencesIn) : []
}

const memo = new WeakMap<Draft, Map<string, Definition>>()

/** The first definition of an identifier counts. */
function definitionsOf(draft: Draft): Map<string, Definition> {
  let definitions = memo.get(draft)
  if (!definitions) {
    definitions = new Map()
    for (const node of draft.root.children) {
      if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node)
    }
    memo.set(draft, definitions)
  }
  return definitions
}

function finish(tree: HastRoot): string {
  const code = new WeakSet<object>()

  tree.children = tree.children.flatMap((node): HastRoot['children'] =>
    node.type === 'text' ? shieldMath(node.value) : [node]
  )

  for (const [node, parent] of elementsOf(tree)) {
    if (node.tagName === 'code' || code.has(parent)) code.add(node)
    else if (node.properties.className !== shield)
      node.children = node.children.flatMap((child) =>
        child.type === 'text' ? shieldMath(child.value) : [child]
      )
  }

  return escapeField(processor.stringify(tree))
}

/** MathJax, which Anki runs over a card, must not read these as math. */
const shield = ['mathjax_ignore', 'tex2jax_ignore']

function shieldMath(value: string): Array<ElementContent> {
  return dropControls(value)
    .split(/(\\[()[\]])/)
    .flatMap((part, index) => {
      if (index % 2 === 1) return element('span', {className: shield}, part)
      return part === '' ? [] : {type: 'text', value: part}
    })
}
