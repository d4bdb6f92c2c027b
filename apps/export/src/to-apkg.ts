import {strToU8, zipSync} from 'fflate'
import type {Database, SqlJsStatic} from 'sql.js'
import {collectionRow} from './apkg/collection-row.js'
import {numberDecks} from './apkg/decks.js'
import {noteRow} from './apkg/note-row.js'
import type {LockedCard} from './apkg/number-cards.js'
import {indexes, tables} from './apkg/schema.js'

/** What `toApkg` needs beside the cards. */
export interface ApkgOptions {
  /** The SQLite engine: what `initSqlJs()` of `sql.js` resolves to. */
  sql: SqlJsStatic
}

/**
 * The first moment a zip can hold, in local time, since zip entries have no
 * zone: so its bytes are the same in all of them.
 */
const zipTime = new Date(1980, 0, 1)

/**
 * Write numbered cards as an Anki package (the form all versions since 2.0
 * read). Same cards, same bytes.
 *
 * @param locked
 *   numbered cards
 * @param options
 *   the SQLite engine
 * @returns
 *   bytes of an `.apkg` file
 */
export function toApkg(
  locked: {cards: ReadonlyArray<LockedCard>},
  options: ApkgOptions
): Uint8Array {
  const database = new options.sql.Database()

  try {
    write(database, locked.cards)
    return zipSync({
      'collection.anki2': [database.export(), {level: 6, mtime: zipTime}],
      media: [strToU8('{}'), {level: 0, mtime: zipTime}]
    })
  } finally {
    database.close()
  }
}

function write(database: Database, cards: ReadonlyArray<LockedCard>): void {
  const decks = numberDecks(cards.map((card) => card.deck))
  const deckIds = new Map(decks.map((deck) => [deck.name, deck.id]))
  const mod = cards.reduce((most, card) => Math.max(most, card.mod), 0)
  const sorted = cards.toSorted((a, b) => a.noteId - b.noteId)

  database.run('PRAGMA page_size = 4096')
  for (const sql of tables) database.run(sql)
  database.run('BEGIN')
  insert(database, 'col', [collectionRow(decks, cardCount(cards), mod)])
  insert(database, 'notes', sorted.map(noteRow))
  insert(
    database,
    'cards',
    sorted.flatMap((card) => cardRows(card, deckIds.get(card.deck) ?? 1))
  )
  for (const sql of indexes) database.run(sql)
  database.run('COMMIT')
}

function cardCount(cards: ReadonlyArray<LockedCard>): number {
  return cards.reduce((count, card) => count + card.ords.length, 0)
}

/** New cards: never studied, in the order of `due`. */
function cardRows(
  card: LockedCard,
  deck: number
): Array<Array<number | string>> {
  const {noteId, mod, ords, due} = card
  // ivl, factor, reps, lapses, left, odue, odid, flags, data
  const rest: Array<number | string> = [0, 0, 0, 0, 0, 0, 0, 0, '']
  return ords.map((ord, index) => {
    const row: Array<number | string> = [noteId + 1 + ord, noteId, deck, ord]
    return row.concat([mod, -1, 0, 0, due + index], rest)
  })
}

function insert(
  database: Database,
  table: string,
  rows: ReadonlyArray<Array<number | string>>
): void {
  const [row] = rows
  if (!row) return
  const marks = row.map(() => '?').join()
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${marks})`)
  for (const values of rows) statement.run(values)
  statement.free()
}
