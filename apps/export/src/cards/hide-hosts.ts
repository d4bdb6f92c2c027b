import type {Root} from 'hast'
import {elementsOf} from '../elements-of.js'
import {codeOf} from '../highlight-code.js'

/**
 * `mia@box:~/src$ `, `[root@h1 d]# `: a card that is shared must not tell who
 * works where.
 *
 *     > mia@box:~/src$ make
 *       ^^^^^^^^^^^^^^
 */
const prompt =
  /^(?:\([\w.-]+\) )?(?:[\w.-]+@[\w.-]+(?::[^\s$#%]*)? ?|\[[\w.-]+@[^\]\n]*\] ?)(?=[$#%](?: |$))/gm

/**
 * Take user and host out of the prompts of pasted sessions.
 *
 * @param tree
 *   blocks of a field, changed
 */
export function hideHosts(tree: Root): void {
  for (const [node] of elementsOf(tree)) {
    for (const child of codeOf(node)?.children ?? []) {
      if (child.type === 'text') child.value = child.value.replace(prompt, '')
    }
  }
}
