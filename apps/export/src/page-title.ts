import {indexDraft, type Draft, type Topic} from '@inkstone/core'
import {frontMatterField} from './front-matter-field.js'

/**
 * Title of a draft: that of its front matter, else its first heading of rank
 * one, else the name of its file.
 *
 * Where all the draft stands under one heading that says the same, this
 * heading is the title of the page and not repeated in the text.
 */
export function findTitle(
  draft: Draft,
  path: string | undefined
): {title: string; titleTopic: Topic | undefined} {
  const topics = indexDraft(draft).topics()
  const outer = topics.filter(({outlineDepth, title}) => {
    return outlineDepth === 1 && title
  })
  const first = topics.find(({depth, title}) => depth === 1 && title?.text)
  const title =
    frontMatterField(draft, 'title') ??
    first?.title?.text ??
    stem(path) ??
    topics.find((topic) => topic.title?.text)?.title?.text ??
    'Untitled'
  const whole = outer.length === 1 ? outer[0] : undefined
  const same = whole?.heading && whole.title?.text === title
  return {title, titleTopic: same ? whole : undefined}
}

/** `notes/kernel.v2.md` -> `kernel.v2` */
function stem(path: string | undefined): string | undefined {
  const name = path?.split(/[/\\]/).at(-1) ?? ''
  return name.replace(/(?<=.)\.[^.]*$/, '') || undefined
}
