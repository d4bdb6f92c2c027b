import {fieldChecksum, fieldText} from './field-text.js'
import {sourceHtml} from './source-html.js'
import {textHtml} from '../cards/field-html.js'
import {qaType} from './note-types.js'
import type {LockedCard} from './number-cards.js'

/**
 * Row of a note.
 *
 * @param card
 *   numbered card
 * @returns
 *   values in column order
 */
export function noteRow(card: LockedCard): Array<number | string> {
  const {spec} = card
  const {front, back, extra, reverse, reverseAnswer} = spec.fields
  const fields = [
    front,
    back,
    extra,
    reverse,
    reverseAnswer,
    textHtml(spec.context),
    sourceHtml(spec.source),
    textHtml(spec.key)
  ]
  const sortText = fieldText(front)

  return [
    card.noteId,
    card.guid,
    qaType.id,
    card.mod,
    -1, // usn: not synchronised
    spec.tags.length === 0 ? '' : ` ${spec.tags.join(' ')} `,
    fields.join('\u001F'),
    sortText,
    fieldChecksum(sortText),
    0, // flags
    '' // data
  ]
}
