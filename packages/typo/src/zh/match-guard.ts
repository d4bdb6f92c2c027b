import type {Guard} from '../typo.js'

/** On which side of the wrong form a guard looks. */
export type Side = 'after' | 'before'

/**
 * Tells whether a guard holds at a place.
 *
 * @param text
 *   Text.
 * @param at
 *   Start of the wrong form to look before it, its end to look after it.
 * @param side
 *   Where to look.
 * @param guard
 *   What is to stand there.
 * @returns
 *   Whether it stands there.
 */
export function matchGuard(
  text: string,
  at: number,
  side: Side,
  guard: Guard
): boolean {
  if (typeof guard === 'string') return startsWith(text, at, side, guard)
  if ('edge' in guard) return isEdge(text, at, side)
  const {script} = guard
  if (script === 'latin') {
    return (
      isLatin(text, at, side) || isLatin(text, overBlank(text, at, side), side)
    )
  }
  const code = codePointAt(text, at, side)
  if (code === undefined) return false
  return classes[script].test(String.fromCodePoint(code))
}

/** Tells whether a clause can begin or end here: edge or mark. */
export function isBorder(text: string, at: number, side: Side): boolean {
  if (isEdge(text, at, side)) return true
  const code = codePointAt(text, at, side)
  return code !== undefined && classes.mark.test(String.fromCodePoint(code))
}

const classes = {
  digit: /\p{Nd}/u,
  han: /\p{Script=Han}/u,
  // No blank: behind it a Latin word may go on with the sentence.
  mark: /[\p{P}\p{S}\p{Cc}\u3000]/u
}

function startsWith(
  text: string,
  at: number,
  side: Side,
  literal: string
): boolean {
  const start = side === 'before' ? at - literal.length : at
  return start >= 0 && text.startsWith(literal, start)
}

function isEdge(text: string, at: number, side: Side): boolean {
  const next = side === 'before' ? at - 1 : at
  return next < 0 || next >= text.length || '\n\r'.includes(text.charAt(next))
}

function isLatin(text: string, at: number, side: Side): boolean {
  const code = codePointAt(text, at, side)
  if (code === undefined) return false
  return (
    (code >= 0xfd_d0 && code <= 0xfd_d5) ||
    /\p{Script=Latin}/u.test(String.fromCodePoint(code))
  )
}

function overBlank(text: string, at: number, side: Side): number {
  if (side === 'before') return text[at - 1] === ' ' ? at - 1 : at
  return text[at] === ' ' ? at + 1 : at
}

function codePointAt(text: string, at: number, side: Side): number | undefined {
  if (side === 'after') return text.codePointAt(at)
  const code = text.codePointAt(at - 2)
  return code !== undefined && code > 0xff_ff ? code : text.codePointAt(at - 1)
}
