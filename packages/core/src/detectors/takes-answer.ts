import type {Asking} from './asking.js'

/**
 * Whether the text behind questions may answer them.
 *
 * @param asking the questions
 * @returns not behind what the author does not know, nor behind brackets
 */
export function takesAnswer({parts}: Asking): boolean {
  const match = parts.at(-1)?.match
  return match?.rule !== 'admission' && match?.aside !== true
}
