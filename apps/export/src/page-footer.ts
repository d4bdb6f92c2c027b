import type {Element} from 'hast'
import {element} from './element.js'
import type {PageContext} from './page-context.js'
import {sourceSha256} from './source-sha256.js'
import {version} from './version.js'

/** Which text this page was made from, and by what. */
export function renderFooter({
  draft,
  locale,
  path,
  strings
}: PageContext): Element {
  const hash = sourceSha256(draft)
  const source = path === undefined ? '' : `${path}, `
  return element(
    'footer',
    {className: ['small'], lang: locale},
    element(
      'p',
      {},
      `${strings.source}${source}sha256 ${hash.slice(0, 12)}… · Inkstone ${version}`
    )
  )
}
