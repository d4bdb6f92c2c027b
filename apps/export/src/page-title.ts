import {
  indexDraft,
  type BlockInfo,
  type Draft,
  type Topic
} from '@inkstone/core'
import {frontMatterField} from './front-matter-field.js'

/** Name of a draft, and the heading that is shown as it. */
export interface PageTitle {
  /** Name of the page. */
  title: string
  /** Topic whose heading is the title of the page, and so not in the text. */
  titleTopic: Topic | undefined
}

/**
 * Title of a draft: that of its front matter, else its first heading of rank
 * one, else the name of its file.
 */
export function findTitle(
  draft: Draft,
  path: string | undefined
): {title: string} {
  const topics = indexDraft(draft).topics()
  const first = topics.find(({depth, title}) => depth === 1 && title?.text)
  const title =
    frontMatterField(draft, 'title') ??
    first?.title?.text ??
    stem(path) ??
    topics.find((topic) => topic.title?.text)?.title?.text ??
    'Untitled'
  return {title}
}

/**
 * Title of the page of a draft.
 *
 * Where all that is shown stands under one heading that says the same, this
 * heading is the title of the page and not repeated in the text. Where several
 * headings of rank one each name a part, none of them names the page: the file
 * does.
 */
export function findPageTitle(
  draft: Draft,
  path: string | undefined
): PageTitle {
  const index = indexDraft(draft)
  const {title} = findTitle(draft, path)
  const outer = index
    .topics()
    .filter((topic) => topic.outlineDepth === 1 && isShown(topic))
  const parts = outer.filter((topic) => topic.depth === 1 && topic.heading)
  if (parts.length > 1 && frontMatterField(draft, 'title') === undefined) {
    return {title: stem(path) ?? title, titleTopic: undefined}
  }
  const [whole] = outer
  const same =
    outer.length === 1 && whole?.heading && whole.title?.text === title
  return {title, titleTopic: same ? whole : undefined}

  function isShown(topic: Topic): boolean {
    return topic.heading !== undefined || index.blocks(topic).some(hasWords)
  }
}

/** Whether a block is shown where it stands. */
function hasWords({node, role}: BlockInfo): boolean {
  return (
    role !== 'comment' &&
    node.type !== 'definition' &&
    node.type !== 'footnoteDefinition'
  )
}

/** `notes/kernel.v2.md` -> `kernel.v2` */
function stem(path: string | undefined): string | undefined {
  const name = path?.split(/[/\\]/).at(-1) ?? ''
  return name.replace(/(?<=.)\.[^.]*$/, '') || undefined
}
