import type {Typo} from '../typo.js'
import {readWordLists, wordAfter} from './word-lists.js'
import {yuWords} from './yu-words.js'

const certainty = 0.95
const longestNoun = 24
const lists = readWordLists(yuWords)
const cues = lists('cue')
const makesWord = new Set([...lists('before').words].join(''))

/**
 * Finds 于 where 与 is meant:
 *
 * > | 这部分功能于MMU类似      no word ends in this 于, a Latin noun or code
 * > |           ^            follows, then a cue; 的功能 may stand between
 *
 * @param text
 *   Text.
 * @returns
 *   Findings by place; each covers the one character.
 */
export function findYu(text: string): Array<Typo> {
  const typos: Array<Typo> = []
  for (let at = text.indexOf('于'); at >= 0; at = text.indexOf('于', at + 1)) {
    if (makesWord.has(text.charAt(at - 1))) continue
    const cue = findCue(text, at + 1)
    if (!cue) continue
    typos.push({
      kind: 'zh-yu',
      start: at,
      end: at + 1,
      actual: '于',
      expected: ['与'],
      certainty,
      evidence: {type: 'pattern', id: 'yu', cue}
    })
  }
  return typos
}

function findCue(text: string, start: number): string {
  const end = nounEnd(text, start)
  if (end === start) return ''
  const cue = wordAfter(text, end, cues)
  if (cue || text[end] !== '的') return cue
  for (let at = end + 2; at <= end + 5; at++) {
    const later = wordAfter(text, at, cues)
    if (later) return later
    if (!/\p{Script=Han}/u.test(text.charAt(at - 1))) return ''
  }
  return ''
}

/** The end of a Latin noun or of code, with the blanks around it. */
function nounEnd(text: string, start: number): number {
  let at = start
  while (text[at] === ' ') at++
  if (!/[A-Za-z\uFDD0-\uFDD5]/.test(text.charAt(at))) return start
  while (
    at < text.length &&
    at - start <= longestNoun + 2 &&
    /[\w .+#/()-]|[\uFDD0-\uFDD5]/.test(text.charAt(at))
  ) {
    at++
  }
  return at - start > longestNoun + 2 ? start : at
}
