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

export interface EntryOptions {
  /** Path below the folder that was named. */
  below: string
  /** Name of its output files, without ending. */
  name: string
  /** Whether names from the root are the same wherever the run starts. */
  fixedRoot: boolean
  /** Whether pages and data get the findings; cards are held by them anyway. */
  findings: boolean
}

/** Make a draft ready for all targets. */
export function toEntry(
  {draft, ...file}: FileResult & {draft: Draft},
  {below, findings, fixedRoot, name}: EntryOptions
): Entry {
  const messages = messagesOf(file)
  const stable = fixedRoot && !file.name.startsWith('../') ? file.name : below
  const cards = toCards(draft, {
    fileId: fileIdOf(draft, stable),
    file: stable,
    namespace,
    messages
  })
  return {
    draft,
    path: file.name,
    name,
    messages: findings ? messages : [],
    cards
  }
}

/**
 * What a card's key names the file by: `id` of the front matter, else the
 * path without ending and without the date that blogs put in front. It is part
 * of a key, so it must not depend on where the command is run.
 */
function fileIdOf(draft: Draft, file: string): string {
  const [first] = draft.children
  if (first?.type === 'frontMatter') {
    const id = first.fields.find(({key}) => key === 'id')?.value
    if (typeof id === 'string' && id.trim() !== '') return withoutMarks(id)
  }
  const {dir, name} = path.posix.parse(file)
  const dated = /^\d{4}-\d{2}-\d{2}-(?=.)/
  return withoutMarks(path.posix.join(dir, name.replace(dated, '')))
}

/** In a key `#` ends the name of the file, as in the notes of `c#.md`. */
function withoutMarks(id: string): string {
  return id.trim().replaceAll('#', '＃').replace(/\s+/gu, ' ')
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
