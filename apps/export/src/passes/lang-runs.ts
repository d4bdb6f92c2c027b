import type {Element, ElementContent, Root} from 'hast'
import {blockTags, wordTags} from '../block-tags.js'
import {element} from '../element.js'
import {elementsOf} from '../elements-of.js'
import type {PageContext} from '../page-context.js'
import {isMostlyHan} from '../page-lang.js'

/**
 * Four or more words of Latin letters in a row, from the start of a word.
 *
 *     > 它的原话是 we do not break user space，所以
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
const run =
  /(?<![\p{L}\p{N}_'’-])\p{Script=Latin}[\p{Script=Latin}\p{N}_'’-]*(?:[ ,;:]+\p{Script=Latin}[\p{Script=Latin}\p{N}_'’-]*){3,}/gu

/**
 * Say which language the parts of a page are in, so that it is read aloud and
 * set in that: blocks of the other language as a whole, and longer runs of
 * English in Chinese. A lone name is left: nobody changes voice for a word.
 */
export function langRuns(tree: Root, {lang}: PageContext): void {
  const chinese = lang.startsWith('zh')
  for (const [block] of elementsOf(tree)) {
    if (!wordTags.has(block.tagName)) continue
    const parts = phrasingOf(block)
    const text = parts.map(textOf).join('')
    const whole = !block.children.some(isBlock)
    if (!chinese) {
      if (whole && isMostlyHan(text)) block.properties.lang = 'zh-CN'
    } else if (/\p{Script=Han}/u.test(text)) {
      for (const part of parts) part.children = part.children.flatMap(wrapRuns)
    } else if (whole && isEnglish(block, text)) block.properties.lang = 'en'
  }
}

/** The block and what is set in it, without code and blocks of their own. */
function phrasingOf(block: Element): Array<Element> {
  const result: Array<Element> = []
  const stack = [block]
  for (let node = stack.pop(); node; node = stack.pop()) {
    result.push(node)
    for (const child of node.children) {
      if (child.type !== 'element' || isBlock(child)) continue
      if (child.tagName !== 'code') stack.push(child)
    }
  }
  return result
}

function isBlock(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    (node.tagName === 'li' || blockTags.has(node.tagName))
  )
}

function textOf({children}: Element): string {
  return children
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('')
}

/** Latin letters alone; in a cell a few words, for most cells hold a name. */
function isEnglish({tagName}: Element, text: string): boolean {
  if (/(?!\p{Script=Latin})\p{L}/u.test(text)) return false
  const words = text.match(/[\p{L}\p{N}_'’-]+/gu)?.length ?? 0
  return words >= (tagName === 'td' || tagName === 'th' ? 4 : 1)
}

function wrapRuns(
  node: ElementContent
): ElementContent | Array<ElementContent> {
  if (node.type !== 'text') return node
  const result: Array<ElementContent> = []
  let end = 0
  for (const {0: words, index} of node.value.matchAll(run)) {
    result.push({type: 'text', value: node.value.slice(end, index)})
    result.push(element('span', {lang: 'en'}, words))
    end = index + words.length
  }
  if (end === 0) return node
  result.push({type: 'text', value: node.value.slice(end)})
  return result
}
