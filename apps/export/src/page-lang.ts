import type {Draft} from '@inkstone/core'
import type {Nodes} from 'mdast'
import {frontMatterField} from './front-matter-field.js'

/** Language of a draft: as its front matter says, else as its prose does. */
export function findLang(draft: Draft): string {
  const said = frontMatterField(draft, 'lang')
  if (said && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(said)) return said
  return isMostlyHan(proseOf(draft)) ? 'zh-CN' : 'en'
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

/** Text without code and URLs: these are Latin in any language. */
function proseOf(draft: Draft): string {
  const words: Array<string> = []
  const stack: Array<Nodes> = [draft.root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text' && !node.value.includes('://')) {
      words.push(node.value)
    }
    if ('children' in node) stack.push(...node.children)
  }
  // A draft that was refused has no nodes.
  return words.length > 0 ? words.join('\n') : draft.source
}
