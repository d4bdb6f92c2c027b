import {indexDraft, type Draft} from '@inkstone/core'
import type {Element, ElementContent, Root, RootContent} from 'hast'
import {toString} from 'hast-util-to-string'
import {common, createLowlight} from 'lowlight'
import {elementsOf} from './elements-of.js'
import {shellSession} from './shell-session.js'

const lowlight = createLowlight({...common, shell: shellSession})

/** More is no longer read, and some grammars are slow on what is no code. */
const longest = 100_000

/** Spans in spans; a nested comment may otherwise be thousands deep. */
const deepest = 8

/** Names of fences that highlight.js has under another name, or not at all. */
const names: ReadonlyMap<string, string> = new Map([
  ['console', 'shell'],
  ['sh', 'bash'],
  ['shell', 'bash'],
  ['shell-session', 'shell'],
  ['shellsession', 'shell'],
  ['zsh', 'bash']
])

/**
 * Highlight the code blocks of a tree by classes; nothing else changes, the
 * text least of all.
 *
 * @param tree
 *   Tree of `toHast`, changed in place.
 * @param draft
 *   The draft it was made from: it knows which blocks are transcripts.
 */
export function highlightCode(tree: Root, draft?: Draft): void {
  for (const [pre] of elementsOf(tree)) {
    const code = codeOf(pre)
    const name = code && languageOf(code, draft)
    if (!name) continue
    const value = toString(code)
    if (value.length > longest) continue
    code.properties.className = [`language-${name}`]
    code.children = flatten(lowlight.highlight(name, value).children)
  }
}

/** The `<code>` of a code block. */
export function codeOf(node: Element): Element | undefined {
  const [code] = node.children
  return node.tagName === 'pre' &&
    code?.type === 'element' &&
    code.tagName === 'code'
    ? code
    : undefined
}

/** What the author wrote after the fence. */
export function fenceOf(code: Element): string | undefined {
  const {className} = code.properties
  const [name] = Array.isArray(className) ? className : []
  return typeof name === 'string' ? name.slice('language-'.length) : undefined
}

function languageOf(code: Element, draft?: Draft): string | undefined {
  if (isTranscript(code, draft)) return 'shell'
  const fence = fenceOf(code)?.toLowerCase() ?? ''
  const name = names.get(fence) ?? fence
  return lowlight.registered(name) ? name : undefined
}

function isTranscript(code: Element, draft?: Draft): boolean {
  const offset = code.position?.start.offset
  if (!draft || offset === undefined) return false
  const block = indexDraft(draft).blockAt(offset)
  return block?.node.type === 'code' && block.role === 'transcript'
}

/** Spans of highlight.js without those that only name a sub-language. */
function flatten(nodes: ReadonlyArray<RootContent>): Array<ElementContent> {
  const result: Array<ElementContent> = []
  const stack = nodes
    .map((node) => ({node, into: result, depth: 0}))
    .toReversed()
  for (let top = stack.pop(); top; top = stack.pop()) {
    const {depth, into, node} = top
    if (node.type === 'text') into.push(node)
    if (node.type !== 'element') continue
    const keep = depth < deepest && isScope(node)
    const span: Element = {...node, children: []}
    if (keep) into.push(span)
    for (const child of node.children.toReversed()) {
      const next = keep ? span.children : into
      stack.push({node: child, into: next, depth: depth + Number(keep)})
    }
  }
  return result
}

function isScope({properties: {className}}: Element): boolean {
  return Array.isArray(className) && String(className[0]).startsWith('hljs-')
}
