import type {Root} from 'hast'
import {elementsOf} from '../elements-of.js'
import type {PageContext} from '../page-context.js'

/** Say of each box of a task list what it is: it has no label of its own. */
export function tasks(tree: Root, {strings}: PageContext): void {
  for (const [{properties, tagName}] of elementsOf(tree)) {
    if (tagName !== 'input') continue
    properties.ariaLabel = properties.checked
      ? strings.doneTask
      : strings.openTask
  }
}
