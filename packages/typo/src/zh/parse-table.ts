import type {Confusion, Guard, TypoKind} from '../typo.js'

/** An entry of our own table. */
export interface Entry extends Confusion {
  kind: TypoKind
  certainty: number
  /** Drop a hit between two right words, or beside one. */
  crossing: 'both' | 'one'
}

// What the letter in the class column says.
const classes: Record<
  string,
  Pick<Entry, 'certainty' | 'crossing' | 'kind'>
> = {
  E: {kind: 'zh-confusion', certainty: 0.95, crossing: 'both'},
  'E+': {kind: 'zh-confusion', certainty: 0.96, crossing: 'both'},
  W: {kind: 'zh-confusion', certainty: 0.9, crossing: 'one'},
  V: {kind: 'zh-variant', certainty: 0.6, crossing: 'both'},
  Y: {kind: 'zh-yu', certainty: 0.95, crossing: 'both'}
}
type GuardField = 'after' | 'before' | 'notAfter' | 'notBefore'
const fields: Record<string, GuardField> = {
  '+b': 'before',
  '-b': 'notBefore',
  '+a': 'after',
  '-a': 'notAfter'
}
const scripts: Record<string, Array<Guard>> = {
  '^': [{edge: true}, {script: 'mark'}],
  D: [{script: 'digit'}],
  H: [{script: 'han'}],
  L: [{script: 'latin'}]
}

/**
 * Reads lines of `data/zh-confusions.txt`, blanks squeezed.
 *
 * > | 卡主 卡住 -b [显网声房独] -a [板机要题] W bad | good
 *
 * @param table
 *   Lines: wrong form, right forms (joined by `/`), guards, class, and in the
 *   data file examples.
 * @returns
 *   Entries.
 */
export function parseTable(table: string): Array<Entry> {
  return table
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map(parseLine)
}

function parseLine(line: string): Entry {
  const [wrong = '', right = '', ...columns] = line.split(/ +/)
  const guards: Partial<Record<GuardField, Array<Guard>>> = {}
  let list: Array<Guard> | undefined
  for (const [index, token] of columns.entries()) {
    const about = classes[token]
    const field = fields[token]
    if (about) {
      const [bad, ...good] = columns
        .slice(index + 1)
        .join(' ')
        .split(' | ')
      return {
        wrong,
        right: right.split('/'),
        ...guards,
        ...about,
        bad: bad ? [bad] : [],
        good
      }
    }
    if (field) {
      if (guards[field]) throw new Error(`Unexpected second ${token}: ${line}`)
      list = []
      guards[field] = list
    } else if (list) list.push(...parseGuard(token))
    else throw new Error(`Unexpected \`${token}\`: ${line}`)
  }
  throw new Error(`Unexpected end, expected a class: ${line}`)
}

function parseGuard(token: string): Array<Guard> {
  return (
    scripts[token] ??
    (token.startsWith('[') ? Array.from(token.slice(1, -1)) : [token])
  )
}
