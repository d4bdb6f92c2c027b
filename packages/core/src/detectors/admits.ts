import type {Matchers} from '../matchers.js'

/** A longer sentence tells what it does not know in passing. */
const longest = 90

/**
 * Whether the author says that he does not understand something.
 *
 * @param plain a sentence
 * @param matchers compiled words
 * @returns only if it holds an interrogative and speaks of nobody else
 */
export function admits(plain: string, matchers: Matchers): boolean {
  return (
    plain.length < longest &&
    matchers.has('admission', plain) &&
    matchers.has('interrogative', plain) &&
    !matchers.has('others', plain) &&
    matchers.opens('conditional', plain) === 0 &&
    isOwn(plain, matchers)
  )
}

/** Said of the author himself: 我不清楚, or nobody is named. */
function isOwn(plain: string, matchers: Matchers): boolean {
  const index = matchers.find('admission', plain)?.index ?? 0
  const before = plain.slice(0, index)
  const clause = /[^，,：:；;。]*$/.exec(before)?.[0].trim() ?? ''
  return clause === '' || matchers.has('self', clause)
}
