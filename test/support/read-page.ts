import {fromHtml} from 'hast-util-from-html'
import type {Element, Nodes} from 'hast'

/** A page as a browser without script reads it. */
export interface ReadPage {
  elements: ReadonlyArray<Element>
  /** Ids in order, and what the links in the page lead to. */
  ids: ReadonlyArray<string>
  fragments: ReadonlyArray<string>
  lang: string
  policy: string
  title: string
  /** Text of the body. */
  text: string
  textOf: (node: Nodes) => string
}

/** Parse a page by the rules of browsers. */
export function readPage(html: string): ReadPage {
  const tree = fromHtml(html)
  const elements: Array<Element> = []
  const stack: Array<Nodes> = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element') elements.push(node)
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  const find = (name: string) => elements.find(({tagName}) => tagName === name)
  const property = (name: string) =>
    elements.flatMap(({properties}) => {
      const value = properties[name]
      return typeof value === 'string' ? value : []
    })
  const body = find('body')
  const title = find('title')
  const policy = elements.find(({properties}) =>
    String(properties['httpEquiv']).includes('Content-Security-Policy')
  )
  return {
    elements,
    ids: property('id'),
    fragments: property('href')
      .filter((href) => href.startsWith('#'))
      .map((href) => decodeURIComponent(href.slice(1))),
    lang: String(find('html')?.properties['lang']),
    policy: String(policy?.properties['content']),
    title: title ? textOf(title) : '',
    text: body ? textOf(body) : '',
    textOf
  }
}

function textOf(root: Nodes): string {
  const texts: Array<string> = []
  const stack: Array<Nodes> = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') texts.push(node.value)
    if (node.type === 'element' && node.tagName === 'script') continue
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  return texts.join('')
}
