import type {Draft} from '@inkstone/core'
import type {Nodes} from 'mdast'
import {frontMatterField} from './front-matter-field.js'

/** Language of a draft: as its front matter says, else as its prose does. */
export function findLang(draft: Draft): string {
  const said = frontMatterField(draft, 'lang')
  if (said && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(said)) return said
  return isHan([draft.root], draft.source) ? 'zh-CN' : 'en'
}

/** Whether at least half of the letters are Han. */
export function isMostlyHan(text: string): boolean {
  let letters = 0
  let han = 0
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    letters++
    if (/\p{Script=Han}/u.test(letter)) han++
  }
  return letters > 0 && han * 2 >= letters
}

/**
 * Whether a part of a draft is Chinese: by its text without code and URLs,
 * which are Latin in any language.
 *
 * @param nodes
 *   the part
 * @param source
 *   its source, which counts where no text is (a draft that was refused has no
 *   nodes)
 */
export function isHan(nodes: ReadonlyArray<Nodes>, source: string): boolean {
  const words: Array<string> = []
  const stack = [...nodes]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text' && !node.value.includes('://')) {
      words.push(node.value)
    }
    if ('children' in node) {
      for (const child of node.children) stack.push(child)
    }
  }
  return isMostlyHan(words.length > 0 ? words.join('\n') : source)
}
