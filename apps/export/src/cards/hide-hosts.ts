import type {Root} from 'hast'
import {elementsOf} from '../elements-of.js'
import {hidePrompts} from '../shell-prompt.js'

/**
 * `/home/mia`, `/Users/mia`, `C:\Users\mia`; not the path of an address.
 *
 *     > file:///home/mia/src
 *              ^^^^^^^^^
 */
const home =
  /(?:(?<=file:\/\/)|(?<![\w.~/-]))(?:\/home|\/Users(?!\/Shared\b)|[A-Z]:\\Users(?!\\Public\b))[\\/]\w[\w.-]*(?<![.-])/g

/**
 * Take user, host and home folder out of a text: a card that is shared must
 * not tell who works where.
 *
 * @param text
 *   text of one node
 * @returns
 *   the text with `$ make` for `mia@box:~/src$ make`, `~/src` for
 *   `/home/mia/src`
 */
export function hideHosts(text: string): string {
  return hidePrompts(text).replace(home, '~')
}

/**
 * The same in all texts of a field, in code and outside of it.
 *
 * @param tree
 *   blocks of a field, changed
 */
export function hideHostsIn(tree: Root): void {
  for (const child of tree.children)
    if (child.type === 'text') child.value = hideHosts(child.value)
  for (const [node] of elementsOf(tree)) {
    for (const child of node.children)
      if (child.type === 'text') child.value = hideHosts(child.value)
  }
}
