import type {Root} from 'hast'
import {elementsOf} from '../elements-of.js'

/**
 * Take away every `style` and every `on*`: the policy of the page forbids them,
 * so one that came this far would only make the browser complain.
 */
export function strip(tree: Root): void {
  for (const [{properties}] of elementsOf(tree)) {
    for (const name of Object.keys(properties)) {
      if (/^(?:style$|on)/i.test(name)) delete properties[name]
    }
  }
}
