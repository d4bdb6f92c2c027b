/**
 * `##`, `2.1. `, `三、`, `（四）`, `第5章：`. A bare number counts only before a
 * name: `3 概述`, but not `3 种锁` and not `2 phase commit`.
 */
const ordinal =
  /^(?:#{1,6}(?=[\s\d\p{Script=Han}])\s*)?(?:\d{1,3}(?:\.\d{1,3}){0,4}(?:[.、．:：)）](?!\d)\s*|(?<=\.\d{1,3})\s+|\s+(?=[A-Z]|\p{Script=Han}{2})(?![个种类条点步次大层级阶段天年月日]))|[一二三四五六七八九十]{1,3}[、.．]\s*|[（(][\d一二三四五六七八九十]{1,3}[）)]\s*|【\d{1,3}】\s*|(?:单元|[Cc]hapter\s*|[Pp]art\s*|[Ss]tep\s*|[Uu]nit\s*)\d{1,3}\s*[：:.、]\s*|第[\d一二三四五六七八九十百]{1,4}[章节讲课回篇部步](?:\s*[：:、.]\s*|\s+))?/u

/**
 * The number in front of a title or question: it moves when another is put
 * before it, and says nothing on a card.
 *
 * @param text
 *   a line
 * @returns
 *   its length with the blanks behind it
 */
export function ordinalOf(text: string): number {
  return ordinal.exec(text)?.[0].length ?? 0
}
