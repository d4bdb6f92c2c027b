/**
 * Whether nothing but blanks stands before an index in its line.
 *
 * @param mask
 *   Mask of a leaf.
 * @param at
 *   Index into it.
 * @returns
 *   Whether a line opens there.
 */
export function opensLine(mask: string, at: number): boolean {
  let before = at - 1
  while (/[ \t]/.test(mask.charAt(before))) before--
  return before < 0 || /[\n\r]/.test(mask.charAt(before))
}

/**
 * Whether nothing but blanks stands at and after an index in its line.
 *
 * @param mask
 *   Mask of a leaf.
 * @param at
 *   Index into it.
 * @returns
 *   Whether a line closes there.
 */
export function closesLine(mask: string, at: number): boolean {
  let after = at
  while (/[ \t]/.test(mask.charAt(after))) after++
  return after >= mask.length || /[\n\r]/.test(mask.charAt(after))
}
