import path from 'node:path'
import type {Draft} from '@inkstone/core'
import {toCards, type CardSet} from '@inkstone/export'
import type {VFileMessage} from 'vfile-message'
import {messagesOf, type FileResult} from './run-result.js'

/** A draft on its way out: parsed, linted and turned into cards once. */
export interface Entry {
  draft: Draft
  /** Path from the root, shown in page and data. */
  path: string
  /** Of its output files, without ending. */
  name: string
  messages: ReadonlyArray<VFileMessage>
  cards: CardSet
}

/** Until decks have a lock file, every deck shares this namespace. */
const namespace = 'inkstone'

/**
 * @param file
 *   A file with a draft.
 * @param name
 *   Name of its output files, without ending.
 * @param showFindings
 *   Whether pages and data get the findings; cards are held by them anyway.
 */
export function toEntry(
  {draft, ...file}: FileResult & {draft: Draft},
  name: string,
  showFindings: boolean
): Entry {
  const messages = messagesOf(file)
  const cards = toCards(draft, {
    fileId: fileIdOf(draft, file.name),
    file: file.name,
    namespace,
    messages
  })
  return {
    draft,
    path: file.name,
    name,
    messages: showFindings ? messages : [],
    cards
  }
}

/**
 * What a card's key names the file by: `id` of the front matter, else the
 * path without ending and without the date that blogs put in front.
 */
function fileIdOf(draft: Draft, name: string): string {
  const [first] = draft.children
  if (first?.type === 'frontMatter') {
    const id = first.fields.find(({key}) => key === 'id')?.value
    if (typeof id === 'string' && id.trim() !== '') return id.trim()
  }
  const {dir, name: stem} = path.posix.parse(
    name.startsWith('../') ? path.posix.basename(name) : name
  )
  return path.posix.join(dir, stem.replace(/^\d{4}-\d{2}-\d{2}-/, ''))
}

/**
 * Path below the folder that was named, else the file's own name: what the
 * output is called.
 *
 * @param file
 *   Absolute path.
 * @param folders
 *   Absolute paths of the arguments.
 */
export function nameBelow(
  file: string,
  folders: ReadonlyArray<string>
): string {
  const holders = folders
    .filter((folder) => file.startsWith(folder + path.sep))
    .toSorted((a, b) => a.length - b.length)
  const below = path.relative(holders[0] ?? path.dirname(file), file)
  return below.split(path.sep).join('/')
}
