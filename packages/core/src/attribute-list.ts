// > | {#setup .wide key="a b"}
//      ^^^^^^ ^^^^^ ^^^^^^^^^
const attribute =
  /^(?:[#.][^\s{}#."'=]+|[\w:-]{1,40}=(?:"[^"\n\r]*"|'[^'\n\r]*'|[^\s"'{}]+))(?=\s|[#.]|$)\s*/

/**
 * Tell whether text is a list of ids, classes and keys with values, as kramdown
 * and Pandoc take between braces.
 *
 * @param text
 *   Text between the braces, without a colon in front.
 * @returns
 *   Whether it is, and not empty.
 */
export function isAttributeList(text: string): boolean {
  let rest = text.trim()
  if (rest === '') return false
  while (rest !== '') {
    const [found] = attribute.exec(rest) ?? []
    if (found === undefined) return false
    rest = rest.slice(found.length)
  }
  return true
}
