import type {Element, ElementContent} from 'hast'
import {element} from './element.js'
import type {HtmlOptions} from './html-options.js'
import {stringsOf} from './locale/locales.js'
import {createPageContext} from './page-context.js'
import {pageDocument} from './page-document.js'
import {worstOf} from './page-note.js'
import type {SitePage} from './site-page.js'
import {version} from './version.js'

/**
 * Make the page that leads to others: a row for each draft with its title and
 * how many topics, open questions and findings its page has.
 *
 * @param pages
 *   Drafts, in any order, each with the address of its page as seen from this
 *   one.
 * @param options
 *   Languages; findings and paths come with the pages.
 * @returns
 *   HTML.
 */
export function toIndex(
  pages: ReadonlyArray<SitePage & {href: string}>,
  options?: HtmlOptions | null
): string {
  const locale = options?.locale ?? 'en'
  const strings = stringsOf(locale)
  const rows = pages
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
    .map((page) => renderRow(page, options))
  const heads = [strings.topics, strings.questions, strings.findings]
  const table = element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', {}, strings.title),
        ...heads.map((head) => element('th', {className: ['tally']}, head))
      )
    ),
    element('tbody', {}, ...rows)
  )
  const region = {role: 'region', tabIndex: 0, ariaLabel: strings.drafts}
  return pageDocument({
    lang: locale,
    strings,
    title: strings.drafts,
    description: '',
    page: 'index',
    body: [
      element(
        'div',
        {className: ['side']},
        element(
          'header',
          {},
          element('h1', {}, strings.drafts),
          element(
            'div',
            {className: ['bar']},
            element(
              'div',
              {className: ['tools']},
              element('button', {id: 'ink:theme', hidden: true})
            )
          )
        )
      ),
      element(
        'div',
        {className: ['page']},
        element(
          'main',
          {id: 'ink:main'},
          rows.length > 0
            ? element('div', {className: ['table'], ...region}, table)
            : element('p', {}, strings.noDrafts)
        ),
        element(
          'footer',
          {className: ['small']},
          element('p', {}, `Inkstone ${version}`)
        )
      )
    ]
  })
}

/** What the page of a draft shows, in numbers that lead to it. */
function renderRow(
  {draft, href, messages, path}: SitePage & {href: string},
  options: HtmlOptions | null | undefined
): Element {
  const context = createPageContext(draft, {...options, messages, path})
  const {index, lang, notes, open, title} = context
  const [first] = notes
  return element(
    'tr',
    {},
    element(
      'td',
      {},
      element('a', {href, lang}, title),
      element('br'),
      element('span', {className: ['path', 'small']}, ...pathParts(path))
    ),
    tally(String(index.topics().length)),
    tally(
      open.length > 0
        ? element('a', {href: `${href}#ink:questions`}, String(open.length))
        : '0'
    ),
    tally(
      first
        ? element(
            'a',
            {className: ['count', worstOf(notes)], href: `${href}#${first.id}`},
            String(notes.length)
          )
        : '0'
    )
  )
}

/** A path that is too long for its cell goes on after a slash. */
function pathParts(path: string): Array<ElementContent | string> {
  return path
    .split(/(?<=\/)/)
    .flatMap((part, at) => (at > 0 ? [element('wbr'), part] : part))
}

function tally(content: ElementContent | string): Element {
  return element('td', {className: ['tally']}, content)
}
