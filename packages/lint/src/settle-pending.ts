import type {MessageRecord} from './lint-message.js'
import type {Workspace} from './lint-options.js'
import type {LintRecord} from './lint-record.js'
import type {Need} from './rule-context.js'

/**
 * Decide the messages that depend on other drafts.
 *
 * @param record - of one draft
 * @param workspace - of all drafts (default: this one alone)
 * @returns the messages that hold
 */
export function settlePending(
  record: LintRecord,
  workspace: Workspace = {summaries: []}
): Array<MessageRecord> {
  const summaries = [record.summary, ...workspace.summaries]
  const titles = summaries.flatMap(({topics}) =>
    topics.flatMap(({title}) => (title === undefined ? [] : fold(title)))
  )
  const anchors = new Set(
    record.summary.topics.flatMap((topic) => topic.anchors)
  )
  const acronyms = new Set(summaries.flatMap((summary) => summary.acronyms))

  return record.messages.filter(({pending}) => {
    if (!pending) return true
    const {onlyIf, unless} = pending
    return !(unless && exists(unless)) && (!onlyIf || exists(onlyIf))
  })

  function exists({kind, key}: Need): boolean {
    if (kind === 'anchor') return anchors.has(key)
    if (kind === 'acronym') return acronyms.has(key)
    if (kind === 'path') {
      const path = resolvePath(record.path ?? '', key)
      return workspace.files?.has(path) ?? true
    }
    const wanted = fold(key)
    return titles.some((title) => holds(title, wanted))
  }
}

/** Case and width folded, without marks. */
function fold(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Equal, or contained at a word border; Han has a border everywhere. */
function holds(title: string, wanted: string): boolean {
  if (wanted === '') return false
  for (
    let at = title.indexOf(wanted);
    at >= 0;
    at = title.indexOf(wanted, at + 1)
  ) {
    const before = title.slice(Math.max(0, at - 1), at + 1)
    const end = at + wanted.length
    const after = title.slice(end - 1, end + 1)
    if (!/^\w\w$/.test(before) && !/^\w\w$/.test(after)) return true
  }
  return false
}

/** A path written in a draft, from the root. */
function resolvePath(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
