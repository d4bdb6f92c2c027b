import type {NodeId, TopicId} from './ast.js'

/** Marks that may change without the words changing. */
const fleeting = new Set(Array.from('*_~`', (mark) => mark.charCodeAt(0)))
const blank = /\s/

/**
 * Hash the words of a text: FNV-1a with 32 bits over UTF-16 code units.
 *
 * White space is collapsed, full-width ASCII is folded, case is folded, and
 * `*`, `_`, `~` and backticks are dropped first.
 *
 * @param text
 *   Text of a node.
 * @returns
 *   Eight hexadecimal digits.
 */
export function hashText(text: string): string {
  const words = text.trim().toLowerCase()
  let hash = 0x811c9dc5
  let spaced = false
  let begun = false
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index)
    if (isBlank(code)) {
      spaced = begun
      continue
    }
    const folded = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
    if (fleeting.has(folded)) continue
    if (spaced) hash = Math.imul(hash ^ 32, 0x01000193)
    hash = Math.imul(hash ^ folded, 0x01000193)
    spaced = false
    begun = true
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13)
  // No Han character is one, and most of what is left is Han.
  const han = code >= 0x3001 && code < 0xfeff
  return !han && blank.test(String.fromCharCode(code))
}

/**
 * Start naming the nodes of one kind in a draft.
 *
 * @returns
 *   Function that gives the id of a node from its topic, type and text; the
 *   second node with the same three gets `.2`.
 */
export function createNodeIds(): (
  topic: string,
  type: string,
  text: string
) => NodeId {
  const seen = new Map<string, number>()
  return (topic, type, text) => {
    const id = `${topic}/${type}-${hashText(text)}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return toNodeId(count === 1 ? id : `${id}.${count}`)
  }
}

/**
 * Take a text as a node id.
 *
 * @param id
 *   Text, not empty.
 * @returns
 *   The same text.
 */
export function toNodeId(id: string): NodeId {
  if (isNodeId(id)) return id
  throw new Error('Unexpected empty id, expected at least one character')
}

/**
 * Take a text as a topic id.
 *
 * @param id
 *   Text, not empty.
 * @returns
 *   The same text.
 */
export function toTopicId(id: string): TopicId {
  if (isTopicId(id)) return id
  throw new Error('Unexpected empty id, expected at least one character')
}

function isNodeId(id: string): id is NodeId {
  return id.length > 0
}

function isTopicId(id: string): id is TopicId {
  return id.length > 0
}
