import type {Draft} from '@inkstone/core'
import type {Element, ElementContent} from 'hast'
import {element} from './element.js'
import type {HtmlOptions} from './html-options.js'
import {renderContents} from './page-contents.js'
import {createPageContext, type PageContext} from './page-context.js'
import {pageDocument} from './page-document.js'
import {renderFooter} from './page-footer.js'
import {renderHeader} from './page-header.js'
import {renderProblems} from './page-problems.js'
import {renderQuestions} from './page-questions.js'
import {renderText} from './page-text.js'
import {lineLinks} from './passes/line-links.js'

/**
 * Turn a draft into a page: one file that opens from disk, needs no network and
 * can be read without its script.
 *
 * @param draft
 *   The draft; one that could not be read is shown as its source.
 * @param options
 *   Findings, path, languages.
 * @returns
 *   HTML. The same draft and options give the same bytes.
 */
export function toHtml(draft: Draft, options?: HtmlOptions | null): string {
  const context = createPageContext(draft, options)
  const {lang, locale, path, strings, title, titleTopic} = context
  const {description, places, rest, tree, words} = renderText(context)
  const contents = renderContents(context, places)
  const questions = renderQuestions(context, places, words)
  lineLinks(places, context)
  const heading =
    (titleTopic && places.get(titleTopic)?.heading) ?? element('h1', {}, title)
  heading.properties.lang ??= lang
  return pageDocument({
    lang,
    strings,
    title,
    description,
    page: path ?? title,
    body: [
      element(
        'a',
        {className: ['skip', 'vh'], href: '#ink:main', lang: locale},
        strings.skip
      ),
      element(
        'div',
        {className: ['side'], lang: locale},
        renderHeader(context, heading, contents !== undefined),
        contents,
        questions && renderReview(context)
      ),
      element(
        'div',
        {className: ['page']},
        element(
          'main',
          {id: 'ink:main'},
          ...renderProblems(context),
          ...rest,
          ...tree.children.filter(isContent)
        ),
        questions,
        renderFooter(context)
      )
    ]
  })
}

/** Contents of what follows the text. */
function renderReview({open, strings}: PageContext): Element {
  const link = element(
    'a',
    {href: '#ink:questions'},
    `${strings.questions} `,
    element('span', {}, String(open.length))
  )
  return element(
    'nav',
    {ariaLabel: strings.review},
    element('ol', {}, element('li', {}, link))
  )
}

function isContent(node: {type: string}): node is ElementContent {
  return node.type === 'element' || node.type === 'text'
}
