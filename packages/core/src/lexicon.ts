import {ourWords} from './our-words.js'

/** Words of one meaning in both languages. */
export interface Words {
  /** Chinese, matched anywhere in a sentence. */
  zh: ReadonlyArray<string>
  /** English, matched as whole words; capitals match only capitals. */
  en: ReadonlyArray<string>
}

/** The words the built-in detectors look for; add to any list by option. */
export interface Lexicon {
  /** Labels that open a question: `Q：`. */
  questionLabel: Words
  /** Labels that open an answer: `A：`. */
  answerLabel: Words
  /** Words that ask; in English only with a mark or a label. */
  interrogative: Words
  /** English openers of a heading or an item that asks. */
  headingOpener: Words
  /** English words that open a question. */
  wh: Words
  /** Those of them that a noun may follow: `which file`. */
  whNoun: Words
  /** Those of them that are the subject: `who pays`. */
  whSubject: Words
  /** English verbs that stand before the subject of a question. */
  auxiliary: Words
  /** Those of them that open a clause as well: `what is done`. */
  copula: Words
  /** English verbs that open a question for yes or no. */
  polar: Words
  /** English words that open the subject of a question. */
  determiner: Words
  /** English words behind `how`: `how many`. */
  degree: Words
  /** Tells to find out what stands behind it: `find out why`. */
  inquiry: Words
  /** Particles that ask if they end a clause without a mark. */
  particle: Words
  /** Words that only end like a particle: 什么. */
  noParticle: Words
  /** Insists on an answer: 到底. */
  insisting: Words
  /** Stands between two choices: 还是. */
  alternative: Words
  /** Ends that make a noun of an interrogative: 如何实现的方法. */
  nounTail: Words
  /** Ends of a statement that only opens like a question: 由…决定. */
  settled: Words
  /** Words of a reason: what opens with 为什么 and holds one asks nothing. */
  reason: Words
  /** People who do not know, other than the author. */
  others: Words
  /** Answers in a word or two. */
  shortAnswer: Words
  /** Words that ask if they open a list item or a line. */
  itemOpener: Words
  /** Words that ask if they end a list item or a line. */
  itemCloser: Words
  /** Words that ask if they open a sentence of prose. */
  proseOpener: Words
  /** Formal for 是不是: inside an item mostly a clause. */
  whether: Words
  /** Connectives that may stand before any opener. */
  connective: Words
  /** Words that, shortly before an interrogative, tame it: 介绍如何. */
  taming: Words
  /** Names that hold a word that tames, and do not: 介绍信. */
  tamingName: Words
  /** Phrases that look like an interrogative and ask nothing: 无论如何. */
  idle: Words
  /** Interrogatives that also mean any: 怎么, 谁. */
  freeWord: Words
  /** Says of any that it is all: 怎么看都. */
  universal: Words
  /** Says that any will do: 都行. */
  indifferent: Words
  /** Words that make a cry of a marked sentence they open: 这么大？ */
  surprise: Words
  /** Openers of an item that may as well name what to look at: 是否够快. */
  criterion: Words
  /** Words of a condition: 如果. */
  conditional: Words
  /** Questions that want no answer: 还记得. */
  phatic: Words
  /** The author admits not to know. */
  admission: Words
  /** The author says that something is not understood. */
  admittedGap: Words
  /** The reader is told to find out. */
  exercise: Words
  /** Placeholders for what is to be written. */
  stub: Words
  /** Stands for an answer that is not there: 不知道. */
  blank: Words
  /** Cries that say nothing: 太棒了. */
  exclamation: Words
  /** Says where it is told: 见下文. */
  pointer: Words
  /** The author is not sure. */
  hedge: Words
  /** Announces that what was asked follows. */
  cue: Words
  /** Says that another text answers: 下一篇. */
  postponed: Words
  /** Opens a sentence that speaks of something else: 另外. */
  digression: Words
  /** Labels of what adds to a question: 场景. */
  elaboration: Words
  /** Lead-ins of a list of questions answered later. */
  agenda: Words
  /** Titles under which questions stay open. */
  openTitle: Words
  /** Lead-ins of questions that the author puts aside. */
  pending: Words
  /** Lead-ins of questions that the text promises to answer. */
  promise: Words
  /** Opens a question that leads to the next topic. */
  turning: Words
  /** English ordinals, from the first on. */
  ordinalWord: Words
  /** What is numbered in 第二个问题 and 问题 2. */
  questionName: Words
  /** Turns to one of several questions: 再看. */
  turnTo: Words
  /** Titles of a problem. */
  problemTitle: Words
  /** Titles of what solves a problem. */
  solutionTitle: Words
  /** Titles of an answer. */
  answerTitle: Words
  /** Opens the sentence of an author who speaks of himself. */
  self: Words
  /** Titles of an introduction. */
  introTitle: Words
  /** Words that open a line of references. */
  referenceLabel: Words
  /** Labels that are no term. */
  noTerm: Words
  /** Terms, or their ends, that look like a piece of a sentence: 并发. */
  termWord: Words
  /** Ends the clause before a term: 内核里有页高速缓存. */
  clauseWord: Words
  /** Opens an order: `Add water`. */
  imperative: Words
  /** Says that terms are explained. */
  glossary: Words
  /** What is numbered in a sequence: 第一步, Step 1. */
  ordinalNoun: Words
  /** Words that, inside a label before a colon, make it a sentence. */
  noTermPart: Words
  /** Words that do not open a term. */
  noTermOpen: Words
  /** Words that do not end a term. */
  noTermEnd: Words
  /** Words that open a sentence that defines nothing. */
  noSubject: Words
  /** Heads of the column with the terms. */
  termHead: Words
  /** Heads of the column with the meanings. */
  meaningHead: Words
  /** Lead-ins of a list of commands. */
  commandHint: Words
  /** Lead-ins of a list of parameters. */
  parameterHint: Words
  /** Words before the name of a symbol, a file or a section. */
  seeAlso: Words
  /** Points back: 上面, with what it points at behind it. */
  backCue: Words
  /** Points forward. */
  forwardCue: Words
  /** Cues that point only with a word of telling behind them. */
  looseCue: Words
  /** Cues that always point at text: 上述. */
  sureCue: Words
  /** A moment ago: 刚才. */
  lately: Words
  /** Cues that mostly open what follows at once: 下面. */
  openingCue: Words
  /** Behind such a cue: it is told later, 下面会讲. */
  willTell: Words
  /** Cues that a number before them turns into an amount: 三个以上. */
  amountCue: Words
  /** Nouns of what stands in a text: 代码. */
  textNoun: Words
  /** Point back, without a noun: 如前所述. */
  backPointer: Words
  /** Parts of a draft that have a number: 方法二. */
  partKind: Words
  /** Before a chapter that is spoken of: 见第二章. */
  toPlace: Words
  /** Behind a chapter that is spoken of: 第二章中. */
  ofPlace: Words
  /** Shows that a section is one of school: 上一节课. */
  lesson: Words
  /** Those of `besides` that lie ahead. */
  besidesAfter: Words
  /** Sides a participle points to: mentioned above. */
  besides: Words
  /** Participles of telling: mentioned. */
  told: Words
  /** The line above, once more: 同上. */
  ditto: Words
  /** Point forward, without a noun: 后面再说. */
  forwardPointer: Words
  /** Other texts of the author: 上一篇. */
  otherText: Words
  /** The topic before this one: 上一节. */
  topicBefore: Words
  /** The topic after this one: 下一节. */
  topicAfter: Words
  /** Words that end the phrase behind a cue. */
  phraseEnd: Words
  /** Said of a section of the text: 在启动部分会举例. */
  telling: Words
  /** Point at the very next thing: 如下. */
  adjacent: Words
  /** Functions that are no manual page: sin(1). */
  mathFunction: Words
  /** What is not the name of a section: 大部分. */
  noSection: Words
  /** Asked of things counted before: 四个参数的含义. */
  property: Words
  /** Ask for a procedure: shell alone is an answer. */
  procedure: Words
  /** Work to be done. */
  todo: Words
  /** Work to be done, as a tag only. */
  todoTag: Words
  /** A stub where it is all that is said: 略. */
  stubAlone: Words
  /** Sure for certain. */
  certain: Words
  /** The same as a tag only: 【确信】, `Confirmed:`. */
  certainTag: Words
  /** A guess. */
  guess: Words
  /** The same as a tag only. */
  guessTag: Words
  /** Unsure, to be checked. */
  unsure: Words
  /** The same as a tag only: 【询问】. */
  unsureTag: Words
  /** Words of `unsure` and `admittedGap` also said of things: 结果不确定. */
  impersonal: Words
  /** Who does not know, if it is not the author: 外地人看不懂. */
  otherSubject: Words
  /** Out of date. */
  outdated: Words
  /** The same as a tag only. */
  outdatedTag: Words
  /** What the author thinks, which may hold back or not. */
  opinion: Words
  /** Words of `hedge` also said of numbers and sketches: 大概 3 次. */
  rough: Words
  /** Words of `hedge` that open a picture as well: 好像一把伞一样. */
  likening: Words
  /** Ends such a picture. */
  simile: Words
  /** Words of `hedge` also said of all that can be: 可能是 A 或 B. */
  possible: Words
  /** Shows that all that can be is named. */
  anyOf: Words
  /** Behind a marker: it describes a thing, 没想明白的先放着. */
  attributive: Words
  /** Tags that also stand before a colon: 已确认：. */
  tagLabel: Words
  /** Words that hold a marker and mean something else: 大概念, 未完成. */
  lookalike: Words
  /** Labels of a note. */
  noteLabel: Words
  /** Labels of a tip. */
  tipLabel: Words
  /** Labels of a warning. */
  warningLabel: Words
  /** Words behind a count that show it is not the list's: 四个节点上执行. */
  notOfList: Words
  /** Words that hold one of those and are counted: 三个要点. */
  ofList: Words
  /** Labels of captions, with a number. */
  figureLabel: Words
  /** What is no thing to count: 两个小时, `90 minutes`. */
  notCounted: Words
  /** Words that do not stand between a number and its noun. */
  functionWord: Words
  /** Ends what somebody says before a colon: 两个人说. */
  speech: Words
  /** Leaves a list open: 等. */
  andSoOn: Words
  /** Measure words that can be counted. */
  measure: Words
}

/**
 * Our words and those of an option in one lexicon.
 *
 * @param extra words to add
 * @returns a lexicon; ours itself if there is nothing to add
 * @throws Error on a list that we do not have, or that is none of words
 */
export function mergeLexicon(
  extra: Partial<Lexicon> | null | undefined
): Lexicon {
  if (!extra) return ourWords
  for (const key of Object.keys(extra)) {
    if (!isKey(key))
      throw new Error(`Unexpected list \`${key}\` in \`lexicon\``)
  }
  const merged = {...ourWords}
  for (const key of Object.keys(ourWords).filter(isKey)) {
    const more = extra[key]
    if (!more) continue
    const {en = [], zh = []} = more
    if (!isWords(zh) || !isWords(en) || Array.isArray(more)) {
      throw new Error(
        `Unexpected list \`${key}\` of \`lexicon\`, expected words that are not empty in \`zh\` and \`en\``
      )
    }
    merged[key] = {
      zh: [...ourWords[key].zh, ...zh],
      en: [...ourWords[key].en, ...en]
    }
  }
  return merged
}

function isWords(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((word) => typeof word === 'string' && word !== '')
  )
}

function isKey(key: string): key is keyof Lexicon {
  return Object.hasOwn(ourWords, key)
}
