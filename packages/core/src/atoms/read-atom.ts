import {longestAtom, type AtomStart, type FoundAtom} from './atom-start.js'
import {readBlockId} from './read-block-id.js'
import {readCallout} from './read-callout.js'
import {readComment, readMore} from './read-comment.js'
import {readHashtag} from './read-hashtag.js'
import {readAttributes, readKramdown} from './read-kramdown.js'
import {readBraces, readTag} from './read-liquid.js'
import {readWikiLink} from './read-wiki-link.js'

type Reader = (start: AtomStart) => FoundAtom | undefined

/** What opens an atom; what it really is, its reader says. */
export const atomOpener =
  /\{[{%:#.]|!?\[\[|\[!|%%|<!--|[#^](?=[\p{L}\p{N}])|==/gu

const readers: Readonly<Record<string, Reader>> = {
  '{{': readBraces,
  '{%': readTag,
  '{:': readKramdown,
  '{#': readAttributes,
  '{.': readAttributes,
  '[[': readWikiLink,
  '![[': readWikiLink,
  '[!': readCallout,
  '%%': readComment,
  '<!--': readMore,
  '#': readHashtag,
  '^': readBlockId
}

/**
 * Read the atom that starts at an opener. The two marks of a highlight are
 * none of these: they come as a pair.
 *
 * @param start
 *   Leaf and opener.
 * @returns
 *   The atom, unless the opener is text.
 */
export function readAtom(start: AtomStart): FoundAtom | undefined {
  const {at, leaf, opener} = start
  const inHtml = leaf.kind === 'html'
  if (inHtml && opener !== '{{' && opener !== '{%' && opener !== '<!--') return
  const found = readers[opener]?.(start)
  return found && found.end - at <= longestAtom ? found : undefined
}
