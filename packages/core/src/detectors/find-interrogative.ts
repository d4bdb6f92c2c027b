import type {FoundWord, Matchers} from '../matchers.js'
import {tailOf} from './tail-of.js'

/** How far before an interrogative a word such as 介绍 tames it. */
const tamingReach = 16
/** How far behind 怎么 the 都 of 怎么看都 may stand. */
const universalReach = 3

/**
 * Find the first interrogative that asks, not one of 介绍如何, 无论如何, 怎么都.
 *
 * @param text a sentence without a mark
 * @param matchers compiled words
 * @returns the Chinese interrogative; English needs more, see `asksInEnglish`
 */
export function findInterrogative(
  text: string,
  matchers: Matchers
): FoundWord | undefined {
  if (!matchers.has('interrogative', text)) return
  const idle = matchers.findAll('idle', text)
  return matchers
    .findAll('interrogative', text)
    .find(
      (found) =>
        !/\w/.test(found.word) &&
        !idle.some((one) => overlaps(one, found)) &&
        !isFree(text, found, matchers) &&
        !isTamed(text, found, matchers)
    )
}

function overlaps(a: FoundWord, b: FoundWord): boolean {
  return a.index < b.index + b.word.length && b.index < a.index + a.word.length
}

/** Any will do: 怎么看都, 谁先到谁点菜, 有没有糖都行. */
function isFree(
  text: string,
  {index, word}: FoundWord,
  matchers: Matchers
): boolean {
  const from = index + word.length
  const clause = /^[^，,、；;。：:？?]*/.exec(text.slice(from))?.[0] ?? ''
  const free = matchers.equals('freeWord', word)
  if (free && matchers.has('universal', clause.slice(0, universalReach))) {
    return true
  }
  const whether = matchers.equals('criterion', word)
  if ((free || whether) && matchers.has('indifferent', clause)) return true
  // > | 哪里有空坐哪里
  //     ^^         ^^
  const before = tailOf(text.slice(0, index), /[^，,、；;。：:？?]/)
  return free && (clause.includes(word) || before.includes(word))
}

/** 介绍 tames what its own clause asks; 介绍信 names a thing. */
function isTamed(
  text: string,
  {index}: FoundWord,
  matchers: Matchers
): boolean {
  const from = Math.max(0, index - tamingReach)
  const before = text.slice(from, index)
  const clause = /[^，,：:；;。]*$/.exec(before)?.[0] ?? ''
  if (!matchers.has('taming', clause)) return false
  const names = matchers.findAll('tamingName', clause)
  return matchers
    .findAll('taming', clause)
    .some((one) => !names.some((name) => overlaps(name, one)))
}
