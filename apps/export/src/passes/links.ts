import type {Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {elementsOf} from '../elements-of.js'
import {decodeAddress} from '../decode-address.js'

/** Tell links that show where they lead: on paper the others say it as well. */
export function links(tree: Root): void {
  for (const [link] of elementsOf(tree)) {
    if (link.tagName !== 'a') continue
    const {href} = link.properties
    if (typeof href !== 'string' || !/^https?:/.test(href)) continue
    const text = toString(link)
    if (
      text === href ||
      text === decodeAddress(href) ||
      href.endsWith(`//${text}`)
    ) {
      link.properties.className = ['url']
    }
  }
}
