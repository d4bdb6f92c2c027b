/** Tables of an Anki collection, schema 11, columns in Anki's order. */
export const tables: ReadonlyArray<string> = [
  table(
    'col',
    'crt mod scm ver dty usn ls conf:text models:text decks:text dconf:text tags:text'
  ),
  table(
    'notes',
    'guid:text mid mod usn tags:text flds:text sfld csum flags data:text'
  ),
  table(
    'cards',
    'nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data:text'
  ),
  table('revlog', 'cid usn ease ivl lastIvl factor time type'),
  'CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL)'
]

/** Made after the rows: faster, and the pages come out in one order. */
export const indexes: ReadonlyArray<string> = [
  'CREATE INDEX ix_notes_usn ON notes (usn)',
  'CREATE INDEX ix_notes_csum ON notes (csum)',
  'CREATE INDEX ix_cards_usn ON cards (usn)',
  'CREATE INDEX ix_cards_nid ON cards (nid)',
  'CREATE INDEX ix_cards_sched ON cards (did, queue, due)',
  'CREATE INDEX ix_revlog_usn ON revlog (usn)',
  'CREATE INDEX ix_revlog_cid ON revlog (cid)'
]

/** `columns`: integers, but for those marked `:text`. */
function table(name: string, columns: string): string {
  const list = columns.split(' ').map((column) => {
    const [label, type = 'integer'] = column.split(':')
    return `${label} ${type} NOT NULL`
  })
  return `CREATE TABLE ${name} (id integer PRIMARY KEY, ${list.join(', ')})`
}
