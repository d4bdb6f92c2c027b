/** A link whose address is written for another tool, as indexes into a text. */
export interface ToolLink {
  /** Of its first character. */
  start: number
  /** After its last character. */
  end: number
  /** Of its text. */
  labelStart: number
  /** After its text. */
  labelEnd: number
}

/** Stands for atoms: part of no address. */
const atomMark = '\uFFFF'

// > | [the plan]({{ site.url }}/plan.md)
//      ^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^
const link =
  /!?\[([^[\]\uFFFF]*)\]\([^\s()\uFFFF]*\uFFFF[^\s()]*(?:\s+"[^"]*")?\)/g

/**
 * Find the links that Markdown takes for text, since their addresses hold
 * blanks in atoms.
 *
 * @param value
 *   Text.
 * @param atoms
 *   Ranges of the atoms in it, in order.
 * @returns
 *   Links in order.
 */
export function findToolLinks(
  value: string,
  atoms: ReadonlyArray<{start: number; end: number}>
): Array<ToolLink> {
  if (!value.includes('](')) return []
  const parts: Array<string> = []
  let at = 0
  for (const {start, end} of atoms) {
    parts.push(value.slice(at, start), atomMark.repeat(end - start))
    at = end
  }
  const flat = parts.join('') + value.slice(at)
  return [...flat.matchAll(link)].map(({0: whole, 1: label = '', index}) => {
    const labelStart = index + whole.indexOf('[') + 1
    return {
      start: index,
      end: index + whole.length,
      labelStart,
      labelEnd: labelStart + label.length
    }
  })
}
