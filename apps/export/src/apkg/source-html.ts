import type {PhrasingContent} from 'mdast'
import type {CardSource} from '../cards/card-set.js'
import {phrasingHtml} from '../cards/field-html.js'

/**
 * Field `Source`: the place in the draft, then the addresses that stood at the
 * end of the answer.
 *
 * @param source
 *   where the card comes from
 * @returns
 *   finished HTML
 */
export function sourceHtml(source: CardSource): string {
  const {file, anchor, line, href, urls} = source
  const place = `${file}${anchor === '' ? '' : `#${anchor}`}:${line}`
  const text: PhrasingContent = {type: 'text', value: place}
  const parts: Array<PhrasingContent> = [href ? link(href, text) : text]

  for (const url of urls) {
    parts.push({type: 'break'}, link(url, {type: 'text', value: url}))
  }

  return phrasingHtml(parts).html
}

function link(
  url: string,
  text: {type: 'text'; value: string}
): PhrasingContent {
  return {type: 'link', url, children: [text]}
}
