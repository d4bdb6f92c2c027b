/** Words that make a sentence of a name and add nothing to it. */
const filler =
  /用于|用来|表示|指定|设置|代表|对应|相关|一个|一种|名称|名字|的|是|为|指|该|\b(?:an?|is|of|the)\b/giu

/**
 * Whether an answer says more than its question: not `指定主机` for `主机`.
 *
 * @param answer
 *   text of the answer
 * @param question
 *   all names in the question
 * @returns
 *   whether a word, sign or Han character of it is new
 */
export function saysMore(answer: string, question: string): boolean {
  const known = new Set(wordsOf(question))
  return wordsOf(answer.replace(filler, ' ')).some((word) => !known.has(word))
}

/** Latin words, numbers, signs, and Han characters one by one. */
function wordsOf(text: string): Array<string> {
  return (
    text
      .toLowerCase()
      .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+|\p{S}/gu) ??
    []
  )
}
