import type {RootContent} from 'mdast'
import {plainText} from '../plain-text.js'

/** Words for an answer that is not there. */
const none =
  /^(?:无|空|暂无|略|同上|未知|待定|待续|待补充|待完善|未完待续|(?:我?也?)?(?:不知道|不清楚|不确定|不明白|不了解|没想好|忘了)|n\/?a|none|null|nil|tbd|todo|unknown|idk|no idea|i (?:don['’]t|do not) know)$/iu

/** Words that send the reader elsewhere. */
const pointing =
  /^(?:请|可以?|具体|详情|详细)*(?:参考|参见|参照|参阅|详见|另见|见(?=[上下前后官链附文图这此本其\s：:《]|$)|可见(?=[上下链附图])|\b(?:see|cf|refer to)\b)/iu

/**
 * Whether an answer says nothing: marks alone, `不知道`, `略`, or a pointer to
 * another text such as `详见[文档](…)`.
 *
 * @param nodes
 *   blocks of the answer
 * @returns
 *   whether it does
 */
export function saysNothing(nodes: ReadonlyArray<RootContent>): boolean {
  const [only] = nodes
  if (nodes.length !== 1 || only?.type !== 'paragraph') return false
  // A picture may say all; whether it is there is asked elsewhere.
  if (only.children.some(({type}) => type.startsWith('image'))) return false
  const text = plainText(only.children).replace(
    /^[\s。.，,：:（(!！]+|[\s。.，,：:）)!！]+$/gu,
    ''
  )
  return (
    !/[\p{L}\p{N}\p{S}]/u.test(text) ||
    none.test(text) ||
    /^https?:\S+$/.test(text) ||
    (pointing.test(text) && isShort(text.replace(pointing, '')))
  )
}

/** One clause. */
function isShort(text: string): boolean {
  return text.length <= 60 && !/[。；;，,]|\.\s/u.test(text)
}
