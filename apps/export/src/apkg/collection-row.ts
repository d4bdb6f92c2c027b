import type {Deck} from './decks.js'
import type {NoteType} from './note-types.js'
import {noteTypes} from './note-types.js'

/** Creation of the collection, in seconds: 2020-01-01, never the clock. */
const created = 1577836800

/**
 * The one row of table `col`.
 *
 * @param decks
 *   decks of the package, with their parents
 * @param cards
 *   number of cards
 * @param mod
 *   largest modification time of a card, in seconds
 * @returns
 *   values in column order
 */
export function collectionRow(
  decks: ReadonlyArray<Deck>,
  cards: number,
  mod: number
): Array<number | string> {
  return [
    1, // id
    created,
    mod * 1000,
    created * 1000, // scm
    11, // ver
    0, // dty
    0, // usn
    0, // ls
    JSON.stringify(configuration(cards + 1)),
    byId(noteTypes.map(model)),
    byId(decks.map(deckJson)),
    byId([deckOptions]),
    '{}' // tags
  ]
}

/** Ids are numbers, which an object would sort: so each entry by itself. */
function byId(entries: ReadonlyArray<{id: number}>): string {
  const list = entries.map((d) => `"${d.id}":${JSON.stringify(d)}`)
  return '{' + list.join(',') + '}'
}

function configuration(nextPos: number): object {
  return {
    nextPos,
    estTimes: true,
    activeDecks: [1],
    sortType: 'noteFld',
    timeLim: 0,
    sortBackwards: false,
    addToCur: true,
    curDeck: 1,
    newSpread: 0,
    dueCounts: true,
    curModel: null,
    collapseTime: 1200
  }
}

function model(type: NoteType) {
  return {
    id: type.id,
    name: type.name,
    type: type.type,
    mod: type.mod,
    usn: -1,
    sortf: 0,
    did: null,
    css: type.css,
    latexPre: '',
    latexPost: '',
    latexsvg: false,
    req: type.req,
    tags: [],
    vers: [],
    flds: type.fields.map((d, ord) => ({
      name: d.name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
      id: d.id
    })),
    tmpls: type.templates.map((d, ord) => ({
      name: d.name,
      ord,
      qfmt: d.qfmt,
      afmt: d.afmt,
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0,
      id: d.id
    }))
  }
}

function deckJson(deck: Deck) {
  return {
    id: deck.id,
    name: deck.name,
    mod: created,
    usn: -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0
  }
}

const deckOptions = {
  id: 1,
  mod: 0,
  name: 'Default',
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: {
    bury: false,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 0],
    order: 1,
    perDay: 20
  },
  rev: {
    bury: false,
    ease4: 1.3,
    ivlFct: 1,
    maxIvl: 36500,
    perDay: 200,
    hardFactor: 1.2
  },
  lapse: {delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0}
}
