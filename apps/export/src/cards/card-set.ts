/** What a card is made of. */
export type CardKind =
  | 'cell' // cell of a table with three or more columns
  | 'def' // term and gloss, label and code
  | 'q' // answered question
  | 'set' // label and a short list

/** Only `ready` cards are ever exported. */
export type CardStatus = 'held' | 'ready' | 'refused'

/** Why a card is not ready; on a ready card: what could be better. */
export type ReasonId =
  | 'back-too-long'
  | 'duplicate-front'
  | 'duplicate-key'
  | 'lint'
  | 'media-missing'
  | 'set-too-long'

/** One reason, with its place. */
export interface CardReason {
  /** Which rule of the card policy speaks. */
  id: ReasonId
  /** Line it is about (1-based). */
  line: number
  /** Values of the reason, such as the id of a lint rule. */
  data?: Record<string, number | string> | undefined
}

/** Where in a draft a card comes from. */
export interface CardSource {
  /** Path of the draft as the reader knows it. */
  file: string
  /** First line (1-based). */
  line: number
  /** Last line (1-based). */
  endLine: number
  /** Start, in UTF-16 units of the draft's source. */
  start: number
  /** End (exclusive), in UTF-16 units of the draft's source. */
  end: number
  /** Address of the line, where the options gave one. */
  href?: string | undefined
  /** Anchor of the topic in the page, empty for a topic without title. */
  anchor: string
  /** Addresses that stood at the end of the answer and were taken out. */
  urls: Array<string>
}

/** The fields of a question-and-answer note: finished, sanitised HTML. */
export interface QaFields {
  /** The question. */
  front: string
  /** The answer. */
  back: string
  /** What else the draft says, shown below the answer. */
  extra: string
  /** Question of the reverse card, empty for none. */
  reverse: string
  /** Answer of the reverse card, empty for none. */
  reverseAnswer: string
}

/** A card: one question that can be answered from its own text. */
export interface CardSpec {
  /** Version of this shape. */
  v: 1
  /** Note type: question and answer. */
  noteType: 'qa'
  /** Identity of the card in the draft. */
  key: string
  /** Identity of the note in Anki, made from the key. */
  guid: string
  /** What it is made of. */
  kind: CardKind
  /** Whether it is exported. */
  status: CardStatus
  /** Why not; on a ready card: warnings. */
  reasons: Array<CardReason>
  /** Id of its topic, `_` for none. */
  topic: string
  /** Ids of the facts it is made from. */
  facts: Array<string>
  /** Titles from the draft down to the topic: `Some drafts › criu`. */
  context: string
  /** Where it comes from. */
  source: CardSource
  /** Front and back without markup. */
  plain: {
    /** The question. */
    front: string
    /** The answer. */
    back: string
  }
  /** Finished HTML of the note. */
  fields: QaFields
  /** Name of the deck. */
  deck: string
  /** Tags, without blanks, sorted. */
  tags: Array<string>
  /** Language of the topic: that of the words added to the question. */
  lang: 'en' | 'zh-CN'
  /** 16 hex digits over all that the note shows, as written in the draft. */
  contentHash: string
  /** 16 hex digits over the answer as written in the draft. */
  backHash: string
}

/** A question of the draft that is still open. */
export interface OpenQuestion {
  /** Id of the question fact. */
  id: string
  /** Line it stands on (1-based). */
  line: number
  /** The question. */
  text: string
}

/** All cards of one draft. */
export interface CardSet {
  /** Version of this shape. */
  v: 1
  /** What this is. */
  kind: 'cards'
  /** First part of every key. */
  namespace: string
  /** Second part of every key: the draft. */
  fileId: string
  /** Cards of every status, in the order of the draft. */
  cards: Array<CardSpec>
  /** Questions nobody has answered: never a card, whatever the options. */
  openQuestions: Array<OpenQuestion>
}
