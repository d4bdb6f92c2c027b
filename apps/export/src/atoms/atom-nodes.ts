import type {Atom} from '@inkstone/core'
import type {PhrasingContent} from 'mdast'
import type {} from 'mdast-util-to-hast'
import {toFragment} from '../to-fragment.js'
import type {AtomScope} from './atom-scope.js'

const picture = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i
/** `![[plan.png|200]]`, `![[plan.png|200x100]]` */
const size = /^\d+(?:x\d+)?$/
const silent = /^\{%-?\s*(?:end\w*|raw)\b/

/**
 * What a reader is shown of an atom, the marks of highlights aside.
 *
 * @param atom
 *   the atom
 * @param scope
 *   its draft
 * @returns
 *   phrasing whose text has its place in the source
 */
export function atomNodes(
  atom: Atom,
  scope: AtomScope
): Array<PhrasingContent> {
  const {position, text} = atom
  const start = position.start.offset
  switch (atom.kind) {
    case 'block-id':
      return [anchorOf(text)]
    case 'callout': {
      const [, word = ''] = /^\[!([^\]|]+)/.exec(text) ?? []
      return [{type: 'strong', position, children: [textAt(word, 2)]}]
    }
    case 'embed':
    case 'wiki-link':
      return [showLink()]
    case 'kramdown': {
      const [id] = /(?<=#)[^\s{}#."'=]+/.exec(text) ?? []
      return id === undefined ? [] : [anchorOf(id)]
    }
    case 'liquid':
    case 'shortcode':
      return silent.test(text) ? [] : [showCode()]
    default:
      return []
  }

  function anchorOf(id: string): PhrasingContent {
    const data = {hName: 'span', hProperties: {id}}
    return {type: 'emphasis', position, children: [], data}
  }

  function showCode(): PhrasingContent {
    // In a quote, later lines open with its mark.
    const value = text.replace(/\s*[\n\r][\s>]*/g, ' ')
    return {type: 'text', value, position, data: {hName: 'code'}}
  }

  function showLink(): PhrasingContent {
    const inner = /\[\[([^]*)\]\]$/.exec(text)?.[1] ?? ''
    const bar = /\\?\|/.exec(inner)
    const alias = bar && inner.slice(bar.index + bar[0].length)
    const from = text.length - inner.length - 2
    const {target = ''} = atom
    const named = alias && !(atom.kind === 'embed' && size.test(alias))
    if (atom.kind === 'embed' && picture.test(target)) {
      return {type: 'image', url: target, alt: named ? alias : '', position}
    }
    const heading = target.replace(/^#\^?/, '')
    const shown = named
      ? textAt(alias, from + inner.length - alias.length)
      : textAt(heading, from + inner.indexOf(heading))
    const fragment = scope.fragmentOf(atom)
    if (fragment === undefined) return shown
    return {
      type: 'link',
      url: toFragment(fragment),
      position,
      children: [shown]
    }
  }

  /** A part of the atom as text. */
  function textAt(value: string, from: number): PhrasingContent {
    const at = start + from
    return {type: 'text', value, position: scope.spanOf(at, at + value.length)}
  }
}
