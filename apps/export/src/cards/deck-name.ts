import type {Draft} from '@inkstone/core'
import {dropControls} from './escape-field.js'
import {frontMatterField} from '../front-matter-field.js'

/**
 * Name of the deck of a draft: its title under the root deck, or what its
 * front matter says.
 *
 * @param draft
 *   the draft
 * @param title
 *   its title
 * @param root
 *   deck above it
 * @returns
 *   full name, levels separated by `::`
 */
export function deckName(draft: Draft, title: string, root: string): string {
  const own = frontMatterField(draft, 'deck')
  return own === undefined
    ? `${root}::${clean(title.replaceAll('::', ':'))}`
    : clean(own)
}

function clean(name: string): string {
  return dropControls(name.normalize('NFC'))
    .replace(/["\n\t]/g, '')
    .trim()
}
