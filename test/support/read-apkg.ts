import {unzipSync, strFromU8} from 'fflate'
import type {SqlJsStatic, SqlValue} from 'sql.js'

/** A row, by column. */
type Row = Record<string, SqlValue>

/** A package, opened. */
export interface Apkg {
  /** Names of the zip entries, in order. */
  entries: Array<string>
  /** The SQLite file. */
  database: Uint8Array
  /** The list of media. */
  media: string
  /** Rows of a query. */
  query(sql: string): Array<Row>
}

/** Open an Anki package as a reader of the format would. */
export function readApkg(bytes: Uint8Array, sql: SqlJsStatic): Apkg {
  const files = unzipSync(bytes)
  const database = files['collection.anki2'] ?? new Uint8Array()
  const open = new sql.Database(database)

  return {
    entries: Object.keys(files),
    database,
    media: strFromU8(files['media'] ?? new Uint8Array()),
    query(text) {
      return open
        .exec(text)
        .flatMap(({columns, values}) =>
          values.map((row) =>
            Object.fromEntries(
              columns.map((column, at) => [column, row[at] ?? null])
            )
          )
        )
    }
  }
}
