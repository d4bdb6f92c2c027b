import type {Atom} from '../ast.js'

// > | {% post_url 2020-01-01-paging %}    {% link a.md %}    {% post_link a %}
//                 ^^^^^^^^^^^^^^^^^             ^^^^                   ^
const tag = /^\{%-?\s*(?:post_url|post_link|link)\s+["']?([^\s"'%]+)/
// > | {{< ref "a.md#part" >}}    {{% relref path="a.md" %}}
//              ^^^^^^^^^                        ^^^^
const shortcode =
  /^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?(?:"([^"]+)"|([^\s">%]+))/

/**
 * What an atom points at.
 *
 * @param atom any atom
 * @returns name of a page, heading or block as written, if it names one
 */
export function atomTarget({kind, target, text}: Atom): string | undefined {
  if (kind === 'liquid') return tag.exec(text)?.[1]
  if (kind !== 'shortcode') return target
  const [, quoted, bare] = shortcode.exec(text) ?? []
  return quoted ?? bare
}
