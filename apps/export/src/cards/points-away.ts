import {questionPointers} from './words.js'

/** Words that stand for something named before. */
const pronouns = /它们?|他们?|她们?|\b(?:he|it|its|she|their|them|they)\b/iu

/** What is left of a question when all it names is taken away. */
const asking =
  /为什么|为何|什么|怎么样?|怎样|如何|哪[个些里种]?|多少|几个?|是否|能否|可否|会|能|要|有|是|的|不|说|做|那么?|请问|什么时候|何时|\b(?:and|are|can|could|did|do|does|has|have|how|is|so|was|were|what|when|where|which|who|why|will|would)\b/giu

/** More of what was listed before, or a retort to it. */
const following =
  /还[有能可]|(?:其他|其它|别的|另外的?|另一)|^(?:那么?|而|但|所以|然后|接着|又|再)|^(?:为什么|为何|怎么)(?:不|没|又|要|还|会)?(?:是|用|直接|采用|选择|使用)?[^，,]{0,12}呢[？?]?$|^(?:为什么|为何|why)[？?]?$/iu

/**
 * Whether a question is about something that its card does not show: `为什么
 * 它更快？`, `还有别的方法吗？`, `下面的代码输出什么？`.
 *
 * @param question
 *   the question
 * @returns
 *   whether it is
 */
export function pointsAway(question: string): boolean {
  const pronoun = question.search(pronouns)
  const before = question.slice(0, Math.max(pronoun, 0)).replace(asking, '')
  return (
    questionPointers.test(question) ||
    following.test(question) ||
    (pronoun >= 0 && !/[\p{L}\p{N}]/u.test(before))
  )
}
