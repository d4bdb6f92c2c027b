import type {ElementContent} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {element} from './element.js'
import type {ScriptStrings, Strings} from './locale/strings.js'
import {script, scriptHash, style, styleHash} from './page-assets.js'

/** What is not the same in every page. */
export interface PageParts {
  lang: string
  strings: Strings
  title: string
  description: string
  body: ReadonlyArray<ElementContent | undefined>
  /** Name under which the browser keeps what is typed into this page. */
  page: string
}

/** Nothing loads and nothing runs but our own style and script. */
const policy = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><circle cx='4' cy='4' r='4' fill='%23567'/></svg>"

const stringifier = unified()
  .use(rehypeStringify, {
    characterReferences: {useNamedReferences: true},
    omitOptionalTags: true,
    preferUnquoted: true
  })
  .freeze()

/** Put a page together: one file that needs no other. */
export function pageDocument(parts: PageParts): string {
  const {body, description, lang, page, strings, title} = parts
  const head = element(
    'head',
    {},
    element('meta', {charSet: 'utf-8'}),
    element('meta', {httpEquiv: ['Content-Security-Policy'], content: policy}),
    element('meta', {name: 'viewport', content: 'width=device-width'}),
    element('title', {}, title),
    description
      ? element('meta', {name: 'description', content: description})
      : undefined,
    element('link', {rel: ['icon'], href: icon}),
    element('style', {}, style)
  )
  const data = {page, strings: scriptStrings(strings)}
  const root = element(
    'html',
    {lang},
    head,
    element(
      'body',
      {},
      ...body,
      element('p', {className: ['vh'], id: 'ink:status', role: 'status'}),
      element(
        'script',
        {type: 'application/json', id: 'ink:data'},
        escapeJson(JSON.stringify(data))
      ),
      element('script', {}, script)
    )
  )
  return `${stringifier.stringify({
    type: 'root',
    children: [{type: 'doctype'}, root]
  })}\n`
}

/** In a script only `</script` and `<!--` are not as they look. */
function escapeJson(json: string): string {
  return json
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
}

function scriptStrings(strings: Strings): ScriptStrings {
  const {auto, copied, copy, dark, found, foundOne, light} = strings
  const {noCopy, none, theme} = strings
  return {
    auto,
    copied,
    copy,
    dark,
    found,
    foundOne,
    light,
    noCopy,
    none,
    theme
  }
}
