import {defaultSchema} from 'rehype-sanitize'

type Schema = typeof defaultSchema

/**
 * What may stand in a page: the schema of GitHub without `name`, with which an
 * image can shadow `document.getElementById`, and with `mark`.
 *
 * The prefix for ids is empty because `mdast-util-to-hast` has already put one
 * on footnotes: a second one breaks every link between call and note.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    '*': (defaultSchema.attributes?.['*'] ?? []).filter(
      (attribute) => attribute !== 'name'
    ),
    code: [['className', /^language-./, 'math-display', 'math-inline']]
  },
  clobber: ['id'],
  clobberPrefix: '',
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto']
  },
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark']
}
