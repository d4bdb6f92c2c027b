import type {Topic} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {Sentence} from '../sentences.js'
import {findMatches} from './find-matches.js'
import type {Phrase} from './phrase.js'
import {guessAfter, guessBefore, type Unit} from './units.js'

type Range = [number, number]

/** 刚才说过 may reach far: what a unit between counts against shared terms. */
const distant = 0.005
/** A heading or a line that is named by kind and number: 方法二, Step 3. */
const named =
  /(?<!\w)(方法|方案|步骤|情况|场景|案例|实验|思路|Step |Method |Option |Case )\s?([一二三四五六七八九十]{1,2}|\d{1,2})(?![\d.%个种年月日倍样致定般直旦起些])/gu
// > | 第二章中, 第 4～6 章
//     ^^^^^^    ^^^^^^^^
const chapter =
  /第\s?([一二三四五六七八九十]{1,3}|\d{1,2})(?:\s?[～~到至、和-]\s?第?\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2}))?\s?[章节]|(?:chapter|section|§)\s?(\d{1,2}(?:\.\d{1,2}){0,3})|(?<=(?:\bsee|见)\s?)(\d{1,2}(?:\.\d{1,2}){1,3})(?=\s?节|[\s，。,.;；)）]|$)/giu
/** What shows that a chapter is spoken of, not opened. */
const toChapter = /(?:见|参考|参阅|在|看|到|阅读|读|像|如|in|see|to)\s?$/
const ofChapter =
  /^\s?(?:[中里]|的|会|将|所|已|我们|介绍|讲|讨论|提|谈|说|再|covers|explains|describes)/
// > | 《图解TCP/IP》
const book = /《([^《》\r\n]{2,40})》/g

/**
 * Start reading what points at a place of the text by the place itself: 如前所述,
 * 下一节, 第二章, 方法二, 上一篇, 《图解TCP/IP》.
 *
 * @param context what the detector sees
 * @returns takes each sentence with what it can point at, if it has one of our
 *   words, and gives its phrases
 */
export function createPointerReader(
  context: DetectorContext
): (
  sentence: Sentence,
  leaf: DetectedLeaf,
  units: (() => ReadonlyArray<Unit>) | undefined
) => Array<Phrase> {
  const {blocks, matchers, terms} = context
  const topics = [...new Set(blocks.map(({topic}) => topic))]
  const places = new Map(topics.map((topic, index) => [topic, index]))
  const numbered = new Map(
    topics.toReversed().map((topic) => [numberOf(topic.title), topic])
  )
  const last = blocks.at(-1)
  let names: Map<string, Range> | undefined
  return (sentence, leaf, units) => [
    ...(units ? findWords(sentence, leaf, units) : []),
    ...(units ? findNeighbours(sentence, leaf) : []),
    ...findChapters(sentence),
    ...findNamed(sentence, leaf),
    ...findBooks(sentence)
  ]

  /** 如前所述: what speaks of the same, else somewhere on that side. */
  function findWords(
    {mask, start, text}: Sentence,
    {block}: DetectedLeaf,
    units: () => ReadonlyArray<Unit>
  ): Array<Phrase> {
    const phrases: Array<Phrase> = []
    for (const {index, word} of matchers.findAll('backPointer', mask)) {
      const pull = matchers.equals('ditto', word) ? 1 : distant
      const target = guessBefore(terms(text), start, units(), pull)
      const status = target ? 'resolved' : 'ambiguous'
      const end = index + word.length
      phrases.push({start: index, end, kind: 'back', status, target})
    }
    for (const {index, word} of matchers.findAll('forwardPointer', mask)) {
      const target = guessAfter(terms(text), start, units())
      // Nothing comes after the last block.
      const open = block === last ? 'missing' : 'ambiguous'
      const status = target ? 'resolved' : open
      const end = index + word.length
      phrases.push({start: index, end, kind: 'forward', status, target})
    }
    for (const {index, word} of matchers.findAll('besides', mask)) {
      const told = /[A-Za-z]+\s$/.exec(mask.slice(0, index))
      if (!told || !matchers.equals('told', told[0].trim())) continue
      const end = index + word.length
      const later = /^(?:below|later)$/i.test(word)
      const target = later
        ? guessAfter(terms(text), start, units())
        : guessBefore(terms(text), start, units(), distant)
      phrases.push({
        start: told.index,
        end,
        kind: later ? 'forward' : 'back',
        status: target ? 'resolved' : 'ambiguous',
        target
      })
    }
    for (const {index, word} of matchers.findAll('otherText', mask)) {
      const end = index + word.length
      phrases.push({start: index, end, kind: 'cross-file', status: 'external'})
    }
    return phrases
  }

  /** 下一节: the topic next to this one. */
  function findNeighbours({mask}: Sentence, leaf: DetectedLeaf): Array<Phrase> {
    const phrases: Array<Phrase> = []
    for (const [list, step, kind] of [
      ['topicBefore', -1, 'back'],
      ['topicAfter', 1, 'forward']
    ] as const) {
      for (const {index, word} of matchers.findAll(list, mask)) {
        const topic = topics[(places.get(leaf.block.topic) ?? 0) + step]
        const target = topic?.heading && rangeOf(topic)
        phrases.push({
          start: index,
          end: index + word.length,
          kind,
          status: target ? 'resolved' : 'missing',
          target
        })
      }
    }
    return phrases
  }

  function findChapters({mask}: Sentence): Array<Phrase> {
    const phrases: Array<Phrase> = []
    for (const match of findMatches(mask, chapter)) {
      const [whole, han, section, bare] = match
      const number = han ?? section ?? bare ?? ''
      const end = match.index + whole.length
      const spoken =
        section !== undefined ||
        bare !== undefined ||
        toChapter.test(mask.slice(0, match.index)) ||
        ofChapter.test(mask.slice(end))
      if (!spoken) continue
      const topic = numbered.get(number)
      // A number alone may be a version.
      if (bare !== undefined && !topic) continue
      phrases.push({
        start: match.index,
        end,
        kind: 'section',
        status: topic ? 'resolved' : 'missing',
        target: topic && rangeOf(topic)
      })
    }
    return phrases
  }

  /** 方法二, if something else opens with the name. */
  function findNamed(
    {mask, start}: Sentence,
    leaf: DetectedLeaf
  ): Array<Phrase> {
    const phrases: Array<Phrase> = []
    for (const match of findMatches(mask, named)) {
      names ??= listNames(context)
      const [whole] = match
      const target = names.get(toName(whole))
      const at = start + match.index
      if (!target || (target[0] >= leaf.start && target[0] < leaf.end)) continue
      phrases.push({
        start: match.index,
        end: match.index + whole.length,
        kind: target[0] < at ? 'back' : 'forward',
        status: 'resolved',
        target
      })
    }
    return phrases
  }
}

function findBooks({mask}: Sentence): Array<Phrase> {
  return Array.from(findMatches(mask, book), ({0: whole, index}) => ({
    start: index,
    end: index + whole.length,
    kind: 'citation',
    status: 'external'
  }))
}

/** Leaves that open with a kind and a number. */
function listNames({leaves}: DetectorContext): Map<string, Range> {
  const names = new Map<string, Range>()
  for (const {end, mask, start} of leaves) {
    const opening = mask.slice(0, 40).trimStart().replaceAll('\uE004', '')
    for (const {0: whole, index} of findMatches(opening, named)) {
      const name = toName(whole)
      if (index === 0 && !names.has(name)) names.set(name, [start, end])
    }
  }
  return names
}

function toName(text: string): string {
  return text.replaceAll(/\s/g, '').toLowerCase()
}

/** The number in the ordinal of a title: 第二章, 2., 二、. */
function numberOf(title: Topic['title']): string | undefined {
  const ordinal = title?.ordinal ?? ''
  return /\d+(?:\.\d+)*|[一二三四五六七八九十]+/.exec(ordinal)?.[0]
}

function rangeOf({position}: Topic): Range {
  return [position.start.offset, position.end.offset]
}
