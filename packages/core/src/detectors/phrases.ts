import type {Topic} from '../ast.js'
import type {DetectedLeaf, DetectorContext} from '../define-detector.js'
import type {Sentence} from '../sentences.js'
import {createChapterFinder} from './chapters.js'
import {findCued} from './cued.js'
import {findMatches} from './find-matches.js'
import {createPartFinder} from './named-parts.js'
import type {Phrase} from './phrase.js'
import {createPointerReader} from './pointers.js'
import {findTarget, listUnits, type Unit} from './units.js'

/** A name in Latin letters: it may be one word of a title. */
const latin = /^[A-Za-z][\w.+-]*(?:\(\))?$/
/** The lists of words that point; most sentences hold none of them. */
const cueLists = [
  'backCue',
  'forwardCue',
  'backPointer',
  'forwardPointer',
  'besides',
  'otherText',
  'topicBefore',
  'topicAfter'
] as const
/** How far back a reader remembers a name, in characters. */
const memory = 20_000
// > | 和用户抢占一样
//     ^^^^^^^^^^^^^^
const alike =
  /[和与跟同]([^\s，。；：、！？,;:!?（）()和与跟同]{2,12}?)(?:一样|相同|类似|一致|差不多)/g
// > | 类似/proc/PID/maps
const similar = /类似于?\s?([\w/.-]{3,40})/g
// > | 在启动部分还会举例, 和「缺页」一节对着看
//      ^^^^^^^^^^            ^^^^^^^^^^^^
const section =
  /(在|参见|详见|见|参考|和|同|跟|与|到)\s?([^\s，。；：、！？,;:!?（）()在]{2,20}?)(部分|一节|章节|小节)(?!课)/g
// > | see the Tuning section, the section on visas
//             ^^^^^^
const englishSection =
  /(see|in|of|from|to) the ["“`\uE000]?([\w -]{2,30}?)["”`\uE000]? (?:section|chapter)\b|(see|in|of|from|to) the (?:section|chapter) (?:on|about|called) ["“]?([\w -]{2,30})/gi
// > | 四个参数的含义如下
//     ^^^^^^^^
const counted =
  /((?:[两三四五六七八九十]|\d{1,2})\s?[个种类项条把])([^\s，。；：、的]{1,8})的([^\s，。；：、]{2})/g

/**
 * Start reading phrases that point at another place of the draft.
 *
 * @param context what the detector sees
 * @returns takes each sentence in order
 */
export function createPhraseReader(
  context: DetectorContext
): (sentence: Sentence, leaf: DetectedLeaf) => void {
  let listed: ReadonlyArray<Unit> | undefined
  const units = (): ReadonlyArray<Unit> => (listed ??= listUnits(context))
  const findTopic = createTopicFinder(context)
  const findChapters = createChapterFinder(context)
  const findParts = createPartFinder(context)
  const findPointers = createPointerReader(context)
  return (sentence, leaf) => {
    if (leaf.kind === 'heading' || leaf.kind === 'html') return
    const {mask, start} = sentence
    const cued = context.matchers.hasAny(cueLists, mask)
    const phrases = [
      ...(cued ? findCued(sentence, units, context) : []),
      ...(cued ? findPointers(sentence, leaf, units) : []),
      ...findAlike(sentence, units, findTopic, context),
      ...findSections(mask, findTopic, context),
      ...findAntecedents(sentence, leaf, context),
      ...findChapters(sentence),
      ...findParts(sentence, leaf)
    ]
    for (const {end, kind, start: from, status, target} of apart(phrases)) {
      context.emit({
        type: 'reference',
        start: start + from,
        end: start + end,
        confidence: 'mid',
        rule: `reference/${kind}`,
        fields: {
          text: sentence.text.slice(from, end),
          kind,
          status,
          ...(target ? {target: context.toSpan(...target)} : {})
        }
      })
    }
  }
}

/** The first of those that overlap. */
function apart(phrases: ReadonlyArray<Phrase>): ReadonlyArray<Phrase> {
  if (phrases.length < 2) return phrases
  const taken = new Set<number>()
  return phrases.filter(({end, start}) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false
    for (let at = start; at < end; at++) taken.add(at)
    return true
  })
}

/** 和X一样, 类似X: only if X is spoken of somewhere else. */
function findAlike(
  {mask, start, text}: Sentence,
  units: () => ReadonlyArray<Unit>,
  findTopic: (name: string) => Topic | undefined,
  {terms}: DetectorContext
): Array<Phrase> {
  const phrases: Array<Phrase> = []
  for (const match of [
    ...findMatches(mask, alike),
    ...findMatches(mask, similar)
  ]) {
    const [whole, name = ''] = match
    const end = match.index + whole.length
    const from = match.index + whole.indexOf(name)
    const wanted = terms(text.slice(from, from + name.length))
    const topic =
      wanted.size === 1 && latin.test(name) && findTopic(name.toLowerCase())
    const target: [number, number] | undefined = topic
      ? [topic.position.start.offset, topic.position.end.offset]
      : wanted.size < 2
        ? undefined
        : findTarget(wanted, start + match.index, 'any', units())
    if (!target) continue
    const kind = target[0] < start ? 'back' : 'forward'
    phrases.push({start: match.index, end, kind, status: 'resolved', target})
  }
  return phrases
}

/** 在X部分, in the X section: a title that holds X. */
function findSections(
  mask: string,
  findTopic: (name: string) => Topic | undefined,
  {matchers}: DetectorContext
): Array<Phrase> {
  const phrases: Array<Phrase> = []
  for (const match of findMatches(mask, section)) {
    const [whole, cue = '', name = '', unit = ''] = match
    const end = match.index + whole.length
    const telling = matchers.has('telling', mask.slice(end, end + 12))
    const weak = /^[和同跟与到]$/.test(cue)
    push(
      match.index,
      end,
      name,
      !weak && (cue !== '在' || unit !== '部分' || telling)
    )
  }
  for (const match of findMatches(mask, englishSection)) {
    const name = match[2] ?? match[4] ?? ''
    const cue = match[1] ?? match[3] ?? ''
    push(
      match.index,
      match.index + match[0].length,
      name,
      /^(?:see|in)$/i.test(cue)
    )
  }
  return phrases

  function push(
    start: number,
    end: number,
    quoted: string,
    sure: boolean
  ): void {
    const name = quoted.replace(/^[「“"《]|[」”"》的]$/g, '').toLowerCase()
    const bad =
      matchers.opens('noSection', name) > 0 || matchers.ends('noSection', name)
    const found = bad ? undefined : findTopic(name.trim())
    if (bad || (!found && !sure)) return
    const target: [number, number] | undefined = found && [
      found.position.start.offset,
      found.position.end.offset
    ]
    const status = found ? 'resolved' : 'missing'
    phrases.push({start, end, kind: 'section', status, target})
  }
}

/** Find a topic by a piece of its title, each piece once. */
function createTopicFinder({
  blocks
}: DetectorContext): (name: string) => Topic | undefined {
  const topics = [...new Set(blocks.map(({topic}) => topic))]
  const known = new Map<string, Topic | undefined>()
  return (name) => {
    if (!known.has(name)) {
      const found = topics.find(({title}) =>
        title?.text.toLowerCase().includes(name)
      )
      known.set(name, found)
    }
    return known.get(name)
  }
}

/** 四个参数的含义: which four, if none was named before? */
function findAntecedents(
  {mask, start}: Sentence,
  {block}: DetectedLeaf,
  {draft, matchers}: DetectorContext
): Array<Phrase> {
  const phrases: Array<Phrase> = []
  for (const match of findMatches(mask, counted)) {
    const [, count = '', name = '', property = ''] = match
    const from = match.index
    if (!matchers.equals('property', property)) continue
    const at = start + from
    const first = Math.max(block.topic.own.start.offset, at - memory)
    const before = draft.source.slice(first, at)
    if (before.includes(name)) continue
    const end = from + count.length + name.length
    phrases.push({start: from, end, kind: 'antecedent', status: 'missing'})
  }
  return phrases
}
