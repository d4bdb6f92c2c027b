import type {ElementContent} from 'hast'
import {element} from './element.js'

/**
 * Text with code in backticks, as messages have it.
 *
 *     > Unexpected `pysical`, expected `physical`
 *                  ^^^^^^^^^           ^^^^^^^^^^
 */
export function richText(text: string): Array<ElementContent> {
  return text
    .split(/(`[^`]+`)/)
    .filter(Boolean)
    .map((part) =>
      /^`[^`]+`$/.test(part)
        ? element('code', {translate: 'no'}, part.slice(1, -1))
        : {type: 'text', value: part}
    )
}
