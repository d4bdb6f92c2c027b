import {indexDraft} from '@inkstone/core'
import type {Draft} from '@inkstone/core'
import type {DraftSummary} from './lint-record.js'

/** What other drafts may ask about a draft. */
export function summarize(draft: Draft): DraftSummary {
  const topics = indexDraft(draft)
    .topics()
    .map(({id, title}) =>
      title
        ? {id, title: title.text, anchors: [title.anchor]}
        : {id, anchors: []}
    )
  return {topics, acronyms: []}
}
