import type {Matchers} from '../matchers.js'

// > | 如何泡茶的三种说法
//           ^^^^^^^^
const counted = /的(?:[两几多数一二三四五六七八九十]|\d{1,2})([^，。的]{1,8})$/u

/**
 * Whether what opens like a question ends as a noun: 如何实现的方法.
 *
 * @param text text without marks at its end
 * @param matchers compiled words
 * @returns whether it names something
 */
export function isNounPhrase(text: string, matchers: Matchers): boolean {
  if (matchers.ends('nounTail', text)) return true
  const noun = counted.exec(text)?.[1] ?? ''
  return (
    matchers.opens('measure', noun) > 0 && !matchers.has('interrogative', noun)
  )
}
