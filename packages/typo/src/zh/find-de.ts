import type {PatternEvidence, Typo} from '../typo.js'
import {deWords} from './de-words.js'
import {isBorder} from './match-guard.js'
import {readWordLists, wordAfter, wordBefore} from './word-lists.js'

type Pattern = Pick<PatternEvidence, 'cue' | 'id'> & {
  word: string
  right: '地' | '得'
  certainty: number
}

const strong = 0.97
const weak = 0.9
const lists = readWordLists(deWords)
const adverbials = lists('adverbial')
const verbs = lists('verb')
const nouns = lists('noun')
const modals = lists('modal')
const weakModals = lists('weak')
const adverbs = lists('adverb')
const prepositions = lists('preposition')
const results = lists('result')
const doings = lists('doing')
const degrees = lists('degree')
const judgements = lists('judgement')

/**
 * Finds 的 where 地 or 得 is meant, by four patterns:
 *
 * > | 可有效的解决这个问题     modal: 可, adverbial, 的, verb, no noun
 * > | 极大的提高了吞吐         aspect: adverbial, 的, verb, 了
 * > | 简单的将它写入           preposition: adverbial, 的, 将
 * > | 注释写的很清楚了         complement: verb, 的, degree, judgement, border
 *
 * @param text
 *   Text.
 * @returns
 *   Findings by place; each covers the word and 的 (`有效的` for `有效地`), not
 *   the one character, so that a reader sees which word is meant.
 */
export function findDe(text: string): Array<Typo> {
  const typos: Array<Typo> = []
  for (let at = text.indexOf('的'); at >= 0; at = text.indexOf('的', at + 1)) {
    const pattern = findAdverbial(text, at) ?? findComplement(text, at)
    if (!pattern) continue
    const {word, right, certainty, id, cue} = pattern
    typos.push({
      kind: 'zh-de',
      start: at - word.length,
      end: at + 1,
      actual: `${word}的`,
      expected: [word + right],
      certainty,
      evidence: {type: 'pattern', id, cue}
    })
  }
  return typos
}

function findAdverbial(text: string, at: number): Pattern | undefined {
  const word = wordBefore(text, at, adverbials)
  if (!word) return undefined
  const start = at - word.length
  if (/[一1]个$|[一1]种$|最$/.test(text.slice(Math.max(0, start - 2), start)))
    return undefined
  const found = (
    id: Pattern['id'],
    cue: string,
    certainty = strong
  ): Pattern => ({word, right: '地', id, cue, certainty})

  const preposition = findPreposition(text, at + 1)
  if (preposition) return found('preposition', preposition)
  const verb = wordAfter(text, at + 1, verbs)
  if (!verb) return undefined
  const end = at + 1 + verb.length
  const result = wordAfter(text, end, results)
  if (result) return found('aspect', result)
  if (wordAfter(text, end, nouns)) return undefined
  const front = start - wordBefore(text, start, adverbs).length
  const modal = findModal(text, front, word)
  if (modal) return found('modal', modal)
  const hint = wordBefore(text, front, weakModals)
  return hint && !isBorder(text, end, 'after')
    ? found('modal', hint, weak)
    : undefined
}

// 从库, 将来, 向后兼容, 被动, 通过率: no prepositions.
const prepositionWords: Record<string, string> = {
  从: '库节机服而来事此业属',
  将: '是会来要领',
  把: '手',
  往: '往返后前来复',
  向: '后前上下量导心',
  被: '动',
  通过: '率性者的'
}

function findPreposition(text: string, at: number): string {
  const word = wordAfter(text, at, prepositions)
  const next = text.charAt(at + word.length)
  return next && prepositionWords[word]?.includes(next) ? '' : word
}

// 功能, 机会, 原来: no modals.
const modalWords: Record<string, string> = {
  可: '许认',
  能: '功性智职机技潜动',
  会: '机社协集商议委工体学',
  来: '原本后未带从起看下上出将近回过进',
  就: '成造',
  并: '合归',
  将: '即',
  都: '成首京',
  要: '重主需只不'
}

function findModal(text: string, at: number, adverbial: string): string {
  const modal = wordBefore(text, at, modals)
  const before = text.charAt(at - modal.length - 1)
  if (before && modalWords[modal]?.includes(before)) return ''
  return modal === '将' && adverbial.startsWith('大') ? '' : modal
}

function findComplement(text: string, at: number): Pattern | undefined {
  const word = wordBefore(text, at, doings)
  const degree = word && wordAfter(text, at + 1, degrees)
  if (!degree) return undefined
  const judgement = wordAfter(text, at + 1 + degree.length, judgements)
  if (!judgement) return undefined
  const end = at + 1 + degree.length + judgement.length
  if (text[end] !== '了' && !isBorder(text, end, 'after')) return undefined
  const start = at - word.length
  if (/[比没]/.test(text.slice(Math.max(0, start - 6), start))) return undefined
  if (doingWords[word]?.includes(text.charAt(start - 1)) && start > 0) {
    return undefined
  }
  return {word, right: '得', id: 'complement', cue: degree, certainty: strong}
}

// 应用, 数学, 小说: no verbs of doing.
const doingWords: Record<string, string> = {
  用: '应使利采作占费引专通常可实公私共',
  学: '数大科化哲文同入医力',
  说: '小传',
  看: '好难',
  玩: '好',
  画: '动漫图国'
}
